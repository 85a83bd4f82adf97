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
