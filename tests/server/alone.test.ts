// What is said where no markup can stand (titles, descriptions, alternative texts, labels, feeds) is drawn as the page itself would draw it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Base, baseOf, bidiLevels } from '#lib/arabic/bidi-levels.ts'
import { splitRuns } from '#lib/arabic/isolate.ts'
import { directionOf, type Language } from '#lib/i18n/routing.ts'
import { type Paper, startPaper } from './a-paper.ts'
import { addressOf, allOtherAddresses, allStories } from './the-sample.ts'

let paper: Paper
beforeAll(async () => {
  paper = await startPaper()
})
afterAll(() => paper.end())

const ATTRIBUTES = /<[a-z][^>]* (?:alt|aria-label|title|placeholder|data-title)="([^"]*)"/g
const HEAD = /<title>([^<]*)<\/title>|<meta (?:name="description"|property="og:(?:title|description|site_name|image:alt)") content="([^"]*)"/g
const FEED = /<(?:title|description)>([^<]*)<\//g

const readable = (escaped: string) =>
  escaped.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (_, hex, decimal, name) =>
    name ? { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }[name as string]! : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
  )

function saidAlone(text: string): string[] {
  const patterns = text.startsWith('<?xml') ? [FEED] : [ATTRIBUTES, HEAD]
  return patterns.flatMap(pattern => [...text.matchAll(pattern)].map(([, one, other]) => readable(one ?? other ?? ''))).filter(Boolean)
}

/** The places of the letters that are seen, as the eye meets them from left to right (UAX #9, L2). */
function orderOf(line: string, base: Base): string {
  const letters = [...line]
  const levels = bidiLevels(letters, base)
  const order = letters.map((_, place) => place)
  for (let level = Math.max(0, ...levels); level > 0; level--) {
    for (let from = 0; from < order.length; from++) {
      let to = from
      while (to < order.length && levels[order[to]!]! >= level) to++
      if (to > from) order.splice(from, to - from, ...order.slice(from, to).reverse())
      from = Math.max(from, to)
    }
  }
  const seen = letters.flatMap((letter, place) => (/\p{Cf}/u.test(letter) ? [] : [place]))
  const number = new Map(seen.map((place, at) => [place, at]))
  return order.flatMap(place => number.get(place) ?? []).join(' ')
}

/** As the page draws it: every run between isolates. */
const onThePage = (line: string, language: Language) =>
  splitRuns(line.replace(/[\u2066-\u2069]/g, ''), directionOf(language))
    .map(({ kind, text }) => (kind === 'plain' ? text : `${kind === 'arabicFigure' ? '\u2067' : '\u2068'}${text}\u2069`))
    .join('')

function isDrawnAsOnThePage(line: string, language: Language) {
  const base: Base = directionOf(language) === 'rtl' ? 1 : 0
  const page = onThePage(line, language)
  if (orderOf(line, base) !== orderOf(page, base)) return false
  return baseOf([...page]) !== base || orderOf(line, baseOf([...line])) === orderOf(page, base)
}

const isMixed = (line: string, language: Language) => splitRuns(line, directionOf(language)).some(run => run.kind !== 'plain')

test('on every page of the sample edition, and in its feeds', async () => {
  const addresses = [...(await allStories()).map(addressOf), ...(await allOtherAddresses()).filter(address => !/sitemap|robots|api\//.test(address)), '/search?q=2026', '/no-such-page']
  const wrong: string[] = []
  const wrongAsTyped = new Set<string>()
  for (const address of addresses) {
    const { text } = await paper.get(address)
    const language = /^\/en(?:[/?]|$)/.test(address) ? 'en' : 'ar'
    for (const line of new Set(saidAlone(text).flatMap(said => said.split('\n')))) {
      if (!isMixed(line, language)) continue
      const typed = line.replace(/[\u2066-\u2069]/g, '')
      if (!isDrawnAsOnThePage(typed, language)) wrongAsTyped.add(typed)
      if (!isDrawnAsOnThePage(line, language)) wrong.push(`${decodeURIComponent(address)}: ${line}`)
    }
  }
  expect(wrong).toEqual([])
  // Without the isolates the judge sees faults.
  expect(wrongAsTyped.size).toBeGreaterThan(10)
})
