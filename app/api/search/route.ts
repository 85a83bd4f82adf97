import { findStories } from '#db/published.ts'
import { readDay } from '#lib/arabic/search-query.ts'
import type { Piece } from '#lib/arabic/snippet.ts'
import { readSearchAddress } from '#lib/newsroom/search-address.ts'
import { encodePath } from '#lib/newsroom/urls.ts'
import { env } from '#lib/platform/env.ts'
import { languageAsked } from '../language.ts'
import { refused, refusedForNow } from '../refusal.ts'

export const dynamic = 'force-dynamic'

const MOST = 50
const USUALLY = 20
const LAST_PAGE = 1_000

/** `{ total, hits, mended, isLoosened }`; 400 with a sentence for what is no query, 429 for a caller that asks too often. */
export async function GET(request: Request) {
  const asked = new URL(request.url).searchParams
  const language = languageAsked(asked)
  const tooMany = await refusedForNow(request, language)
  if (tooMany) return tooMany
  const { q, section, topic, author, kind, from, to, sort } = readSearchAddress(name => asked.get(name))
  const length = numberFrom(asked.get('limit'), USUALLY, MOST)
  const page = numberFrom(asked.get('page'), 1, LAST_PAGE)
  const found = await findStories({ language, text: q, page, length, asked: { section, topic, author, kind: kind || undefined, from: readDay(from), to: readDay(to), order: sort || 'relevance' } })
  if (found.issue !== null) return refused(found.issue, language)
  const hits = found.hits.map(hit => ({
    id: hit.id,
    slug: hit.slug,
    url: env.siteUrl + encodePath(hit.path),
    headline: hit.headline,
    snippet: hit.snippet.map(piece => piece.text).join(''),
    highlights: rangesOf(hit.snippet),
    section: hit.section.name,
    publishedAt: hit.publishedAt,
  }))
  return Response.json({ total: found.total, hits, mended: found.mended, isLoosened: found.isLoosened }, { headers: { 'Cache-Control': 'no-store' } })
}

const numberFrom = (text: string | null, usually: number, most: number) => (text !== null && /^[1-9]\d{0,5}$/.test(text) ? Math.min(Number(text), most) : usually)

/** Where in the snippet the words stand that were found: pairs of UTF-16 offsets, from and to. */
function rangesOf(pieces: Piece[]) {
  let at = 0
  return pieces.flatMap(({ text, isHit }) => {
    const from = at
    at += text.length
    return isHit ? [[from, at]] : []
  })
}
