// Pictures on a slow line: nothing moves, nothing is fetched twice, nothing before it is needed.
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { aReader } from './browser.ts'

const reader = aReader()

const SHIFTS = `new PerformanceObserver(list => { for (const entry of list.getEntries()) window.shifted = (window.shifted ?? 0) + entry.value }).observe({ type: 'layout-shift', buffered: true })`
const ARE_ALL_THERE = '[...document.images].every(image => image.complete && image.naturalWidth > 0)'

/** The pictures that a page has asked for, in their order: the hash and the file. */
function watchPictures(page: Page) {
  const asked: { hash: string; file: string }[] = []
  page.on('request', request => {
    const [, hash, file] = /\/media\/([0-9a-f]{32})\/(.+)$/.exec(request.url()) ?? []
    if (hash && file) asked.push({ hash, file })
  })
  return asked
}

async function scrollThrough(page: Page) {
  await page.evaluate('(async () => { for (let y = 0; y < document.body.scrollHeight; y += 400) { scrollTo(0, y); await new Promise(requestAnimationFrame) } })()')
}

describe.each([360, 1280])('at %i px', width => {
  test.each(['/', '/latest', '/n/1', '/en'])('%s does not jump when its pictures are late', async path => {
    const { page } = await reader.openPage({ viewport: { width, height: 700 } })
    await page.addInitScript(SHIFTS)
    let letThemGo = () => {}
    const late = new Promise<void>(resolve => (letThemGo = resolve))
    await page.route('**/media/**', async route => {
      await late
      await route.continue()
    })
    await page.goto(reader.url() + path, { waitUntil: 'domcontentloaded' })
    await page.waitForFunction('document.images.length > 0 && document.images[0].getBoundingClientRect().height > 20')
    const before = await page.evaluate('[...document.images].map(image => [image.offsetTop, image.offsetHeight])')
    letThemGo()
    await scrollThrough(page)
    await page.waitForFunction(ARE_ALL_THERE)
    expect(await page.evaluate('[...document.images].map(image => [image.offsetTop, image.offsetHeight])')).toEqual(before)
    expect(await page.evaluate('window.shifted ?? 0')).toBe(0)
    await page.context().close()
  })
})

test.each(['/', '/n/1'])('the first picture of %s is fetched once, as AVIF, and before any other', async path => {
  const { page, complaints } = await reader.openPage({ viewport: { width: 412, height: 823 }, deviceScaleFactor: 2 })
  const asked = watchPictures(page)
  await page.goto(reader.url() + path, { waitUntil: 'networkidle' })
  const shown = String(await page.evaluate('document.images[0].currentSrc'))
  const [first] = asked
  expect(shown).toContain(`/media/${first?.hash}/${first?.file}`)
  expect(first?.file).toMatch(/1024\.avif$/)
  expect(asked.filter(({ hash, file }) => hash === first?.hash && file === first?.file)).toHaveLength(1)
  // A preload that nobody uses is complained of.
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
  await page.waitForFunction(ARE_ALL_THERE)
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
  await page.waitForFunction(ARE_ALL_THERE)
  expect(new Set(asked.map(({ file }) => file.split('.').at(-1)))).toEqual(new Set([format]))
  await page.context().close()
})
