// Where a reader was going whose address was mangled on its way to us.
import { findDestination } from '#db/published.ts'
import { meantAddress } from '#lib/arabic/mangled-address.ts'
import { encodePath } from '#lib/newsroom/urls.ts'
import { decodePath, readTarget } from './target.ts'

// These are no accident of copying: what holds one stays a 404. LRM and RLM alone come along with any Arabic link.
const NEVER_MEANT = /[\0-\x1F\x7F\u061C\u200B\u202A-\u202E\u2028\u2029\u2060-\u2069\uFEFF]/

/** The location of the page that a request's target meant, where there is one and it stands elsewhere; null for the front, which rubbish too could mean. */
export async function findMeant(raw: string): Promise<string | null> {
  const [rawPath = '', ...query] = raw.split('?')
  if (NEVER_MEANT.test(decodePath(rawPath) ?? '')) return null
  const path = meantAddress(rawPath)
  if (path === null || encodePath(path) === rawPath) return null
  const target = readTarget([encodePath(path), ...query].join('?'))
  const meant = target.go === 'elsewhere' ? readTarget(target.location) : target
  if (meant.go !== 'page' || meant.address.kind === 'front' || meant.address.kind === 'api') return null
  const destination = await findDestination(meant.address, meant.path)
  if (destination.state === 'unknown') return null
  return encodePath(destination.state === 'moved' ? destination.path : meant.path) + meant.asked
}
