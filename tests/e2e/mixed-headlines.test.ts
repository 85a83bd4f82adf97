// Latin names, figures, addresses and marks inside Arabic headlines keep one order wherever they are shown, judged by the rectangles that
// Chromium itself draws the letters in.
import { beforeAll, describe, expect, test } from 'vitest'
import { createArticle, publishArticle } from '#db/articles.ts'
import { isolatedPlain } from '#lib/arabic/bidi.ts'
import { xml } from '#lib/newsroom/xml.ts'
import { now } from '#lib/platform/now.ts'
import { bodyOf } from '#tests/given.ts'
import { addressNow, aSection, operator as by } from '../server/the-sample.ts'
import { aReader } from './browser.ts'
import { faultsIn, HEADLINES, wordsOf } from './headline-order.ts'

const reader = aReader()

const addresses: string[] = []

beforeAll(async () => {
  for (const [place, headline] of HEADLINES.entries()) {
    const section = await aSection('ar', place % 8)
    const at = now()
    const content = { headline: wordsOf(headline), body: bodyOf('كلامٌ قصيرٌ لا يعني أحدًا.'), sectionId: section.sectionId }
    const articleId = await createArticle({ language: 'ar', content, by, at })
    await publishArticle({ articleId, by, at })
    addresses.push(await addressNow(articleId))
  }
})

describe.each([360, 1280])('at %i px no mixed headline has a fault', width => {
  const open = () => reader.openPage({ viewport: { width, height: 900 } })

  test('on its own page', async () => {
    const { page } = await open()
    const faults: string[] = []
    for (const [place, headline] of HEADLINES.entries()) {
      await page.goto(reader.url() + addresses[place])
      faults.push(...(await faultsIn(page, headline, 'h1')))
    }
    expect(faults).toEqual([])
    await page.context().close()
  })

  test('on the front', async () => {
    const { page } = await open()
    await page.goto(reader.url())
    const shown = await page.locator('main a').allTextContents()
    const onFront = HEADLINES.filter(headline => shown.some(text => text.trim() === wordsOf(headline)))
    expect(onFront.length).toBeGreaterThan(20)
    expect((await Promise.all(onFront.map(headline => faultsIn(page, headline, 'main h2 a, main h3 a, main a')))).flat()).toEqual([])
    await page.context().close()
  })

  test('in its section', async () => {
    const { page } = await open()
    const faults: string[] = []
    for (let place = 0; place < 8; place++) {
      const section = await aSection('ar', place)
      await page.goto(`${reader.url()}/${encodeURIComponent(section.slug)}`)
      for (const [number, headline] of HEADLINES.entries()) if (number % 8 === place) faults.push(...(await faultsIn(page, headline, 'main a')))
    }
    expect(faults).toEqual([])
    await page.context().close()
  })

  test('among what is found', async () => {
    const { page } = await open()
    const faults: string[] = []
    const unseen = new Set(HEADLINES)
    for (const number of [1, 2]) {
      await page.goto(`${reader.url()}/search?q=${encodeURIComponent('قافية')}${number > 1 ? `&page=${number}` : ''}`)
      const shown = (await page.locator('main a').allTextContents()).map(text => text.trim())
      for (const headline of [...unseen].filter(one => shown.includes(wordsOf(one)))) {
        unseen.delete(headline)
        faults.push(...(await faultsIn(page, headline, 'main a')))
      }
    }
    expect(faults).toEqual([])
    expect([...unseen].filter(headline => /(?<![\p{L}])قافي/u.test(headline))).toEqual([])
    await page.context().close()
  })
})

test('in the title of its page, in the feed and in what is shared, isolates stand where they are needed', async () => {
  const { page } = await reader.openPage()
  for (const [place, headline] of HEADLINES.slice(0, 8).entries()) {
    await page.goto(reader.url() + addresses[place])
    expect(await page.title()).toBe(isolatedPlain(`${wordsOf(headline)} – مانشيت`, 'ar'))
    expect(new URL((await page.locator('.share a').nth(1).getAttribute('href')) ?? '').searchParams.get('text')).toBe(isolatedPlain(wordsOf(headline), 'ar'))
  }
  const feed = await (await fetch(`${reader.url()}/feed.xml`)).text()
  const inFeed = HEADLINES.filter(headline => feed.includes(`<title>${xml(isolatedPlain(wordsOf(headline), 'ar'))}</title>`))
  expect(inFeed.length).toBeGreaterThan(20)
  expect(inFeed.some(headline => isolatedPlain(wordsOf(headline), 'ar') !== wordsOf(headline))).toBe(true)
  await page.context().close()
})
