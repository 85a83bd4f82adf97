// The front breathes: neighbours differ, and rails of one story share a row.
import { expect, test } from 'vitest'
import { rowsOf } from '#components/front/rail-shapes.ts'
import type { ArticleKind } from '#lib/newsroom/article.ts'

const rail = (stories: number, { bare = 0, kind = 'news' as ArticleKind } = {}) => ({
  stories: Array.from({ length: stories }, (_, place) => ({ kind, picture: place < bare ? null : {} })),
})
const shapes = (...rails: ReturnType<typeof rail>[]) => rowsOf(rails).map(row => row.map(({ shape }) => shape))

test('eight full sections: no two equal rails follow each other', () => {
  const rows = shapes(...Array.from({ length: 8 }, () => rail(5))).flat()
  expect(rows.every((shape, place) => shape !== rows[place + 1])).toBe(true)
})
test('rails in which many stories lack a picture never leave holes in a grid of pictures', () => {
  expect(shapes(rail(5, { bare: 3 }), rail(5, { bare: 4 }))).toEqual([['stack'], ['stack flip']])
})
test('five sections of one story stand abreast, three and two', () => {
  expect(shapes(...Array.from({ length: 5 }, () => rail(1)))).toEqual([
    ['pillar', 'pillar', 'pillar'],
    ['pillar', 'pillar'],
  ])
})
test('a lonely story fills its row, and opinion speaks by names', () => {
  expect(shapes(rail(5), rail(1), rail(4, { kind: 'opinion' }))).toEqual([['block'], ['single'], ['voices']])
})
