// A real Chromium for the browser tests.
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { type Paper, startPaper } from '../server/a-paper.ts'
import { chromiumFlags, findChromium } from './chromium.ts'

/** A browser and a paper of its own for a test file; both end with it. */
export function aReader() {
  let browser: Browser | undefined
  let paper: Paper | undefined

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags })
    paper = await startPaper()
  })
  afterAll(async () => {
    await browser?.close()
    await paper?.end()
  })

  return { url: () => paper!.url, openPage: (options?: BrowserContextOptions) => openPage(browser!, options) }
}

/** What went wrong in a page beside its content: console errors, exceptions, refusals by the CSP, requests that leave the site. */
type Watched = { page: Page; complaints: string[]; scripts: string[] }

async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const complaints: string[] = []
  const scripts: string[] = []
  page.on('console', message => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', error => complaints.push(error.message))
  page.on('request', request => {
    if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname)
    const { hostname, protocol } = new URL(request.url())
    if (protocol.startsWith('http') && !['localhost', '127.0.0.1'].includes(hostname)) complaints.push(`a request left the site: ${request.url()}`)
  })
  return { page, complaints, scripts }
}
