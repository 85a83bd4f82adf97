// Pictures on a slow line: nothing moves, nothing is fetched twice, nothing before it is needed.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { addressOf, allStories } from '../server/the-sample.ts'
import { waitUntil } from '../server/wait.ts'
import { aReader } from './browser.ts'

const reader = aReader()

const SHIFTS = `new PerformanceObserver(list => { for (const entry of list.getEntries()) window.shifted = (window.shifted ?? 0) + entry.value }).observe({ type: 'layout-shift', buffered: true })`
/** What a layout does not show is never fetched. */
const SHOWN = '[...document.images].filter(image => image.getClientRects().length > 0)'
const ARE_ALL_THERE = `${SHOWN}.every(image => image.complete && image.naturalWidth > 0)`

/** The pictures that a page has asked for, in their order: the hash and the file. */
function watchPictures(page: Page) {
  const asked: { hash: string; file: string }[] = []
  page.on('request', request => {
    const [, hash, file] = /\/media\/([0-9a-f]{32})\/(.+)$/.exec(request.url()) ?? []
    if (hash && file) asked.push({ hash, file })
  })
  return asked
}

const untilAllAreThere = (page: Page) => waitUntil(async () => (await page.evaluate(ARE_ALL_THERE)) === true, 60_000)

async function addressOfA(kind: 'front' | 'latest' | 'story') {
  if (kind !== 'story') return `${reader.url()}/${kind === 'front' ? '' : kind}`
  const story = (await allStories()).find(({ picture }) => picture)
  return reader.url() + addressOf(story!)
}

async function scrollThrough(page: Page) {
  await page.evaluate('(async () => { for (let y = 0; y < document.body.scrollHeight; y += 600) { scrollTo(0, y); await new Promise(requestAnimationFrame) } })()')
}

test.each([
  [360, 'front'],
  [360, 'story'],
  [1280, 'front'],
  [1280, 'latest'],
] as const)('at %i px a %s page does not jump when its pictures are late', async (width, kind) => {
  const { page } = await reader.openPage({ viewport: { width, height: 700 } })
  await page.addInitScript(SHIFTS)
  let letThemGo = () => {}
  const late = new Promise<void>(resolve => (letThemGo = resolve))
  await page.route('**/media/**', async route => {
    await late
    await route.continue()
  })
  await page.goto(await addressOfA(kind), { waitUntil: 'domcontentloaded' })
  const places = () => page.evaluate(`${SHOWN}.map(image => [image.offsetTop, image.offsetHeight])`)
  const before = (await places()) as [number, number][]
  expect(Math.min(...before.map(([, height]) => height))).toBeGreaterThan(50)
  // What the page did before the first picture came is another test's matter.
  await page.evaluate('new Promise(requestAnimationFrame).then(() => { window.shifted = 0 })')
  letThemGo()
  await scrollThrough(page)
  await untilAllAreThere(page)
  expect(await places()).toEqual(before)
  expect(await page.evaluate('window.shifted')).toBe(0)
  await page.context().close()
})

test.each(['front', 'story'] as const)('the first picture of a %s page is fetched once, as AVIF, and before any other', async kind => {
  const { page, complaints } = await reader.openPage({ viewport: { width: 412, height: 823 }, deviceScaleFactor: 2 })
  const asked = watchPictures(page)
  await page.goto(await addressOfA(kind), { waitUntil: 'networkidle' })
  const shown = String(await page.evaluate('document.images[0].currentSrc'))
  const [first] = asked
  expect(shown).toContain(`/media/${first?.hash}/${first?.file}`)
  expect(first?.file).toMatch(/\b1024\.avif$/)
  expect(asked.filter(({ hash, file }) => hash === first?.hash && file === first?.file)).toHaveLength(1)
  // Chromium complains of a preload that nobody uses.
  expect(complaints).toEqual([])
  await page.context().close()
})

test('pictures far below are not fetched before a reader scrolls to them', async () => {
  const { page } = await reader.openPage({ viewport: { width: 412, height: 823 } })
  const asked = watchPictures(page)
  await page.goto(reader.url(), { waitUntil: 'networkidle' })
  const lastHash = /media\/([0-9a-f]{32})/.exec(String(await page.evaluate('[...document.images].at(-1).src')))?.[1]
  expect(asked.length).toBeGreaterThan(0)
  expect(asked.map(({ hash }) => hash)).not.toContain(lastHash)
  await scrollThrough(page)
  await untilAllAreThere(page)
  expect(asked.map(({ hash }) => hash)).toContain(lastHash)
  await page.context().close()
})

test.each([
  ['without AVIF', /<source type="image\/avif"[^>]*>|<link[^>]*as="image"[^>]*>/g, 'webp'],
  ['without AVIF or WebP', /<source [^>]*>|<link[^>]*as="image"[^>]*>/g, 'jpg'],
])('a browser %s shows every picture all the same', async (_, unknown, format) => {
  const { page } = await reader.openPage({ viewport: { width: 412, height: 823 } })
  const asked = watchPictures(page)
  await page.route(
    url => url.pathname === '/',
    async route => {
      const answer = await route.fetch()
      await route.fulfill({ response: answer, body: (await answer.text()).replace(unknown, '') })
    },
  )
  await page.goto(reader.url(), { waitUntil: 'domcontentloaded' })
  await scrollThrough(page)
  await untilAllAreThere(page)
  expect(new Set(asked.map(({ file }) => file.split('.').at(-1)))).toEqual(new Set([format]))
  await page.context().close()
})
