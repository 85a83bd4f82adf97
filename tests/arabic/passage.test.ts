// The stretch of a story in which the words of a query stand closest.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bestPassage, LOOK } from '#lib/arabic/passage.ts'
import { sampleOf } from '#tests/counts.ts'

const asked = new Map([
  ['غزه', 2],
  ['هدنه', 1],
  ['reuters', 0.5],
])
const weightOf = (word: string) => asked.get(word) ?? 0
const gap = (length: number) => Array.from({ length }, () => 'و')

test('the best look holds the most that was asked for, each word weighed once', () => {
  const words = ['غزه', 'غزه', 'غزه', ...gap(LOOK), 'غزه', 'في', 'هدنه', 'reuters']
  expect(bestPassage(words, weightOf)).toEqual({ first: 3 + LOOK, last: 6 + LOOK, weight: 3.5 })
})

test('of two alike the first', () => {
  expect(bestPassage(['غزه', 'هدنه', ...gap(LOOK), 'غزه', 'هدنه'], weightOf)).toEqual({ first: 0, last: 1, weight: 3 })
})

test('two words are in one look when thirty words hold both, not when it takes 31', () => {
  expect(bestPassage(['غزه', ...gap(LOOK - 2), 'هدنه'], weightOf)).toMatchObject({ first: 0, last: LOOK - 1, weight: 3 })
  expect(bestPassage(['غزه', ...gap(LOOK - 1), 'هدنه'], weightOf)).toMatchObject({ first: 0, last: 0, weight: 2 })
})

test('where nothing stands there is none', () => {
  expect(bestPassage(['في', 'بيروت'], weightOf)).toBeNull()
  expect(bestPassage([], weightOf)).toBeNull()
})

test('it is what counting every look of thirty words finds', () => {
  const words = fc.array(fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, fc.nat(5)), { maxLength: 120 })
  const weights = fc.array(fc.constantFrom(0, 0.1, 0.2, 0.7, 1, 3), { minLength: 6, maxLength: 6 })
  fc.assert(
    fc.property(words, weights, (words, [, ...weights]) => {
      const weightOf = (word: number) => (word === 0 ? 0 : (weights[word - 1] ?? 0))
      const weightFrom = (first: number) => [...new Set(words.slice(first, first + LOOK))].reduce((sum, word) => sum + weightOf(word), 0)
      const heaviest = Math.max(0, ...words.map((_, first) => weightFrom(first)))
      const best = bestPassage(words, weightOf)
      expect(best?.weight ?? 0).toBeCloseTo(heaviest)
      if (!best) return
      expect(best.last - best.first).toBeLessThan(LOOK)
      for (const end of [best.first, best.last]) expect(weightOf(words[end]!)).toBeGreaterThan(0)
      expect(weightFrom(best.first)).toBeCloseTo(heaviest)
    }),
    { numRuns: sampleOf(2_000, 10_000), seed: 8 },
  )
})

test('a story of a million words that all were asked for is read soon', () => {
  expect(bestPassage(new Uint8Array(1_000_000).fill(1), () => 1)).toEqual({ first: 0, last: 0, weight: 1 })
}, 3_000)
