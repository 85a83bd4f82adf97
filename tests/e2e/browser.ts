// A real Chromium for the browser tests.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

export async function openBrowser(): Promise<Browser> {
  const places = (process.env.PATH ?? '').split(path.delimiter).map(folder => path.join(folder, 'chromium'))
  const executablePath = [process.env.CHROMIUM, ...places].find(file => file && existsSync(file))
  if (!executablePath) throw new Error('no Chromium: `npm test` installs one as root, or set CHROMIUM')
  return chromium.launch({ executablePath, args: FLAGS })
}

/** What went wrong in a page beside its content: console errors, exceptions, refusals by the CSP, requests that leave the site. */
export type Watched = { page: Page; complaints: string[]; scripts: string[] }

export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Watched> {
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
