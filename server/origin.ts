// Whether a change was sent from a page of this paper's own: its Origin must be ours, or name the very host that the browser asked.
import type { IncomingMessage } from 'node:http'
import { env } from '#lib/platform/env.ts'
import { callerOf } from './headers.ts'

const ONLY_READS = new Set(['GET', 'HEAD', 'OPTIONS'])
/** What readers' machines ask under /api: it changes nothing and asks for no cookie. */
const FOR_READERS = /^\/api\/(?:breaking|search|suggest|articles\/[^/?]+\/related)(?:[/?]|$)/
const first = (header: string | string[] | undefined) =>
  String(header ?? '')
    .split(',', 1)[0]
    ?.trim() ?? ''

type Asked = Pick<IncomingMessage, 'method' | 'url' | 'headers'> & { socket: { remoteAddress?: string } }

/**
 * The origin that a change comes from; `unneeded` where nothing can be changed, `foreign` where it is not ours.
 * Without an Origin the browser's own word counts (Sec-Fetch-Site), and without that the Referer; who says nothing at all is refused:
 * every browser that we serve says one of them with a change.
 */
export function originOf(request: Asked): URL | 'unneeded' | 'foreign' {
  if (ONLY_READS.has(request.method ?? 'GET') || FOR_READERS.test(request.url ?? '')) return 'unneeded'
  const { origin, referer, host } = request.headers
  const fetchSite = request.headers['sec-fetch-site']
  if (origin !== undefined) return isOurs(origin, request) ? new URL(origin) : 'foreign'
  if (fetchSite !== undefined) return fetchSite === 'same-origin' && host && URL.canParse(`http://${host}`) ? new URL(`http://${host}`) : 'foreign'
  return referer && isOurs(URL.parse(referer)?.origin ?? '', request) ? new URL(new URL(referer).origin) : 'foreign'
}

function isOurs(origin: string, request: Asked) {
  const said = URL.parse(origin)
  if (said === null || !/^https?:$/.test(said.protocol) || said.origin !== origin) return false
  return said.origin === env.siteUrl || namesTheHost(said, request)
}

/** The Host is the browser's own word; behind a proxy that we trust, what the proxy says the browser asked. */
function namesTheHost(said: URL, { headers, socket }: Asked) {
  const { isTrusted } = callerOf(socket.remoteAddress ?? '', headers)
  const scheme = isTrusted ? first(headers['x-forwarded-proto']) : ''
  // Nobody is sent from the encrypted paper to its unencrypted twin: that page is somebody else's on the wire.
  if ((scheme || schemeOfSite(said.host) || said.protocol.slice(0, -1)) !== said.protocol.slice(0, -1)) return false
  const asked = (isTrusted && first(headers['x-forwarded-host'])) || headers.host || ''
  // Parsed under the same scheme, so that :443 and nothing are one.
  return URL.parse(`${said.protocol}//${asked}`)?.host === said.host && !/[/@?#\\]/.test(asked)
}

function schemeOfSite(host: string) {
  const site = new URL(env.siteUrl)
  return site.host === host ? site.protocol.slice(0, -1) : ''
}
