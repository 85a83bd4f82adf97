// The front breathes: neighbours differ, and rails of one story share a row.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rowsOf } from '#components/front/rail-shapes.ts'
import type { ArticleKind } from '#lib/newsroom/article.ts'

const rail = (stories: number, { bare = 0, kind = 'news' as ArticleKind } = {}) => ({
  stories: Array.from({ length: stories }, (_, place) => ({ kind, picture: place < bare ? null : {} })),
})
const shapes = (...rails: ReturnType<typeof rail>[]) => rowsOf(rails).map(row => row.map(({ shape }) => shape))
const opinion = (stories: number) => rail(stories, { kind: 'opinion' })

test('eight full sections: no two equal rails follow each other, and five shapes are seen', () => {
  const rows = shapes(...Array.from({ length: 8 }, () => rail(5))).flat()
  expect(rows).toEqual(['block', 'centre', 'stack flip', 'block flip', 'band', 'block', 'centre', 'stack flip'])
})

test('whatever the sections hold, every story stands once, no row repeats the one before, and a grid of pictures has no hole', () => {
  const anyRail = fc
    .integer({ min: 1, max: 5 })
    .chain(length =>
      fc.record({ stories: fc.array(fc.record({ kind: fc.constantFrom<ArticleKind>('news', 'opinion', 'analysis'), picture: fc.constantFrom(null, {}) }), { minLength: length, maxLength: length }) }),
    )
  fc.assert(
    fc.property(fc.array(anyRail, { maxLength: 10 }), rails => {
      const rows = rowsOf(rails)
      expect(new Set(rows.flat().map(({ rail }) => rail))).toEqual(new Set(rails))
      expect(rows.flat()).toHaveLength(rails.length)
      const inARow = rows.map(row => row[0]?.shape)
      for (const [place, shape] of inARow.entries()) if (shape !== 'pillar') expect(shape).not.toBe(inARow[place - 1])
      for (const { rail, shape } of rows.flat()) {
        const bare = rail.stories.filter(story => !story.picture).length
        if (shape.startsWith('block') || shape === 'centre') expect([rail.stories.length, bare]).toEqual([5, 0])
        if (shape === 'columns' || shape.startsWith('pair')) expect(bare).toBe(0)
        if (shape.startsWith('band')) expect(bare).toBeLessThan(rail.stories.length)
      }
    }),
  )
})

test('rails in which many stories lack a picture never leave holes in a grid of pictures', () => {
  expect(shapes(rail(5, { bare: 3 }), rail(5, { bare: 4 }), rail(5, { bare: 5 }))).toEqual([['stack flip'], ['band'], ['words']])
})

test('five sections of one story stand abreast, three and two', () => {
  expect(shapes(...Array.from({ length: 5 }, () => rail(1)))).toEqual([
    ['pillar', 'pillar', 'pillar'],
    ['pillar', 'pillar'],
  ])
})

test('a lonely story fills its row, and opinion speaks by faces', () => {
  expect(shapes(rail(5), rail(1), opinion(4))).toEqual([['block'], ['single'], ['voices']])
})

test('opinion, last of the sections, stands after two rails; where it comes earlier it stays', () => {
  expect(shapes(rail(5), rail(5), rail(5), rail(5), opinion(3))).toEqual([['block'], ['centre'], ['voices'], ['stack flip'], ['block flip']])
  expect(shapes(opinion(3), rail(5), rail(5))).toEqual([['voices'], ['block'], ['centre']])
})
