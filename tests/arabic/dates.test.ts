// Days, hours and figures as an editor of each country writes them; the whole of them stands in editions.golden.txt.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatHijriDay, formatIsoDay, formatRelative, formatShortDay, isWeekend } from '#lib/arabic/dates.ts'
import { formatNumber, formatPercent, inDigits, readNumber } from '#lib/arabic/digits.ts'
import { countedNoun } from '#lib/arabic/plurals.ts'
import { type EditionName, editions } from '#lib/newsroom/edition.ts'
import { sampleOf } from '#tests/counts.ts'

const numRuns = sampleOf(2_000, 10_000)
const inArabic = (name: EditionName) => ({ edition: editions[name], language: 'ar' as const })
const names = fc.constantFrom(...(Object.keys(editions) as EditionName[]))

test.each([
  ['egypt', '١٤ يوليو ٢٠٢٦'],
  ['saudi', '١٤ يوليو ٢٠٢٦'],
  ['gulf', '14 يوليو 2026'],
  ['sudan', '١٤ يوليو ٢٠٢٦'],
  ['yemen', '١٤ يوليو ٢٠٢٦'],
  ['pan-arab', '14 يوليو 2026'],
  ['levant', '١٤ تموز ٢٠٢٦'],
  ['iraq', '١٤ تموز ٢٠٢٦'],
  ['maghreb-east', '14 جويلية 2026'],
  ['maghreb-west', '14 يوليوز 2026'],
] as const)('July in %s is %s', (name, day) => expect(formatShortDay(new Date('2026-07-14T12:00:00Z'), inArabic(name))).toBe(day))

describe('the Hijri date', () => {
  const at = new Date('2026-02-18T12:00:00Z')
  test.each([
    [-1, '٢٩ شعبان ١٤٤٧ هـ'],
    [0, '١ رمضان ١٤٤٧ هـ'],
    [1, '٢ رمضان ١٤٤٧ هـ'],
  ] as const)('moved by %i is %s', (shift, day) => expect(formatHijriDay(at, inArabic('saudi'), shift)).toBe(day))

  test('moved back and forth meets itself, whatever the clocks of the country do', () => {
    fc.assert(
      fc.property(names, fc.date({ min: new Date('2000-01-01'), max: new Date('2070-01-01'), noInvalidDate: true }), (name, day) => {
        const noon = new Date(`${formatIsoDay(day, inArabic(name))}T12:00:00Z`)
        const utc = { edition: { ...editions[name], timeZone: 'UTC' }, language: 'ar' as const }
        expect(formatHijriDay(day, inArabic(name), 1)).toBe(formatHijriDay(new Date(noon.getTime() + 86_400_000), utc))
        expect(formatHijriDay(day, inArabic(name), 0)).toBe(formatHijriDay(noon, utc))
      }),
      { numRuns: sampleOf(300, 3_000) },
    )
  })
})

describe('how long ago', () => {
  const now = new Date('2026-11-22T09:00:00Z')
  const ago = (minutes: number, language: 'ar' | 'en' = 'ar') => formatRelative(new Date(now.getTime() - minutes * 60_000), now, { edition: editions.levant, language })
  test.each([
    [0, 'الآن', 'now'],
    [1, 'قبل دقيقة واحدة', '1 minute ago'],
    [2, 'قبل دقيقتين', '2 minutes ago'],
    [3, 'قبل ٣ دقائق', '3 minutes ago'],
    [11, 'قبل ١١ دقيقة', '11 minutes ago'],
    [60, 'قبل ساعة واحدة', '1 hour ago'],
    [120, 'قبل ساعتين', '2 hours ago'],
    [10 * 60, 'قبل ١٠ ساعات', '10 hours ago'],
    [24 * 60, 'أمس', 'yesterday'],
    [48 * 60, 'أول أمس', '2 days ago'],
    [72 * 60, 'قبل ٣ أيام', '3 days ago'],
    [7 * 24 * 60, '١٥ تشرين الثاني ٢٠٢٦', '15 November 2026'],
    [-120, 'بعد ساعتين', 'in 2 hours'],
    [-24 * 60, 'غدًا', 'tomorrow'],
  ])('%i minutes: %s', (minutes, arabic, english) => {
    expect(ago(minutes)).toBe(arabic)
    expect(ago(minutes, 'en')).toBe(english)
  })

  test('a day and an hour ago over midnight is two days of the paper', () => {
    expect(formatRelative(new Date('2026-11-20T20:30:00Z'), new Date('2026-11-21T21:30:00Z'), inArabic('levant'))).toBe('أول أمس')
  })
})

test('the weekend is that of the country', () => {
  const weekend = (name: EditionName) => ['2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22'].map(day => isWeekend(new Date(`${day}T12:00:00Z`), inArabic(name)))
  for (const name of ['egypt', 'saudi', 'levant', 'iraq', 'sudan', 'yemen', 'pan-arab'] as const) expect([name, weekend(name)]).toEqual([name, [false, true, true, false]])
  for (const name of ['gulf', 'maghreb-east', 'maghreb-west'] as const) expect([name, weekend(name)]).toEqual([name, [false, false, true, true]])
})

test('a percentage is a figure without unseen marks', () => {
  expect(['egypt', 'gulf', 'maghreb-east'].map(name => formatPercent(0.256, inArabic(name as EditionName)))).toEqual(['٢٥٫٦٪', '25.6%', '25,6%'])
})

describe('digits in and out', () => {
  test.each([
    ['١٢٣ و۴۵۶ و789 و１０', 'latn', '123 و456 و789 و10'],
    ['123 و۴۵۶ و٧٨٩', 'arab', '١٢٣ و٤٥٦ و٧٨٩'],
    ['كوفيد-19 في 𝟗 مُدُنٍ', 'arab', 'كوفيد-١٩ في ٩ مُدُنٍ'],
  ] as const)('%s in %s', (text, digits, expected) => expect(inDigits(text, digits)).toBe(expected))

  test.each([
    ['١٬٢٤٠٫٥', 'egypt', 1_240.5],
    ['۱۲۴۰', 'egypt', 1_240],
    ['1,240.5', 'gulf', 1_240.5],
    ['1.240,5', 'maghreb-east', 1_240.5],
    ['١٬٢٤٠٫٥', 'maghreb-west', 1_240.5],
    ['1.240', 'maghreb-east', 1_240],
    ['1.240', 'egypt', 1.24],
    ['−12 345', 'egypt', -12_345],
    ['\u200e-5', 'levant', -5],
    ['1,24', 'egypt', null],
    ['12 قتيلا', 'egypt', null],
    ['1.2.3', 'egypt', null],
    ['', 'egypt', null],
    ['٢٥٪', 'egypt', null],
  ] as const)('%s in %s is read as %s', (text, name, number) => expect(readNumber(text, editions[name])).toBe(number))

  test('what an edition prints it reads', () => {
    const numbers = fc.oneof(
      fc.integer(),
      fc.integer().map(hundredths => hundredths / 100),
    )
    fc.assert(
      fc.property(names, numbers, (name, number) => {
        expect(readNumber(formatNumber(number, inArabic(name)), editions[name])).toBe(number)
      }),
      { numRuns },
    )
  })

  test('of any text only digits change', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('arab' as const, 'latn' as const), (text, digits) => {
        const printed = inDigits(text, digits)
        expect(printed.replace(/\p{Nd}/gu, '#')).toBe(text.replace(/\p{Nd}/gu, '#'))
        expect(inDigits(printed, digits)).toBe(printed)
      }),
      { numRuns },
    )
  })
})

test.each([
  [0, 'لا قصص'],
  [1, 'قصة واحدة'],
  [2, 'قصتان'],
  [3, '٣ قصص'],
  [10, '١٠ قصص'],
  [11, '١١ قصة'],
  [99, '٩٩ قصة'],
  [100, '١٠٠ قصة'],
  [103, '١٠٣ قصص'],
  [1_002, '١٬٠٠٢ قصة'],
  [2.5, '٢٫٥ قصة'],
])('%d stories are «%s»', (count, words) => {
  const forms = { zero: 'لا قصص', one: 'قصة واحدة', two: 'قصتان', few: '# قصص', many: '# قصة', other: '# قصة' }
  expect(countedNoun(count, forms, inArabic('egypt'))).toBe(words)
})
