// One render: Next prints the page, the page says what it depends on, the framework's scripts are taken out.
import { readInOneState } from '#db/client.ts'
import { lastInvalidationId } from '#db/invalidations.ts'
import { log } from '#lib/platform/log.ts'
import { collectAnswer } from '#lib/platform/page-answer.ts'
import { askNext, type NextHandle } from './ask-next.ts'
import { isLite, liteHtml, withoutLite } from './lite-html.ts'
import { playerStyles } from './player-styles.ts'
import { readerHtml, scriptHashes } from './reader-html.ts'
import { readerPolicy } from './reader-policy.ts'

export type Rendered = {
  status: number
  contentType: string
  contentSecurityPolicy: string
  tags: string[]
  freshUntil: number
  /** The last change that this page has seen: `invalidations.id`. */
  asOf: number
  bytes: Buffer
}

/**
 * Renders the page behind an inner address (`/ar/…`, `/api/…`), which is all that it learns of the reader's request. Where the address ends in
 * `lite=1` Next renders the full page all the same, and the light one is made of it.
 */
export async function render(handle: NextHandle, innerUrl: string, host: string, isDev = false): Promise<Rendered> {
  return readInOneState(async () => {
    const asOf = await lastInvalidationId()
    const { result: reply, answer } = await collectAnswer(() => askNext(handle, withoutLite(innerUrl), host), asOf)
    const { contentType, parts } = reply
    const said = { tags: [...answer.tags], freshUntil: answer.freshUntil, asOf, contentType }
    // An error of Next's own knows better than the page, which may not have finished.
    const status = reply.status === 200 ? answer.status : reply.status
    const page = { ...said, status }
    if (!contentType.startsWith('text/html') || isDev) return { ...page, contentSecurityPolicy: isDev ? '' : NOTHING, bytes: Buffer.concat(parts) }
    // Every tag is ASCII: read as Latin-1 a page costs half of what its letters would, and comes back byte for byte.
    const written = parts.map(part => part.toString('latin1')).join('')
    const { html, unfinished, styles, scripts } = readerHtml(written)
    if (unfinished.length > 0) {
      log.error({ innerUrl, unfinished }, 'this page needs scripts and goes out whole')
      return { ...page, contentSecurityPolicy: readerPolicy({ styles: ["'self'"], scripts: scriptHashes(written) }), bytes: Buffer.concat(parts) }
    }
    if (isLite(innerUrl)) {
      const lite = liteHtml(html, innerUrl)
      return { ...page, contentSecurityPolicy: readerPolicy({ styles: [lite.style], scripts }), bytes: Buffer.from(lite.html, 'latin1') }
    }
    const stream = LIVE.test(innerUrl) ? answer.streamOrigin : null
    return { ...page, contentSecurityPolicy: readerPolicy({ styles: stream ? [...styles, ...(await playerStyles())] : styles, scripts, stream }), bytes: Buffer.from(html, 'latin1') }
  })
}

/** The one page that may fetch from a stranger. */
const LIVE = /^\/(?:ar|en)\/live(?:\?|$)/
const NOTHING = "default-src 'none'; frame-ancestors 'none'"
