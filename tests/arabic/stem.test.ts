// The forms of a word meet under one stem; words that only look alike do not lose their first letter.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from '#lib/arabic/fold.ts'
import { type IndexWord, indexWord, indexWords } from '#lib/arabic/index-words.ts'
import { stem } from '#lib/arabic/stem.ts'
import { countOf } from '#lib/arabic/word-counts.ts'
import { sampleOf } from '#tests/counts.ts'
import { anyText, FLOODS } from './any-text.ts'

const runs = { numRuns: sampleOf(1_000, 10_000), seed: 5 }
const stemOf = (word: string) => stem(fold(word), countOf)

describe('the forms of a word meet', () => {
  test.each([
    ['الحُكُومة', 'حكومة والحكومة بالحكومة وبالحكومة للحكومة وللحكومة لحكومة فالحكومة كالحكومة الحكومـــة'],
    ['فلسطين', 'بفلسطين ولفلسطين وفلسطين'],
    ['المهندسون', 'المهندسين مهندس والمهندسون للمهندسين مهندسان'],
    ['مدرسة', 'المدرسة مدرسات والمدرسات مدرسه'],
    ['وزير', 'الوزير والوزير وزيراً للوزير وزيرهم'],
  ])('%s', (word, forms) => {
    for (const form of forms.split(' ')) expect(stemOf(form), form).toBe(stemOf(word))
  })
})

test('forms with a pronoun meet the word alone, where its ta marbuta opened and where it has none', () => {
  for (const form of ['حكومتها', 'حكومتهم', 'حكومتهما', 'حكومتُه', 'حكومتي', 'الحكومة']) expect(stemOf(form), form).toBe(stemOf('حكومة'))
  for (const form of ['بيتها', 'بيتنا', 'البيت']) expect(stemOf(form).startsWith('بيت'), form).toBe(true)
})

describe('what is no clitic stays', () => {
  test.each(['وزير', 'بيت', 'لبنان', 'والد', 'وطن', 'بلد', 'وباء', 'كتاب', 'لحظة', 'وحدة', 'برلمان', 'ورقة'])('%s keeps its first letter', word => expect(stemOf(word).charAt(0)).toBe(word.charAt(0)))
})

test('a clitic comes off only where the rest is better known than the whole', () => {
  expect(stem('وردتنا', word => (word === 'ردتنا' ? 9 : 5))).toBe('ردتن')
  expect(stem('وردتنا', word => (word === 'الردتنا' ? 9 : 5))).toBe('ردتن')
  expect(stem('وردتنا', word => (word === 'وردتنا' ? 9 : 5))).toBe('وردتن')
  expect(stem('وردتنا', () => 5)).toBe('وردتن')
})

describe('what is not Arabic stays', () => {
  test.each(['reuters', '2026', 'covid19', 'ب2026', ''])('%j', word => expect(stem(word, countOf)).toBe(word))
})

test('of any folded text there is a stem, never empty, never longer', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, fc.string({ unit: fc.constantFrom(...'والبكفهمنتيا'), minLength: 1, maxLength: 12 })), fc.func(fc.nat(9)), (text, counts) => {
      const stemmed = stem(text, counts)
      expect(stemmed.length).toBeLessThanOrEqual(text.length)
      expect(text).toContain(stemmed)
      expect(stemmed).toHaveLength(text.length < 3 ? text.length : Math.max(3, stemmed.length))
    }),
    runs,
  )
})

describe('the index knows each word twice', () => {
  test('as it was written and by its stem, stop words too', () => {
    expect(indexWords('في وبالحكومةِ NATO ٣', 'ar')).toEqual<IndexWord[]>([
      { raw: 'في', stem: 'في' },
      { raw: 'وبالحكومه', stem: 'حكوم' },
      { raw: 'nato', stem: 'nato' },
      { raw: '3', stem: '3' },
    ])
  })

  test('in English after Porter, marked so that no language finds the other', () => {
    expect(indexWord('elections', 'en')).toEqual({ raw: 'en_elections', stem: 'en_elect' })
    expect(indexWord('elections', 'ar')).toEqual({ raw: 'elections', stem: 'elections' })
  })

  test('a Latin name with its accents is found without them', () => expect(indexWords('Zidane à Orléans', 'ar').map(word => word.raw)).toEqual(['zidane', 'a', 'orleans']))

  test('of any text, a word in the index holds no sign of a query language', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('ar' as const, 'en' as const), (text, language) => {
        for (const { raw, stem } of indexWords(text, language)) for (const form of [raw, stem]) expect(form).toMatch(/^(en_)?[\p{L}\p{M}\p{N}]+$/u)
      }),
      runs,
    )
  })
})

test.each(FLOODS)('%s is stemmed soon, in both languages', (_name, flood) => void [indexWords(flood, 'ar'), indexWords(flood, 'en'), stem(flood, countOf)], 10_000)
