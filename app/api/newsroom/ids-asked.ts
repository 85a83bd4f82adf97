// The ids that an address asks for.
import { readId } from '#lib/newsroom/address-part.ts'

const MOST = 200

/** `?ids=3,12`: those that are ids, each once; null where none were asked for. */
export function idsAsked(asked: URLSearchParams) {
  const written = asked.get('ids')
  if (written === null) return null
  return [...new Set(written.split(',', MOST).flatMap(part => readId(part) ?? []))]
}
