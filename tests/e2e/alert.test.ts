// عاجل on pages that are open. (A day in the newsroom, line 18, by the command line.)
import { execFileSync } from 'node:child_process'
import type { Page } from 'playwright-core'
import { beforeEach, expect, test } from 'vitest'
import { pause } from '../server/wait.ts'
import { aReader } from './browser.ts'

const reader = aReader()
const MINUTE = 60_000
const operator = (...words: string[]) => execFileSync(process.execPath, ['scripts/manshet.ts', 'alert', ...words], { encoding: 'utf8', env: process.env })

const bar = (page: Page) => page.locator('dialog.breaking')
/** What the operator did has reached the edge. */
const passed = (page: Page) => page.request.get(`${reader.url()}/readyz`)
/** Three seconds of the page's own clock: so long may an open page not know. */
const threeSeconds = (page: Page) => page.clock.runFor(3_000)

async function raise(page: Page, ...words: string[]) {
  operator(...words, '--for', '30m')
  await passed(page)
}

/** A page whose clock the test turns, and which knows whether it was loaded again. */
async function openWithClock(path = '/', options: Parameters<typeof reader.openPage>[0] = {}) {
  const watched = await reader.openPage(options)
  await watched.page.clock.install()
  await watched.page.goto(reader.url() + path)
  await watched.page.evaluate('window.isTheSame = true')
  // From here it goes on by the test's word alone.
  await watched.page.clock.pauseAt(new Date(Date.now() + MINUTE))
  return watched
}

beforeEach(() => void operator('--off'))

test('within three seconds it stands on an open page, without a reload, and is read out', async () => {
  const { page, complaints } = await openWithClock()
  await page.getByRole('status').first().waitFor({ state: 'attached' })
  await raise(page, 'زلزالٌ بقوّة ٥٫٤ يضرب İzmir')
  await threeSeconds(page)
  await bar(page).waitFor()
  expect(
    await page
      .getByRole('status')
      .filter({ has: bar(page) })
      .innerText(),
  ).toContain('زلزالٌ بقوّة ٥٫٤ يضرب İzmir')
  expect(await page.evaluate('window.isTheSame')).toBe(true)
  expect(complaints).toEqual([])
  await page.context().close()
})

test('closed with «إغلاق» it stays closed: on this page, on every other, and before it could be seen; the next alert is seen', async () => {
  const { page, complaints } = await openWithClock()
  await raise(page, 'الأوّل')
  await threeSeconds(page)
  await bar(page).getByRole('button', { name: 'إغلاق' }).click()
  expect(await bar(page).isVisible()).toBe(false)
  await threeSeconds(page)
  await page.waitForLoadState('networkidle')
  expect(await page.locator('dialog.breaking:visible').count()).toBe(0)

  const next = await page.context().newPage()
  await next.route('**/reader/*.js', route => route.abort())
  await next.addInitScript(`new MutationObserver((_, watch) => {
    if (!document.querySelector('main')) return
    window.atFirst = document.querySelector('dialog.breaking').open
    watch.disconnect()
  }).observe(document, { childList: true, subtree: true })`)
  await next.goto(`${reader.url()}/latest`)
  expect(await next.evaluate('window.atFirst')).toBe(false)
  expect(await bar(next).isVisible()).toBe(false)

  await raise(page, 'الثاني')
  await page.goto(`${reader.url()}/latest`)
  expect(await bar(page).innerText()).toContain('الثاني')
  expect(complaints).toEqual([])
  await page.context().close()
})

test('the bar of an open page is the server’s own, letter for letter, its link too', async () => {
  const { page } = await openWithClock('/latest')
  await raise(page, 'مجلس NATO يصوّت 3-2 <الآن> & ينتهي', '--story', '1')
  await threeSeconds(page)
  await bar(page).waitFor()
  const byScript = await bar(page).evaluate(node => node.outerHTML)
  await page.reload()
  expect(byScript).toBe(await bar(page).evaluate(node => node.outerHTML))
  await threeSeconds(page)
  await page.waitForLoadState('networkidle')
  await bar(page).getByRole('link').click()
  await page.waitForURL(/\/1\//)
  await page.context().close()
})

test('it leaves an open page when it ends', async () => {
  const { page } = await openWithClock()
  await raise(page, 'عاجل ينتهي')
  await page.reload()
  expect(await bar(page).isVisible()).toBe(true)
  operator('--off')
  await passed(page)
  await threeSeconds(page)
  await bar(page).waitFor({ state: 'detached' })
  await page.context().close()
})

test('an English page has the English alert alone', async () => {
  const { page } = await openWithClock('/en')
  await raise(page, 'خبر بالعربية')
  await raise(page, 'Bridge closed', '--language', 'en')
  await threeSeconds(page)
  await bar(page).waitFor()
  expect(await bar(page).innerText()).toMatch(/Breaking\s+Bridge closed\s+Close/)
  operator('--off', '--language', 'en')
  await page.context().close()
})

test('a page that nobody sees asks nothing; looked at again, it asks at once', async () => {
  const { page } = await openWithClock()
  await page.evaluate("Object.defineProperty(document, 'hidden', { get: () => window.isAway, configurable: true })")
  const asked: string[] = []
  page.on('request', request => request.url().includes('/api/breaking') && asked.push(request.url()))
  await page.evaluate("window.isAway = true; dispatchEvent(new Event('visibilitychange'))")
  await page.clock.runFor(120_000)
  expect(asked).toEqual([])
  await raise(page, 'وقع وأنت بعيد')
  await page.evaluate("window.isAway = false; dispatchEvent(new Event('visibilitychange'))")
  await bar(page).waitFor()
  await page.context().close()
})

test('without a network it asks less and less; with one again, at once', async () => {
  const { page } = await openWithClock()
  const asked: string[] = []
  page.on('request', request => request.url().includes('/api/breaking') && asked.push(request.url()))
  await page.context().setOffline(true)
  for (let second = 0; second < 60; second++) {
    await page.clock.runFor(1_000)
    // The refusal of the browser itself comes by the machine's clock.
    await pause(30)
  }
  expect(asked.length).toBeLessThan(10)
  await page.context().setOffline(false)
  await raise(page, 'عاد الاتصال')
  await page.evaluate("dispatchEvent(new Event('online'))")
  await bar(page).waitFor()
  await page.context().close()
})

test.each([
  ['slides in once', 'no-preference', 'drop'],
  ['does not move where the reader wants no motion', 'reduce', 'none'],
] as const)('it %s', async (_, reducedMotion, animation) => {
  const { page } = await openWithClock('/', { reducedMotion })
  await raise(page, 'عاجل')
  await threeSeconds(page)
  await bar(page).waitFor()
  const { animationName, animationIterationCount } = (await bar(page).evaluate(node => getComputedStyle(node))) as CSSStyleDeclaration
  expect([animationName, animationIterationCount]).toEqual([animation, '1'])
  await page.context().close()
})

test('without scripts it stands on the next page and closes there', async () => {
  const { page } = await reader.openPage({ javaScriptEnabled: false })
  await raise(page, 'عاجل بلا نصوص برمجية')
  await page.goto(`${reader.url()}/latest`)
  expect(await bar(page).innerText()).toContain('عاجل بلا نصوص برمجية')
  await bar(page).getByRole('button', { name: 'إغلاق' }).click()
  expect(await bar(page).isVisible()).toBe(false)
  await page.context().close()
})
