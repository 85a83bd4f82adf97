// What goes wrong in a page beside its content: console errors, exceptions, refusals by the CSP, requests that leave the site.
import type { Page } from 'playwright-core'

/** What Chromium itself says where a page is left while it fades in: nothing of ours asked for that fade. */
const ABANDONED_FADE = /^Transition was (?:aborted|skipped)/

export type Watched = { page: Page; complaints: string[]; scripts: string[] }

export function watch(page: Page): Watched {
  const complaints: string[] = []
  const scripts: string[] = []
  page.on('console', message => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', error => {
    if (!ABANDONED_FADE.test(error.message)) complaints.push(error.message)
  })
  page.on('request', request => {
    if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname)
    const { hostname, protocol } = new URL(request.url())
    if (protocol.startsWith('http') && !['localhost', '127.0.0.1'].includes(hostname)) complaints.push(`a request left the site: ${request.url()}`)
  })
  return { page, complaints, scripts }
}
