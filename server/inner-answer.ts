// What the press tells the edge of a page beside its bytes: inner headers, which no reader ever sees.
import type { IncomingHttpHeaders } from 'node:http'
import type { Rendered } from './rendering.ts'

/** The header that marks a request as the edge's own; a stranger's is removed. */
export const INNER = 'x-manshet-inner'

type Said = Omit<Rendered, 'bytes'>

export const toHeaders = (rendered: Rendered): Record<string, string> => {
  const { bytes: _, ...said } = rendered
  // JSON knows no Infinity.
  return { [INNER]: encodeURIComponent(JSON.stringify(said, (_key, value) => (value === Number.POSITIVE_INFINITY ? 'forever' : value))) }
}

/** Null where the press gave no answer of this form. */
export function fromHeaders(headers: IncomingHttpHeaders): Said | null {
  const said = headers[INNER]
  if (typeof said !== 'string') return null
  return JSON.parse(decodeURIComponent(said), (_key, value) => (value === 'forever' ? Number.POSITIVE_INFINITY : value))
}
