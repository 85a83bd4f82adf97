// What a reader types into the search field is understood in both languages, and nothing in it commands the index.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayAfter, readDay, readSearchQuery, type SearchQuery, withoutPhrases } from '#lib/arabic/search-query.ts'
import { sampleOf } from '#tests/counts.ts'
import { anyText, FLOODS } from './any-text.ts'

const nothing: SearchQuery = {
  words: [],
  phrases: [],
  without: [],
  headline: [],
  withoutHeadline: [],
  withoutNamed: { author: [], section: [], topic: [] },
  author: [],
  section: [],
  topic: [],
  after: null,
  before: null,
}
const asked = (part: Partial<SearchQuery>) => ({ ...nothing, ...part })

describe('what is asked', () => {
  test.each<[string, string, Partial<SearchQuery>]>([
    ['words, folded, each once', 'وُزَراء غـــزة ٢٠٢٦ Reuters غزّة', { words: ['وزراء', 'غزه', '2026', 'reuters'] }],
    ['a question without its stop words', 'متى استقالت الحكومة في لبنان؟', { words: ['استقالت', 'الحكومه', 'لبنان'] }],
    ['stop words, where there is nothing else', 'ماذا؟', { words: ['ماذا'] }],
    ['a phrase in straight quotes', '"وقف إطلاق النار"', { phrases: [[['وقف', 'اطلاق', 'النار']]] }],
    ['a phrase in Arabic quotes, beside a word', '«وقف إطلاقِ النار» غزة', { words: ['غزه'], phrases: [[['وقف', 'اطلاق', 'النار']]] }],
    ['a phrase in curly quotes', '“Security Council”', { phrases: [[['security', 'council']]] }],
    ['a quote that nobody closes', '«مجلس النواب', { words: ['مجلس', 'النواب'] }],
    ['nothing in quotes', '"" «» غزة', { words: ['غزه'] }],
    ['a word to leave out', 'غزة -رفح −NATO', { words: ['غزه'], without: [['رفح'], ['nato']] }],
    ['a phrase to leave out', 'غزة -«خان يونس»', { words: ['غزه'], without: [['خان', 'يونس']] }],
    ['hyphens within words and between them', 'F-16 بيروت-الغربية - لبنان', { words: ['f', '16', 'بيروت', 'الغربيه', 'لبنان'] }],
    ['one word or another', 'غزة أو رفح OR جنين', { words: ['غزه', 'رفح', 'جنين'] }],
    ['one phrase or another', '"خان يونس" أو «دير البلح» OR “Rafah”', { phrases: [[['خان', 'يونس'], ['دير', 'البلح'], ['rafah']]] }],
    ['two phrases, both', '"خان يونس" «دير البلح»', { phrases: [[['خان', 'يونس']], [['دير', 'البلح']]] }],
    ['a phrase or a word', '"خان يونس" أو رفح', { phrases: [[['خان', 'يونس'], ['رفح']]] }],
    ['a word or a phrase, beside another word', 'غزة رفح أو "خان يونس"', { words: ['غزه'], phrases: [[['رفح'], ['خان', 'يونس']]] }],
    ['a phrase is not the alternative of one before the last word', '"خان يونس" غزة أو «دير البلح»', { phrases: [[['خان', 'يونس']], [['غزه'], ['دير', 'البلح']]] }],
    ['nor of one before what is left out', '"خان يونس" -رفح أو «دير البلح»', { phrases: [[['خان', 'يونس']], [['دير', 'البلح']]], without: [['رفح']] }],
    ['an alternative without its other half', 'أو غزة OR', { words: ['غزه'] }],
    ['or in small letters is a word', '"a1" or "b1"', { words: ['or'], phrases: [[['a1']], [['b1']]] }],
  ])('%s', (_name, text, part) => expect(readSearchQuery(text)).toEqual(asked(part)))
})

describe('where it is asked', () => {
  test.each<[string, string, Partial<SearchQuery>]>([
    ['headline', 'عنوان: الحُكومة', { headline: [['الحكومه']] }],
    ['headline, a phrase', 'العنوان:«مجلس الأمن» غزة', { words: ['غزه'], headline: [['مجلس', 'الامن']] }],
    ['author', 'كاتب:"ريما Khalil"', { author: ['ريما khalil'] }],
    ['two authors', 'الكاتب:ريما الكاتب: سامي', { author: ['ريما', 'سامي'] }],
    ['section and topic', 'قسم:رياضة وسم: «كأس العرب» القسم:اقتصاد الوسم:نفط', { section: ['رياضه', 'اقتصاد'], topic: ['كاس العرب', 'نفط'] }],
    [
      'in English',
      'Title:ceasefire headline:Gaza by:Khalil AUTHOR:"Rima K" section:world tag:oil topic:gas',
      {
        headline: [['ceasefire'], ['gaza']],
        author: ['khalil', 'rima k'],
        section: ['world'],
        topic: ['oil', 'gas'],
      },
    ],
    ['days', 'غزة بعد:٢٢/١١/٢٠٢٥ قبل: ٢٠٢٦', { words: ['غزه'], after: { year: 2025, month: 11, day: 22 }, before: { year: 2026 } }],
    ['days in English', 'since:2025-11 before:2026-01-31', { after: { year: 2025, month: 11 }, before: { year: 2026, month: 1, day: 31 } }],
    ['a day before a comma', 'بعد:2026-11-22، غزة', { words: ['غزه'], after: { year: 2026, month: 11, day: 22 } }],
    ['a day that never was asks for nothing', 'غزة بعد:31/02/2026', { words: ['غزه'] }],
    ['and leaves the one before it', 'بعد:2026 بعد:31/02/2026', { after: { year: 2026 } }],
    ['a field without its word does not swallow the next field', 'وسم: بعد: 2026-01-01', { words: ['وسم'], after: { year: 2026, month: 1, day: 1 } }],
    ['a word that only looks like a field', 'رويترز:خبر قبل ذلك معنوان:x', { words: ['رويترز', 'خبر', 'معنوان', 'x'] }],
    ['fields to leave out', 'غزة -عنوان:رفح -كاتب:«ريما خليل» -قسم:رياضة', { words: ['غزه'], withoutHeadline: [['رفح']], withoutNamed: { author: ['ريما خليل'], section: ['رياضه'], topic: [] } }],
    ['not after a day is before it', '-بعد:2026 -قبل:2025', { after: { year: 2025 }, before: { year: 2026 } }],
  ])('%s', (_name, text, part) => expect(readSearchQuery(text)).toEqual(asked(part)))
})

describe('what is refused', () => {
  test('257 letters, but not 256, however many units they are written in', () => {
    expect(readSearchQuery('غ'.repeat(257))).toEqual({ issue: 'too-long' })
    expect(readSearchQuery('😀'.repeat(257))).toEqual({ issue: 'too-long' })
    expect(readSearchQuery('غ'.repeat(256))).toEqual(asked({ words: ['غ'.repeat(256)] }))
    expect(readSearchQuery('😀'.repeat(256))).toEqual(nothing)
  })
  test('33 words, but not 32, wherever they stand', () => {
    expect(readSearchQuery('غزة '.repeat(33))).toEqual({ issue: 'too-many-words' })
    expect(readSearchQuery(`"${'غ '.repeat(16)}" -رفح عنوان:x ${'ب '.repeat(15)}`)).toEqual({ issue: 'too-many-words' })
    expect(readSearchQuery('غزة '.repeat(32))).toEqual(asked({ words: ['غزه'] }))
  })
})

test('a phrase that stands nowhere is looked for by its words', () => {
  const query = readSearchQuery('«وقف في غزة» غزة -رفح') as SearchQuery
  expect(withoutPhrases(query)).toEqual(asked({ words: ['غزه', 'وقف'], without: [['رفح']] }))
})

describe('a day', () => {
  test.each([
    ['2026', { year: 2026 }],
    ['٢٠٢٦', { year: 2026 }],
    ['2026-11', { year: 2026, month: 11 }],
    ['2026/1/2', { year: 2026, month: 1, day: 2 }],
    ['2026.11.22', { year: 2026, month: 11, day: 22 }],
    ['22/11/2026', { year: 2026, month: 11, day: 22 }],
    ['٢٢‏/١١‏/٢٠٢٦', { year: 2026, month: 11, day: 22 }],
    ['۲۲-۱۱-۲۰۲۶', { year: 2026, month: 11, day: 22 }],
    ['29/2/2024', { year: 2024, month: 2, day: 29 }],
    [' 2026-12-31 ', { year: 2026, month: 12, day: 31 }],
  ])('%s', (written, day) => expect(readDay(written)).toEqual(day))

  test.each([
    '',
    '31/2/2026',
    '29/2/2023',
    '29/2/1900',
    '2026-13',
    '2026-0',
    '2026-00-01',
    '2026-11-31',
    '00/11/2026',
    '0000',
    '0050-01-01',
    '1/1/0050',
    '20261122',
    '2026-',
    'أمس',
    '11/2026',
    '1447هـ',
    '½/11/2026',
  ])('%j is none', written => expect(readDay(written)).toBeNull())

  test.each([
    [{ year: 2026 }, { year: 2027 }],
    [
      { year: 2026, month: 11 },
      { year: 2026, month: 12 },
    ],
    [
      { year: 2026, month: 12 },
      { year: 2027, month: 1 },
    ],
    [
      { year: 2026, month: 12, day: 31 },
      { year: 2027, month: 1, day: 1 },
    ],
    [
      { year: 2024, month: 2, day: 28 },
      { year: 2024, month: 2, day: 29 },
    ],
    [
      { year: 2026, month: 2, day: 28 },
      { year: 2026, month: 3, day: 1 },
    ],
  ])('after %o comes %o', (day, next) => expect(dayAfter(day)).toEqual(next))

  test('every day is read back from the forms in which papers write it', () => {
    const days = fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, at => {
        const [year, month, day] = at.toISOString().slice(0, 10).split('-')
        const expected = { year: Number(year), month: Number(month), day: Number(day) }
        for (const form of [`${year}-${month}-${day}`, `${Number(day)}/${Number(month)}/${year}`]) {
          expect(readDay(form)).toEqual(expected)
          expect(readDay(form.replace(/[0-9]/g, digit => String.fromCharCode(0x660 + Number(digit))))).toEqual(expected)
        }
      }),
      { numRuns: sampleOf(500, 10_000), seed: 6 },
    )
  })
})

const SAFE = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}]*$/u

/** All words of a query; names are words with spaces between. */
const wordsIn = ({ words, phrases, without, headline, author, section, topic }: SearchQuery) => [
  ...words,
  ...[...phrases.flat(), ...without, ...headline].flat(),
  ...[...author, ...section, ...topic].flatMap(name => name.split(' ')),
]

function expectSafe(text: string) {
  const query = readSearchQuery(text)
  if ('issue' in query) return
  for (const word of wordsIn(query)) expect(word, text).toMatch(SAFE)
  for (const phrase of [...query.phrases.flat(), ...query.without, ...query.headline]) expect(phrase).not.toEqual([])
}

describe('whatever is typed', () => {
  test('is read or refused, and what is read holds letters, marks and digits alone', () => {
    fc.assert(
      fc.property(anyText, text => expectSafe(text)),
      { numRuns: sampleOf(2_000, 10_000), seed: 7 },
    )
  })

  test.each(['"*()^:-AND NEAR', 'a* NEAR(b, 2) AND {body}: "c" NOT d', `'; DROP TABLE article; --`, 'headline:"x" OR rowid:1', '\ud800غزة\udc00', '-', '"', '«»:*', '\u0000غزة'])('%j', text => {
    expect(() => expectSafe(text)).not.toThrow()
  })

  test.each(FLOODS)('%s is refused soon', (_name, flood) => expect(readSearchQuery(flood)).toEqual({ issue: 'too-long' }), 5_000)
  test.each(FLOODS)('as much of %s as may be asked is read soon', (_name, flood) => expectSafe([...flood.slice(0, 512)].slice(0, 256).join('')), 2_000)

  const PAYLOADS = path.resolve('../shared/data/attack/payloads.json')
  test.skipIf(!existsSync(PAYLOADS))('every known attack, whole and as far as it may be asked [skipped where ../shared/data/attack is absent]', () => {
    const payloads: { payload: string }[] = JSON.parse(readFileSync(PAYLOADS, 'utf8'))
    expect(payloads.length).toBeGreaterThan(100)
    for (const { payload } of payloads) for (const text of [payload, [...payload].slice(0, 256).join('')]) expectSafe(text)
  })
})
