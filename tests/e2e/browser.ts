// A real Chromium for the browser tests.
import { type Browser, type BrowserContextOptions, chromium } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { type Paper, startPaper } from '../server/a-paper.ts'
import { chromiumFlags, findChromium } from './chromium.ts'
import { watch } from './watch.ts'

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

async function openPage(browser: Browser, options: BrowserContextOptions = {}) {
  const context = await browser.newContext(options)
  return watch(await context.newPage())
}
