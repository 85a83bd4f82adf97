// Chrome 87, Safari 14 and Firefox 91 read everything and reach every link: Chromium with what is younger than they are taken out of the page.
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { aReader } from './browser.ts'
import { everyPage } from './every-page.ts'

const reader = aReader()

/** Attributes that one of the three does not know (MDN's compatibility tables). */
const YOUNGER_ATTRIBUTES = / (?:popover(?:target(?:action)?)?|fetchPriority|loading|blocking|inert)="[^"]*"/gi
/** Declarations that one of the three drops. */
const YOUNGER_DECLARATIONS =
  /(?<=[{;])(?:aspect-ratio|text-wrap|hanging-punctuation|inset(?:-(?:inline|block)(?:-(?:start|end))?)?|(?:margin|padding|border)-(?:inline|block)|overscroll-behavior|text-underline-offset|text-decoration-thickness)\s*:[^;}]*;?/g
/** A rule is dropped with a selector that is not understood. */
const YOUNGER_SELECTORS = /:popover-open|:focus-visible|::backdrop/g

const asOldOnesRead = (page: string) =>
  page
    .replace(YOUNGER_ATTRIBUTES, '')
    .replace(YOUNGER_SELECTORS, ':unknown-to-it')
    .replace(YOUNGER_DECLARATIONS, '')
    .replace(/@view-transition\s*\{[^}]*\}/g, '')

async function openPage({ isOld }: { isOld: boolean }, address: string) {
  const { page } = await reader.openPage({ viewport: { width: 360, height: 780 }, javaScriptEnabled: false, bypassCSP: true })
  await page.route(`${reader.url()}/**`, async route => {
    if (route.request().resourceType() !== 'document') return route.continue()
    const answer = await route.fetch()
    const html = await answer.text()
    await route.fulfill({ status: answer.status(), contentType: 'text/html; charset=utf-8', body: isOld ? asOldOnesRead(html) : html })
  })
  await page.goto(reader.url() + address)
  return page
}

const wordsOf = async (page: Page) => (await page.locator('main').innerText()).split(/\s+/).filter(Boolean)

describe.each(everyPage)('$name', ({ path }) => {
  test('says every word, shows every link, and does not scroll sideways', async () => {
    const today = await openPage({ isOld: false }, path)
    const words = await wordsOf(today)
    await today.context().close()
    const page = await openPage({ isOld: true }, path)
    expect(await page.locator('[popover], [loading]').count()).toBe(0)
    expect(await wordsOf(page)).toEqual(words)
    const links = await page.locator('.top a, .secs a, main a, .foot a').evaluateAll(all =>
      all
        .filter(link => link.closest('.secs ul') === null)
        .map(link => ({ words: link.textContent, ...link.getBoundingClientRect().toJSON() }))
        .filter(({ width, height, left, right }) => width < 1 || height < 1 || left < -1 || right > innerWidth + 1),
    )
    expect(links).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await page.context().close()
  })
})
