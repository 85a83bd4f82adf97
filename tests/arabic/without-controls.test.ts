// What people type and paste: unseen signs that turn a line around leave, and nothing that is seen does.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withoutControls } from '#lib/arabic/without-controls.ts'
import { sampleOf } from '#tests/counts.ts'

const numRuns = sampleOf(2_000, 10_000)

describe('what can spoof leaves', () => {
  test.each([
    ['an override around a Latin name', 'قالت \u202eNATO\u202c إنّها ٣ سنوات', 'قالت NATO إنّها ٣ سنوات'],
    ['embeddings', '\u202bوَزير\u202c و\u202aBBC\u202c', 'وَزير وBBC'],
    ['the deprecated six', '\u206a\u206fخبر', 'خبر'],
    ['an isolate that nobody closes', 'خبر \u2067abc', 'خبر abc'],
    ['an isolate closed that nobody opened', 'خبر\u2069 abc', 'خبر abc'],
    ['an isolate that ends with its paragraph', '\u2067خبر\nآخر\u2069', 'خبر\nآخر'],
    ['a BOM, a soft hyphen and a zero-width space', '\ufeffخـ\u00adبر\u200bعاجل', 'خـبرعاجل'],
    ['control characters, white space among them not', 'خبر\u0000\u0007\tو\nآخر\u009f', 'خبر\tو\nآخر'],
    ['tags that no flag leads', 'a\u{e0041}\u{e0062}b', 'ab'],
    ['marks inside an address', 'https://bank.example\u200f/\u200epay', 'https://bank.example/pay'],
    ['marks inside a word, under its harakat', 'مُحَ\u200fمَّ\u200eد', 'مُحَمَّد'],
    ['marks before the first word and behind the last', '\u200f\u200fخبر عاجل\u200f', 'خبر عاجل'],
  ])('%s', (_name, typed, kept) => expect(withoutControls(typed)).toBe(kept))
})

describe('what has its use stays', () => {
  test.each([
    ['a pair of isolates around a name', 'قالت \u2068AT&T\u2069 أمس'],
    ['pairs in pairs', '\u2067قال \u2066NATO \u2067لا\u2069\u2069\u2069 …'],
    ['a mark beside a sign', 'لغة C++\u200e، ثم ٢٥٪\u061c'],
    ['a ZWNJ that parts letters', 'می\u200cخواهم، بِ\u200cه'],
    ['a ZWJ behind the letter of the Hijri year', 'سنة ١٤٤٨ه\u200d.'],
    ['families, flags and hearts', '👩🏽\u200d💻 🏳\ufe0f\u200d🌈 🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}'],
    ['what the scripts of India need', 'क\u094d\u200dष'],
    ['all harakat and mixed digits', 'مُحَمَّدٌ ـــ ١٢3 ﷺ ﻻ “Reuters” e\u0301'],
  ])('%s', (_name, typed) => expect(withoutControls(typed)).toBe(typed))
})

describe('a joiner that joins or parts nothing leaves', () => {
  test.each([
    ['between letters that join anyway', 'كت\u200dاب', 'كتاب'],
    ['behind a letter that joins none', 'وزا\u200cرة', 'وزارة'],
    ['behind a word', 'خبر\u200c عاجل\u200c', 'خبر عاجل'],
    ['in Latin', 'Reu\u200cters\u200d', 'Reuters'],
    ['one of two', 'می\u200c\u200cخواهم', 'می\u200cخواهم'],
  ])('%s', (_name, typed, kept) => expect(withoutControls(typed)).toBe(kept))
})

const UNSEEN = ['\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u061c', '\u202a', '\u202e', '\u202c', '\u2066', '\u2067', '\u2068', '\u2069', '\u00ad', '\ufeff', '\u{e0067}']
const noisy = fc
  .array(fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...UNSEEN) }, fc.constantFrom('م', 'د', 'َ', 'ء', '3', '٢', '-', '.', ' ', '\n', 'MV', 'é', '(', '👩', '🏴', 'क', '\u094d', '\ud800')), {
    maxLength: 30,
  })
  .map(parts => parts.join(''))
const anyText = fc.oneof(noisy, fc.string({ unit: 'binary' }))

test('to do it twice is to do it once', () => {
  fc.assert(
    fc.property(anyText, text => {
      const once = withoutControls(text)
      expect(withoutControls(once)).toBe(once)
    }),
    { numRuns },
  )
})

test('no letter, mark or sign that is seen changes or leaves', () => {
  const seen = (text: string) => text.replace(/[\p{Cf}\p{Cc}\u2065]/gu, '')
  fc.assert(
    fc.property(anyText, text => {
      expect(seen(withoutControls(text))).toBe(seen(text))
    }),
    { numRuns },
  )
})

test('nothing is left that overrides, and every isolate has its other half', () => {
  const depths = (text: string) => {
    let depth = 0
    return [0, ...[...text.replace(/[^\u2066-\u2069]/gu, '')].map(sign => (depth += sign === '\u2069' ? -1 : 1))]
  }
  fc.assert(
    fc.property(anyText, text => {
      const kept = withoutControls(text)
      expect(kept).not.toMatch(/[\u202a-\u202e\u206a-\u206f\u200b\ufeff\u00ad]/u)
      for (const paragraph of kept.split(/[\n\u0085\u2029]/u)) {
        expect(Math.min(...depths(paragraph))).toBe(0)
        expect(depths(paragraph).at(-1)).toBe(0)
      }
    }),
    { numRuns },
  )
})

test('a hundred thousand unseen signs in a row, or with harakat between, take no time', () => {
  for (const part of ['\u200c', '\u200f\u064e', '\u2067', '\u2069', 'م\u200c\u064e', '\u202eم\u2067', '\u{e0067}']) expect(withoutControls(part.repeat(100_000)).length).toBeLessThanOrEqual(400_000)
}, 5_000)
