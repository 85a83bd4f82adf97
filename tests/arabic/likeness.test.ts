// Two stories are as alike as the rare words they share.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Archive, cosine, tellingStems, vectorOf } from '#lib/arabic/likeness.ts'
import { sampleOf } from '#tests/counts.ts'

/** Of a hundred stories: «حكومة» in forty, «هدنة» in fifteen, «رفح» in two, «Reuters» in one; the last number was never seen. */
const [حكومة, هدنة, رفح, reuters, unseen] = [1, 2, 3, 4, 5]
const within = new Map([
  [حكومة, 40],
  [هدنة, 15],
  [رفح, 2],
  [reuters, 1],
])
const archive: Archive = { stories: 100, storiesWith: stem => within.get(stem) ?? 0 }

describe('what a word weighs', () => {
  test('is the formula, with the numbers of the archive', () => {
    const vector = vectorOf([رفح, حكومة, رفح, رفح], archive)
    expect(vector.get(رفح)).toBeCloseTo((1 + Math.log(3)) * Math.log(1 + 98.5 / 2.5), 10)
    expect(vector.get(حكومة)).toBeCloseTo(Math.log(1 + 60.5 / 40.5), 10)
  })
  test('grows with its rareness', () => {
    const weights = [حكومة, هدنة, رفح, reuters].map(stem => vectorOf([stem], archive).get(stem)!)
    expect(weights).toEqual(weights.toSorted((one, other) => one - other))
  })
  test('is nothing for a number that the archive does not know', () => expect(vectorOf([unseen, رفح], archive).has(unseen)).toBe(false))
})

describe('likeness', () => {
  test('of a story with itself is one, with one of other words none', () => {
    expect(cosine(vectorOf([رفح, هدنة], archive), vectorOf([هدنة, رفح], archive))).toBeCloseTo(1, 12)
    expect(cosine(vectorOf([رفح], archive), vectorOf([هدنة], archive))).toBe(0)
    expect(cosine(new Map(), vectorOf([هدنة], archive))).toBe(0)
  })
  test('is greater by a rare word shared than by a common one', () => {
    const story = vectorOf([رفح, حكومة, هدنة], archive)
    expect(cosine(story, vectorOf([رفح, reuters], archive))).toBeGreaterThan(cosine(story, vectorOf([حكومة, reuters], archive)))
  })
  test('is the angle between three and four', () => {
    expect(
      cosine(
        new Map([
          [1, 3],
          [2, 4],
        ]),
        new Map([[2, 7]]),
      ),
    ).toBeCloseTo(0.8, 12)
  })

  const vectors = fc.array(fc.tuple(fc.nat(12), fc.double({ min: 0.001, max: 50, noNaN: true })), { maxLength: 10 }).map(pairs => new Map(pairs))
  test('goes from 0 to 1 whatever the stories, the same from both sides', () => {
    fc.assert(
      fc.property(vectors, vectors, (one, other) => {
        const likeness = cosine(one, other)
        expect(likeness).toBeGreaterThanOrEqual(0)
        expect(likeness).toBeLessThanOrEqual(1)
        expect(cosine(other, one)).toBeCloseTo(likeness, 12)
        expect(cosine(one, one)).toBeLessThanOrEqual(1)
      }),
      { numRuns: sampleOf(2_000, 10_000), seed: 11 },
    )
  })
})

describe('the words that tell most', () => {
  const vector = vectorOf([حكومة, هدنة, رفح, reuters], archive)
  test('stand in another story too, in 15 % at most, the heaviest first', () => expect(tellingStems(vector, archive, 9)).toEqual([رفح, هدنة]))
  test('are as many as asked', () => expect(tellingStems(vector, archive, 1)).toEqual([رفح]))
  test('of equals the lower number comes first', () => {
    expect(
      tellingStems(
        new Map([
          [9, 1],
          [7, 1],
          [8, 2],
        ]),
        { stories: 100, storiesWith: () => 3 },
        3,
      ),
    ).toEqual([8, 7, 9])
  })
  test('in a young paper of three stories are those that two share', () => {
    expect(tellingStems(new Map([[1, 1]]), { stories: 3, storiesWith: () => 2 }, 5)).toEqual([1])
    expect(tellingStems(new Map([[1, 1]]), { stories: 3, storiesWith: () => 3 }, 5)).toEqual([])
  })
})
