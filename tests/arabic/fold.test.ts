// One spelling for comparing: what a reader would call the same word folds to the same letters.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from '#lib/arabic/fold.ts'
import { sampleOf } from '#tests/counts.ts'

describe('words that a reader would call the same', () => {
  test.each([
    ['alef forms', 'أإآٱا', 'ااااا'],
    ['hamza on its seat, written in two signs', 'ا\u0654 ا\u0655 ا\u0653 و\u0654 ي\u0654', 'ا ا ا و ي'],
    ['ya forms', 'ىئیي', 'يييي'],
    ['waw with hamza', 'مؤمن', 'مومن'],
    ['ta marbuta and the other ha forms', 'ةہەه ۀۂ', 'هههه هه'],
    ['kaf and gaf forms', 'کڪگك', 'كككك'],
    ['letters of neighbouring languages', 'پچژڤ', 'بجزف'],
    ['harakat, tatweel, Quranic marks', 'الصِّحَّـــةُ ٱلۡقُرۡءَانِۖ', 'الصحه القرءان'],
    ['zero-width and bidi controls', '\u200fكا\u200cتب\u200e\u2067!\u2069\ufeff', 'كاتب!'],
    ['presentation forms', 'ﻻﺋﺤﺔ ﷲ', 'لايحه الله'],
    ['the decimal digits of every script', '٠١٩ ۰۴۹ 019 ०९ ０９', '019 049 019 09 09'],
    ['upper case and wide Latin', 'Reuters ＢＢＣ', 'reuters bbc'],
  ])('%s', (_name, written, folded) => expect(fold(written)).toBe(folded))
})

const arabicNoise = fc.string({ unit: fc.constantFrom(...'اأىةۀەکڤبٱ', '\u0654', '\u0653', '\u0301', '\u064b', '\u0640', '\u200d', '\u06e9', 'ᄀ', 'ᅡ', 'e', 'İ', 'Σ', 'ﷺ', 'ﹰ', '٣', '𝟗', ' ') })

test('folding twice is folding once', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), arabicNoise), text => fold(fold(text)) === fold(text)),
    { numRuns: 3_000 },
  )
})

test('no sign that is folded away is ever left, and no digit but 0 to 9', () => {
  fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), arabicNoise), text => !/[أإآٱىئیؤةہەۀکڪگپچژڤ\u0640\u064b-\u0655\u0670\p{Cf}]|(?![0-9])\p{Nd}/u.test(fold(text))))
})

test('marks out of their order on one letter fold alike, and so they do when there are more than anybody writes', () => {
  expect(fold('e\u0301\u0323')).toBe(fold('e\u0323\u0301'))
  const piles = fc.array(fc.constantFrom('\u0301', '\u0316', '\u0327', '\u064b', '\u0654', '\u0344', '\u3099', '\u200d'), { minLength: 20, maxLength: 80 })
  fc.assert(
    fc.property(fc.constantFrom('ا', 'e', 'が', 'é', '각', '٣'), piles, (letter, marks) => {
      const folded = fold(letter + marks.join(''))
      expect(fold(folded)).toBe(folded)
    }),
    { numRuns: sampleOf(1_000, 10_000), seed: 3 },
  )
})

test('a million of them fold soon', () => void fold(`e${'\u0301\u0316'.repeat(500_000)}`), 10_000)
