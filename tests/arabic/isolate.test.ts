// Latin and figures inside an Arabic line keep together, whatever stands around them.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitRuns } from '#lib/arabic/isolate.ts'

const kept = (text: string, direction: 'rtl' | 'ltr' = 'rtl') =>
  splitRuns(text, direction)
    .filter(run => run.kind !== 'plain')
    .map(run => run.text)
const kinds = (text: string) => splitRuns(text, 'rtl').map(run => run.kind)

describe('in an Arabic line', () => {
  test.each([
    ['فاز الاتحاد 3-2 على النجم', ['3-2']],
    ['انتهت 3 - 2 بعد التمديد', ['3 - 2']],
    ['عند 12,5% للشهر الثالث', ['12,5%']],
    ['بنسبة ٪٢٥ أو ٢٥٪ تقريبًا', ['٢٥٪']],
    ['تراوحت بين 10-12% هذا العام', ['10-12%']],
    ['تراوحت بين 10%–12% هذا العام', ['10%–12%']],
    ['هبطت إلى -5 درجات، ثم +3', ['-5', '+3']],
    ['حرارة 38°C أمس', ['38°C']],
    ['حمولة 1,240 حاوية', ['1,240']],
    ['في 2020-2024 ثم 12/5/2026 عند 10:30', ['2020-2024', '12/5/2026', '10:30']],
    ['دفع 500$ ثم €20', ['500$', '€20']],
    ['اتصل بالرقم +963 11 222 3333 صباحًا', ['+963 11 222 3333']],
    ['وكانت السفينة «MV Nadia» هنا', ['MV Nadia']],
    ['وكانت MV Nadia 3، وهي الأولى', ['MV Nadia 3']],
    ['فيروس COVID-19 وغاز CO2 وشركة AT&T ولغة C++.', ['COVID-19', 'CO2', 'AT&T', 'C++']],
    ['وسمُ #COVID19 وحساب @reuters وغزّة#.', ['#COVID19', '@reuters']],
    ['ينتج 25 MW و18 kWh', ['25 MW', '18 kWh']],
    ['مصابيح LED (وهي GPS)', ['LED', 'GPS']],
    ['راجع https://example.org/a?b=1. ثم info@example.org', ['https://example.org/a?b=1', 'info@example.org']],
    ['انخفض 3D وارتفع pH إلى 7,4', ['3D', 'pH', '7,4']],
    ['قالت Reuters, AP أمس', ['Reuters, AP']],
  ])('%s', (text, runs) => expect(kept(text)).toEqual(runs))

  test('a bare number in Arabic words needs nothing', () => expect(kept('عام 2026 وبعد ١٤ شهرًا وكوفيد 19')).toEqual([]))
  test('a hyphen that ties a number to an Arabic word is no minus', () => expect(kept('كوفيد-19')).toEqual([]))
  test('a score in Arabic digits runs from the right', () => expect(kinds('فاز ٣-٢')).toEqual(['plain', 'arabicFigure']))
})

test('in an English line Arabic words and figures are kept apart', () => {
  expect(kept('The paper مانشيت won 3-2, up 5%', 'ltr')).toEqual(['مانشيت', '3-2', '5%'])
  expect(kept('She said «صباح الخير يا مدينة» twice', 'ltr')).toEqual(['«صباح الخير يا مدينة»'])
})

const mixed = fc
  .array(fc.constantFrom('مدينة', 'وَ', '3', '٢', '-', '%', '٪', ',', ' ', 'MV', 'é', '+', '(', '«', '\n', '\u200f', '😀', '.', ':', '/', '@', 'www.', '\ud800'), { maxLength: 40 })
  .map(parts => parts.join(''))
test('whatever the text, its letters stay as they are', () => {
  fc.assert(
    fc.property(fc.oneof(mixed, fc.string({ unit: 'binary' })), fc.constantFrom('rtl' as const, 'ltr' as const), (text, direction) => {
      expect(
        splitRuns(text, direction)
          .map(run => run.text)
          .join(''),
      ).toBe(text)
    }),
  )
})
// Work that grows with the square of the line would not end before the test's own limit.
test('a line of a hundred thousand parts without a space is split', () => {
  for (const part of ['1', 'a', '1-', 'a1.', 'م-', '+1 ', 'a@', '1,a ']) {
    const line = part.repeat(100_000)
    expect(splitRuns(line, 'rtl').reduce((length, run) => length + run.text.length, 0)).toBe(line.length)
  }
})
