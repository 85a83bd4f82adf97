// «قبل ٤٠ دقيقة»: times of the last day, made by the reader's browser.
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { aReader } from './browser.ts'

const reader = aReader()
const MINUTE = 60_000
const HOUR = 60 * MINUTE

const first = (page: Page) => page.locator('time[data-relative]').first()
let publishedAt: number
let absolute: string

beforeAll(async () => {
  const { page } = await reader.openPage({ javaScriptEnabled: false })
  await page.goto(`${reader.url()}/live`)
  publishedAt = Date.parse((await first(page).getAttribute('datetime'))!)
  absolute = await first(page).innerText()
  await page.context().close()
})

async function openAfter(time: number, { width = 1280, style = '' } = {}) {
  const watched = await reader.openPage({ viewport: { width, height: 800 } })
  if (style) await watched.page.addInitScript(`const sheet = new CSSStyleSheet(); sheet.replaceSync('${style}'); document.adoptedStyleSheets = [sheet]`)
  await watched.page.clock.install({ time: publishedAt + time })
  await watched.page.goto(`${reader.url()}/live`)
  return watched
}

test.each([
  [0, 'قبل دقيقة واحدة'],
  [2 * MINUTE, 'قبل دقيقتين'],
  [40 * MINUTE, 'قبل ٤٠ دقيقة'],
  [59.9 * MINUTE, 'قبل ٥٩ دقيقة'],
  [65 * MINUTE, 'قبل ساعة واحدة'],
  [23.9 * HOUR, 'قبل ٢٣ ساعة'],
])('after %i ms a reader in the Levant reads «%s», and the time itself by pointing', async (time, words) => {
  const { page, complaints } = await openAfter(time)
  expect(await first(page).innerText()).toBe(words)
  expect(await first(page).getAttribute('title')).toBe(absolute)
  expect(complaints).toEqual([])
  await page.context().close()
})

test.each([
  ['a day later', 24 * HOUR],
  ['to a clock that is slow', -5 * MINUTE],
])('%s the page says what it said', async (_, time) => {
  const { page } = await openAfter(time)
  expect(await first(page).innerText()).toBe(absolute)
  await page.context().close()
})

test('it goes on with the clock', async () => {
  const { page } = await openAfter(40 * MINUTE)
  await page.clock.runFor(2 * MINUTE)
  expect(await first(page).innerText()).toBe('قبل ٤٢ دقيقة')
  await page.clock.runFor(24 * HOUR)
  expect(await first(page).innerText()).toBe(absolute)
  await page.context().close()
})

test.each([
  [320, ''],
  [1280, ''],
  // The absolute time needs three lines here, the relative one fewer.
  [1280, 'time { display: inline-block; width: 5rem }'],
])('at %i px nothing moves for it %s', async (width, style) => {
  const places = (page: Page) => page.locator('main li, main h3, footer').evaluateAll(all => all.map(one => JSON.stringify(one.getBoundingClientRect())))
  const { page } = await openAfter(40 * MINUTE, { width, style })
  const after = await places(page)
  expect(await first(page).innerText()).toBe('قبل ٤٠ دقيقة')
  await page.route('**/reader/relative-times.js', route => route.abort())
  await page.reload()
  expect(await first(page).innerText()).toBe(absolute)
  expect(after).toEqual(await places(page))
  await page.context().close()
})
