// Where no markup can stand (a title, a feed, a mail), the order of a mixed line is that of the page, judged by Chromium's own rectangles.
import fc from 'fast-check'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isolatedPlain } from '#lib/arabic/bidi.ts'
import { isolatedHtml } from '#lib/arabic/isolate-html.ts'
import { directionOf, type Language } from '#lib/i18n/routing.ts'
import { xml } from '#lib/newsroom/xml.ts'
import { sampleOf } from '#tests/counts.ts'
import { chromiumFlags, findChromium } from './chromium.ts'
import { faultsIn, HEADLINES, wordsOf } from './headline-order.ts'
import { lettersIn } from './letters-in.ts'

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags })
  page = await browser.newPage()
})
afterAll(() => browser?.close())

/** `own`: the text's first letter outside isolates says the direction, by rule P2 of UAX #9, as ICU does for mail and chats. */
type Place = 'rtl' | 'ltr' | 'own'
const lineOf = (html: string, place: Place) =>
  `<p ${place === 'own' ? '' : `dir="${place}"`} style="unicode-bidi:${place === 'own' ? 'plaintext' : 'isolate'};white-space:pre;width:max-content;font-size:20px">${html}</p>`

/** The places of the letters that are seen, of each line, as the eye meets them from left to right. */
async function ordersOf(lines: string[]) {
  await page.setContent(lines.join(''))
  return page.evaluate(
    lettersIn =>
      [...document.querySelectorAll('p')].map(line =>
        lettersIn(line)
          .map(({ letter, rect }, place) => ({ letter, place, isWide: rect.width > 0, middle: (rect.left + rect.right) / 2 }))
          .filter(({ letter, isWide }) => isWide && !/[\p{M}\p{Cf}]/u.test(letter))
          .sort((one, other) => one.middle - other.middle)
          .map(({ place }) => place)
          .join(' '),
      ),
    await lettersIn(page),
  )
}

/** The lines whose plain text is drawn otherwise than the page draws them, in that place. */
async function drawnOtherwise(lines: string[], language: Language, place: Place) {
  const onPage = await ordersOf(lines.map(line => lineOf(isolatedHtml(line, language), directionOf(language))))
  const plain = await ordersOf(lines.map(line => lineOf(xml(isolatedPlain(line, language)), place)))
  return lines.filter((_, at) => onPage[at] !== plain[at])
}

describe('forty mixed headlines as plain text', () => {
  test.each(['rtl', 'own'] as const)('have no fault where the direction is %s', async place => {
    await page.setContent(HEADLINES.map(headline => lineOf(xml(isolatedPlain(wordsOf(headline), 'ar')), place)).join(''))
    expect((await Promise.all(HEADLINES.map(headline => faultsIn(page, headline, 'p')))).flat()).toEqual([])
    expect(await drawnOtherwise(HEADLINES.map(wordsOf), 'ar', place)).toEqual([])
  })

  test('as they stand, some have: the judge sees it', async () => {
    await page.setContent(HEADLINES.map(headline => lineOf(xml(wordsOf(headline)), 'rtl')).join(''))
    expect((await Promise.all(HEADLINES.map(headline => faultsIn(page, headline, 'p')))).flat().length).toBeGreaterThan(5)
  })
})

const words = fc.constantFrom(
  'مدينة',
  'وَزيرٌ',
  'قال:',
  '«نعم»',
  '3-2',
  '٣-٢',
  '25%',
  '٢٥٪',
  '12,5',
  '(BBC)',
  'NATO',
  'C++',
  'é.',
  '-5',
  '$100',
  '+963 11 222 3333',
  'A/B',
  '10:30',
  '،',
  '…',
  '#COVID19',
  'غزّة#',
  '2026',
  '☂',
)
const mixedLines = fc.array(words, { minLength: 2, maxLength: 9 }).map(parts => parts.join(' '))

test.each([
  ['ar', 'rtl'],
  ['en', 'ltr'],
] as const)('so are made-up lines, in %s', async (language, direction) => {
  const lines = fc.sample(mixedLines, { numRuns: sampleOf(600, 5_000), seed: 7 })
  expect(await drawnOtherwise(lines, language, direction)).toEqual([])
})
