// A slip of the finger is one letter too many, too few, another one, or two that changed places.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from '#lib/arabic/fold.ts'
import { oneEditFrom } from '#lib/arabic/one-edit.ts'
import { sampleOf } from '#tests/counts.ts'

const runs = { numRuns: sampleOf(300, 10_000), seed: 10 }
const FOLDED_LETTERS = 'ابتثجحخدذرزسشصضطظعغفقكلمنهويء'

describe('what was meant is near what was typed', () => {
  test.each([
    ['a letter too many', 'الحكوممه', 'الحكومه'],
    ['a letter too few', 'الحكمه', 'الحكومه'],
    ['another letter', 'الخكومه', 'الحكومه'],
    ['two that changed places', 'الحوكمه', 'الحكومه'],
    ['in a Latin name', 'retuers', 'reuters'],
  ])('%s', (_name, typed, meant) => expect(oneEditFrom(typed)).toContain(meant))
})

describe('nothing is near', () => {
  test.each(['2026', 'covid19', 'غزه2', 'ガザ', 'غزةA', 'é', ''])('%j', word => expect(oneEditFrom(word)).toEqual([]))
})

const words = fc.oneof(
  fc.string({ unit: fc.constantFrom(...FOLDED_LETTERS), minLength: 1, maxLength: 10 }),
  fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), minLength: 1, maxLength: 10 }),
)

test('each word is folded, stands once, is another one, and as near to it as it is to them', () => {
  fc.assert(
    fc.property(words, fc.nat(), (word, place) => {
      const near = oneEditFrom(word)
      expect(new Set(near).size).toBe(near.length)
      expect(near).not.toContain(word)
      const one = near[place % near.length]!
      expect(fold(one)).toBe(one)
      if (one !== '') expect(oneEditFrom(one)).toContain(word)
    }),
    runs,
  )
})

test('they are as many as there are: of n different letters, n left out, n−1 swapped, one of 29 changed or put in', () => {
  const different = fc.shuffledSubarray([...FOLDED_LETTERS], { minLength: 3 })
  fc.assert(
    fc.property(different, letters => {
      const count = letters.length
      expect(oneEditFrom(letters.join(''))).toHaveLength(count + (count - 1) + 28 * count + (29 * (count + 1) - count))
    }),
    runs,
  )
})

test('the longest word that may be asked for has its neighbours soon', () => expect(oneEditFrom('ب'.repeat(256)).length).toBeGreaterThan(7_000), 3_000)
