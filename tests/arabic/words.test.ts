// Words as the index knows them, and their way back to the letters that were written.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from '#lib/arabic/fold.ts'
import { indexWord, indexWords } from '#lib/arabic/index-words.ts'
import { isStopWord } from '#lib/arabic/stop-words.ts'
import { foldedWords, wordsOf } from '#lib/arabic/words.ts'
import { sampleOf } from '#tests/counts.ts'
import { anyText, FLOODS } from './any-text.ts'

const runs = { numRuns: sampleOf(1_000, 10_000), seed: 4 }

test('a headline falls into its words, harakat, digits and a Latin name among them', () => {
  expect(foldedWords('قالت «Reuters» إنَّ ٣ وُزَراء غـــادروا بيروت-الغربية!')).toEqual(['قالت', 'reuters', 'ان', '3', 'وزراء', 'غادروا', 'بيروت', 'الغربيه'])
})

test('each word says where it stands, with its harakat and tatweel', () => {
  const headline = 'قالت «Reuters» إنَّ ٣ غـــادروا'
  expect(wordsOf(headline).map(word => headline.slice(word.from, word.to))).toEqual(['قالت', 'Reuters', 'إنَّ', '٣', 'غـــادروا'])
})

describe('of any text', () => {
  test('words that know their place are the words of the index', () => {
    fc.assert(
      fc.property(anyText, text => {
        expect(wordsOf(text).map(word => word.text)).toEqual(foldedWords(text))
      }),
      runs,
    )
  })

  test.each(['ar', 'en'] as const)('the words that are kept as they were written are those of the whole, in %s, a second time too', language => {
    fc.assert(
      fc.property(anyText, text => {
        const whole = foldedWords(text).map(word => indexWord(word, language))
        expect(indexWords(text, language)).toEqual(whole)
        expect(indexWords(text, language)).toEqual(whole)
      }),
      runs,
    )
  })

  test('what a word cuts out of the original is that word, and no two share a letter', () => {
    fc.assert(
      fc.property(anyText, text => {
        let end = 0
        for (const { text: word, from, to } of wordsOf(text)) {
          expect(from).toBeGreaterThanOrEqual(end)
          expect(foldedWords(text.slice(from, to))).toEqual([word])
          end = to
        }
      }),
      runs,
    )
  })

  test('folding makes no word two: cut before or after, they are as many at most', () => {
    fc.assert(
      fc.property(anyText, text => {
        expect(foldedWords(text).length).toBeLessThanOrEqual((text.match(/[\p{L}\p{M}\p{N}\p{Cf}]+/gu) ?? []).length)
      }),
      runs,
    )
  })

  test('a word is folded, and holds letters, marks and digits alone', () => {
    fc.assert(
      fc.property(anyText, text => {
        for (const word of foldedWords(text)) {
          expect(word).toMatch(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}]*$/u)
          expect(fold(word)).toBe(word)
        }
      }),
      runs,
    )
  })
})

test.each(FLOODS)('%s falls into words soon', (_name, flood) => void wordsOf(flood), 10_000)

describe('words that say nothing of what a story is about', () => {
  test.each(['في', 'من', 'إلى', 'الَّتِي', 'وفي', 'فإنّ', 'ماذا', 'هؤلاء', 'the', 'Which'])('%s', word => expect(isStopWord(fold(word))).toBe(true))
  test.each(['غزة', 'وزير', 'فلسطين', 'عليّان', 'والد', '٢٠٢٦', 'Reuters', ''])('but not %j', word => expect(isStopWord(fold(word))).toBe(false))
})
