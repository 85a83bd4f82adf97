// What an answer of the newsroom carries beside its words: nobody keeps it, nobody frames it, and only its own scripts run.
import type { OutgoingHttpHeaders } from 'node:http'
import { flat, securityHeaders } from './headers.ts'

/** The page of a preview shows itself in a frame of the newsroom's own. */
const PREVIEW = /^\/admin\/preview\//

/** Next reads the nonce out of this policy and puts it on its scripts. */
export function screenPolicy(path: string, nonce: string) {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    // react-aria measures and places its parts with style attributes, also in what the server sends.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    `frame-ancestors ${PREVIEW.test(path) ? "'self'" : "'none'"}`,
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join('; ')
}

const safety = flat(securityHeaders)
const SAFETY = Object.fromEntries(safety.flatMap((word, place) => (place % 2 === 0 ? [[String(word).toLowerCase(), safety[place + 1]]] : []))) as OutgoingHttpHeaders

/** For every answer of the newsroom's, screens and machine routes. An address may hold a one-time link: it is told to nobody. */
export const privateHeaders = { ...SAFETY, 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex, nofollow', 'referrer-policy': 'same-origin' } satisfies OutgoingHttpHeaders

/** For its screens. */
export const screenHeaders = (path: string, policy: string): OutgoingHttpHeaders => ({
  ...privateHeaders,
  'content-security-policy': policy,
  'x-frame-options': PREVIEW.test(path) ? 'SAMEORIGIN' : 'DENY',
})
