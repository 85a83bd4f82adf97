// The last part of a story's address, as a reader sees it in the bar.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { slugOf } from '#lib/arabic/slug.ts'

test.each([
  ['مُحَمَّدٌ يـــزور «حلب»، اليوم!', 'محمد-يزور-حلب-اليوم'],
  ['أوكرانيا: 12 قتيلًا و٣ جرحى', 'أوكرانيا-12-قتيلا-و٣-جرحى'],
  ['ا\u0654وكرانيا', 'أوكرانيا'],
  ['NATO والناتو', 'nato-والناتو'],
  ['İstanbul', 'istanbul'],
  ['e\u0301te\u0301', 'été'],
  ['‏«؟»…', ''],
  ['a/b?c#d%2F..', 'a-b-c-d-2f'],
  ['\ud800خبر', 'خبر'],
  ['\u1100\u0301\u1161', '가'],
])('%j becomes %j', (headline, slug) => expect(slugOf(headline)).toBe(slug))

test('a long headline is cut between words, a long word within', () => {
  expect(slugOf('كلمة '.repeat(40))).toBe(Array(12).fill('كلمة').join('-'))
  expect(slugOf('ا'.repeat(200))).toBe('ا'.repeat(60))
})

test('from a long headline the words without a subject leave first, but never a denial', () => {
  expect(slugOf('بعد أسابيع من المُفاوَضات الشاقّة في جنيف لا تزال حكومة NATO غير مستعدّة للتوقيع على الاتفاق النهائي')).toBe('أسابيع-المفاوضات-الشاقة-جنيف-لا-تزال-حكومة-nato-غير-مستعدة')
  expect(slugOf('The government of the republic has not yet decided whether it will sign the final agreement')).toBe('government-republic-not-yet-decided-whether-sign-final')
  expect(slugOf('في من على إلى '.repeat(10))).toBe('في-من-على-إلى-في-من-على-إلى-في-من-على-إلى-في-من-على-إلى-في')
})

test('a headline that fits keeps all its words, and so does every address that stands', () => {
  expect(slugOf('عودة ١٢ عالِمًا من الحياة في القُطب')).toBe('عودة-١٢-عالما-من-الحياة-في-القطب')
  const full = 'من-في-على-'.repeat(6).slice(0, -1)
  expect([full.length, slugOf(full)]).toEqual([59, full])
})

describe('of any text', () => {
  const arabic = fc.string({
    unit: fc.oneof(fc.constantFrom(...'ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءآأإؤئًٌٍَُِّْـ٠١٢٣0123 -،؟!/.?#%abİÉß\u200f\u0654'), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })),
    maxLength: 120,
  })

  test('is letters, numbers and single hyphens in NFC, at most 60', () => {
    fc.assert(
      fc.property(arabic, text => {
        const slug = slugOf(text)
        expect(slug).toMatch(/^(?:[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*)?$/u)
        expect(slug).toBe(slug.normalize('NFC'))
        expect([...slug].length).toBeLessThanOrEqual(60)
      }),
      { numRuns: 2_000 },
    )
  })

  test('is its own slug', () => {
    fc.assert(
      fc.property(arabic, text => {
        expect(slugOf(slugOf(text))).toBe(slugOf(text))
      }),
      { numRuns: 2_000 },
    )
  })
})
