// Chromium as the phone of somebody far away, and what it saw of a page.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { chromiumFlags, findChromium } from '#tests/e2e/chromium.ts'
import { folder } from './machine.ts'

const SCREEN = { width: 412, height: 823 }
const LATENCY = 562.5
/** 1,474 kbit/s, in bytes. */
const THROUGHPUT = (1474 * 1000) / 8
const SLOWER_PROCESSOR = 4
/** So long nothing may happen after the page and its faces have come. */
const QUIET = 1500
/** What a main thread may be held at once before it counts (web.dev, Total Blocking Time). */
const LONGEST_UNNOTICED = 50

/** Times in milliseconds; `shift` is the sum of the layout shifts (CLS). */
export type View = { largestPaint: number; largest: string; shift: number; shifted: string[]; blocked: number; fonts: string[] }

export const openChromium = () => chromium.launch({ executablePath: findChromium(), args: chromiumFlags })

/** The same on a machine that has no Arabic letter in any of its faces. */
export const openChromiumWithoutArabic = () =>
  chromium.launch({ executablePath: findChromium(), args: chromiumFlags, env: { ...process.env, FONTCONFIG_FILE: writeFontconfig() } as Record<string, string> })

/** Opens an address for the first time, on a slow line and a slow processor, and says what a reader met. */
export async function view(browser: Browser, url: string): Promise<View> {
  const context = await browser.newContext({ viewport: SCREEN, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true })
  try {
    const page = await context.newPage()
    const fonts: string[] = []
    page.on('request', request => {
      if (request.resourceType() === 'font') fonts.push(new URL(request.url()).pathname)
    })
    await slowDown(page)
    await page.addInitScript(watch)
    await page.goto(url, { waitUntil: 'load' })
    await page.evaluate(() => document.fonts.ready.then(() => {}))
    await page.waitForTimeout(QUIET)
    const seen = await page.evaluate(() => (globalThis as unknown as { seen: Seen }).seen)
    return { ...seen, blocked: seen.tasks.reduce((sum, task) => sum + Math.max(0, task - LONGEST_UNNOTICED), 0), fonts }
  } finally {
    await context.close()
  }
}

async function slowDown(page: Page) {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', { offline: false, latency: LATENCY, downloadThroughput: THROUGHPUT, uploadThroughput: THROUGHPUT })
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER_PROCESSOR })
}

type Seen = { largestPaint: number; largest: string; shift: number; shifted: string[]; tasks: number[] }
type Shift = PerformanceEntry & { value: number; sources: { node: Node | null }[] }
type Paint = PerformanceEntry & { element: Element | null }

/** Runs inside the page. */
function watch() {
  const seen: Seen = { largestPaint: 0, largest: '', shift: 0, shifted: [], tasks: [] }
  const nameOf = (node: Node | null) => {
    const element = node instanceof Element ? node : node?.parentElement
    return element ? `${element.localName}.${element.className}` : 'nothing'
  }
  const on = <Entry extends PerformanceEntry>(type: string, note: (entry: Entry) => void) =>
    new PerformanceObserver(list => {
      for (const entry of list.getEntries()) note(entry as Entry)
    }).observe({ type, buffered: true })
  on<Paint>('largest-contentful-paint', entry => {
    seen.largestPaint = entry.startTime
    seen.largest = nameOf(entry.element)
  })
  on<Shift>('layout-shift', entry => {
    seen.shift += entry.value
    for (const { node } of entry.sources) seen.shifted.push(`${nameOf(node)} ${entry.value.toFixed(4)}`)
  })
  on('longtask', entry => seen.tasks.push(entry.duration))
  Object.assign(globalThis, { seen })
}

function writeFontconfig() {
  const file = path.join(folder, 'fonts.conf')
  const letter = (codePoint: number) => `<pattern><patelt name="charset"><charset><int>${codePoint}</int></charset></patelt></pattern>`
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <cachedir>${path.join(folder, 'fontconfig')}</cachedir>
  <selectfont><rejectfont>${letter(0x627)}</rejectfont></selectfont>
</fontconfig>
`,
  )
  return file
}
