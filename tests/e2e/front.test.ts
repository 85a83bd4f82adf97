// The front and every list, as a reader's browser lays them out: what comes first, what stands beside it, and that nothing leaves a hole.
import { execFileSync } from 'node:child_process'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { createArticle, publishArticle } from '#db/articles.ts'
import type { Language } from '#lib/i18n/routing.ts'
import { bodyOf } from '#tests/given.ts'
import { aPicture, aSection, operator } from '../server/the-sample.ts'
import { waitUntil } from '../server/wait.ts'
import { aReader } from './browser.ts'

const reader = aReader()

const LISTS = [
  '/',
  '/العالمية',
  '/رأي',
  '/latest',
  '/latest?page=2',
  '/topic/طاقة',
  '/author/karim-neama',
  '/search',
  '/search?q=مدير',
  '/search?q=لاشيءكهذا',
  '/corrections',
  '/about',
  '/لا-شيء-هنا',
  '/en',
  '/en/world',
]
const HEADLINES = 'main h2 a, main h3 a'

async function open(path: string, width: number) {
  const watched = await reader.openPage({ viewport: { width, height: 800 } })
  await watched.page.goto(reader.url() + path)
  return watched.page
}

type Box = { start: number; end: number; top: number; bottom: number }

/** Where elements stand, from the side on which the language begins. */
const boxesOf = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((nodes): Box[] =>
    nodes.map(node => {
      const { left, right, top, bottom } = node.getBoundingClientRect()
      const isArabic = document.documentElement.dir === 'rtl'
      const whole = document.documentElement.clientWidth
      return { start: Math.round(isArabic ? whole - right : left), end: Math.round(isArabic ? whole - left : right), top: Math.round(top), bottom: Math.round(bottom) }
    }),
  )

test.each(LISTS)('%s at 320, 640 (200 %% of 1280), 768 and 1280 px: nothing scrolls sideways, every headline is seen and led to, once', async path => {
  const page = await open(path, 320)
  for (const width of [320, 640, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    expect(await page.evaluate('document.documentElement.scrollWidth'), `${width}`).toBeLessThanOrEqual(width)
    for (const { start, end, top, bottom } of await boxesOf(page, HEADLINES)) {
      expect(bottom - top).toBeGreaterThan(10)
      expect(start).toBeGreaterThanOrEqual(0)
      expect(end).toBeLessThanOrEqual(width)
    }
  }
  const stories = await page.locator('main .row, main .lead').evaluateAll(nodes => nodes.map(node => node.querySelector('h2 a, h3 a')?.getAttribute('href')))
  if (path !== '/corrections') expect(new Set(stories).size).toBe(stories.length)
  await page.context().close()
})

describe.each(['ar', 'en'] as Language[])('the front in %s', language => {
  const path = language === 'ar' ? '/' : '/en'

  test('opens with its lead: first in the document, largest of all, seven columns of twelve; the seconds stand beside it, a picture at the end', async () => {
    const page = await open(path, 1280)
    const first = await page.locator(HEADLINES).first().getAttribute('href')
    expect(first).toBe(await page.locator('.lead h2 a').getAttribute('href'))
    const sizes = await page.locator(HEADLINES).evaluateAll(nodes => nodes.map(node => Number.parseFloat(getComputedStyle(node).fontSize)))
    expect(Math.max(...sizes.slice(1))).toBeLessThan(sizes[0]!)
    const [whole, lead, beside, firstBeside, thumbnail] = (await Promise.all(['.opening', '.lead', '.seconds', '.seconds .row', '.seconds img'].map(selector => boxesOf(page, selector)))).map(
      boxes => boxes[0]!,
    )
    const columns = (12 * (lead!.end - lead!.start + 32)) / (whole!.end - whole!.start)
    expect(columns).toBeGreaterThan(6.8)
    expect(columns).toBeLessThan(7.3)
    expect(beside!.start).toBeGreaterThan(lead!.end)
    expect(beside!.top).toBe(lead!.top)
    expect(thumbnail!.end).toBe(firstBeside!.end)
    await page.context().close()
  })

  test.each([768, 1280])('at %i px fills its rails from edge to edge, no two rows alike after each other, no story over another', async width => {
    const page = await open(path, width)
    const shapes: string[] = []
    for (const rail of await page.locator('.tiles').all()) {
      await rail.evaluate(node => node.setAttribute('data-now', ''))
      const [[whole], stories] = [await boxesOf(page, '[data-now]'), await boxesOf(page, '[data-now] > li')]
      expect([Math.min(...stories.map(box => box.start)), Math.max(...stories.map(box => box.end))]).toEqual([whole!.start, whole!.end])
      for (const [place, one] of stories.entries()) for (const other of stories.slice(place + 1)) expect(isOver(one, other)).toBe(false)
      if (await rail.evaluate(node => node.closest('.abreast') === null))
        shapes.push(stories.map(box => `${box.start - whole!.start}-${box.end - whole!.start}`).join() + (await boxesOf(page, '[data-now] img')).map(box => box.start))
      await rail.evaluate(node => node.removeAttribute('data-now'))
    }
    expect(shapes.every((shape, place) => shape !== shapes[place + 1])).toBe(true)
    await page.context().close()
  })

  test('on a phone shows one large picture in a rail, the others small beside their headlines', async () => {
    const page = await open(path, 360)
    for (const rail of await page.locator('.tiles').all()) {
      const widths = await rail.locator('img').evaluateAll(nodes => nodes.map(node => node.getBoundingClientRect().width))
      expect(widths.filter(width => width > 200).length).toBeLessThanOrEqual(1)
      expect(widths.slice(1).every(width => width <= 112)).toBe(true)
    }
    await page.context().close()
  })
})

test('opinion speaks by faces: each a portrait or a letter, never empty, and the name is read once', async () => {
  const page = await open('/', 1280)
  const faces = page.locator('.voices .face')
  expect(await faces.count()).toBe(await page.locator('.voices li').count())
  for (const face of await faces.all()) {
    expect((await face.innerText()).length + (await face.locator('img').count())).toBe(1)
    expect(await face.getAttribute('aria-hidden')).toBe('true')
  }
  await page.context().close()
})

test('the latest stand under their days, newest first, the hour before the headline', async () => {
  const page = await open('/latest', 1280)
  const days = await page.locator('.day h2 time').evaluateAll(nodes => nodes.map(node => node.getAttribute('datetime')))
  expect(days.length).toBeGreaterThan(1)
  expect(days).toEqual([...new Set(days)].sort().reverse())
  const [hours, headlines] = [await boxesOf(page, '.day .when'), await boxesOf(page, '.day h3')]
  expect(hours).toHaveLength(headlines.length)
  for (const [place, hour] of hours.entries()) expect(hour.end).toBeLessThanOrEqual(headlines[place]!.start)
  await page.context().close()
})

test('a search that finds nothing says so, says how to go on, and leads to the sections and the latest', async () => {
  const page = await open('/search?q=لاشيءكهذا', 360)
  expect(await page.locator('main [role=status]').innerText()).toBe('لا نتائج لـ«لاشيءكهذا».')
  expect(await page.locator('.tips li').count()).toBeGreaterThan(3)
  expect(await page.locator('.to-read a').count()).toBe(8)
  expect(await page.locator(HEADLINES).count()).toBe(6)
  await page.context().close()
})

test('a paper with few stories, and with none, has no hole', async () => {
  const mediaId = (await aPicture()).id
  const publish = async (headline: string) => {
    const content = {
      headline,
      standfirst: 'قالَ المتحدّثُ إنَّ العملَ يبدأُ عام 2027',
      sectionId: (await aSection()).sectionId,
      picture: { mediaId, caption: null, credit: null, altText: null },
      body: bodyOf('بدأت شركة Reuters في ١٢ مدينةً.'),
    }
    const articleId = await createArticle({ language: 'ar', content, by: operator, at: new Date() })
    await publishArticle({ articleId, by: operator, at: new Date() })
    return articleId
  }
  await publish('فوزُ النجم 3-2 على «Miran United» بعد 12,5% من الموسم')
  execFileSync(process.execPath, ['scripts/manshet.ts', 'empty', '--yes'], { env: process.env })
  // Ready is said when the edge has passed every change.
  await fetch(`${reader.url()}/readyz`)

  for (const path of ['/', '/العالمية']) {
    const page = await open(path, 1280)
    const [[whole], [picture], [words]] = [await boxesOf(page, '.opening'), await boxesOf(page, '.lead img'), await boxesOf(page, '.lead h2')]
    expect(picture!.start).toBe(whole!.start)
    expect(words!.start).toBeGreaterThan(picture!.end)
    expect(await page.locator(HEADLINES).count()).toBe(1)
    await page.context().close()
  }

  await publish('ثانيةٌ من Reuters')
  const page = await open('/العالمية', 1280)
  // A list is true within a second of a change.
  await waitUntil(async () => (await page.reload()) !== null && (await page.locator(HEADLINES).count()) === 2, 10_000)
  const [[lead], [row]] = [await boxesOf(page, '.opening'), await boxesOf(page, '.rows .row')]
  expect(row!.top).toBeGreaterThan(lead!.bottom)
  expect([row!.start, row!.end]).toEqual([lead!.start, lead!.end])
  await page.context().close()

  const empty = await open('/en', 360)
  expect(await empty.locator('main').innerText()).toContain('Nothing has been published yet')
  expect(await empty.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
  await empty.context().close()
})

const isOver = (one: Box, other: Box) => one.start < other.end && other.start < one.end && one.top < other.bottom && other.top < one.bottom
