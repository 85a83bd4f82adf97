// The shipped counts: what is common is known as common, as written and as folded.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { fold } from '#lib/arabic/fold.ts'
import { groups } from '#lib/arabic/word-counts.data.ts'
import { countOf, surfaceCountOf } from '#lib/arabic/word-counts.ts'

describe('a spelling is counted as it is written', () => {
  test.each([
    ['الحكومة', 'الحكومه'],
    ['مستشفى', 'مستشفي'],
    ['إذا', 'اذا'],
    ['أمس', 'امس'],
  ])('%s more often than %s', (right, careless) => expect(surfaceCountOf(right)).toBeGreaterThan(2 * surfaceCountOf(careless)))

  test('harakat, tatweel and decomposed letters aside', () => {
    expect(surfaceCountOf('الحُكُومَـــةِ')).toBe(surfaceCountOf('الحكومة'))
    expect(surfaceCountOf('ا\u0654مس')).toBe(surfaceCountOf('أمس'))
  })
  test.each(['زقشطبل', 'NATO', '٢٥', '،', ''])('%j was never counted', word => expect(surfaceCountOf(word)).toBe(0))
})

test('folded, all spellings count together', () => {
  expect(countOf('الحكومه')).toBe(surfaceCountOf('الحكومة') + surfaceCountOf('الحكومه'))
  expect(countOf('الحكومة')).toBe(0)
  for (const word of ['constructor', '__proto__', '']) expect(countOf(word)).toBe(0)
})

test('no word stands in two groups', () => {
  const words = groups.flatMap(([, line]) => line.split(' '))
  expect(new Set(words).size).toBe(words.length)
})

const LIST = path.resolve('../shared/data/arabic/frequency-ar-50k.txt')
test.skipIf(!existsSync(LIST))('every counted word is within a tenth of its source [skipped where ../shared/data/arabic is absent]', () => {
  const sums = new Map<string, number>()
  for (const line of readFileSync(LIST, 'utf8').trim().split('\n')) {
    const [word = '', count] = line.split(' ')
    const folded = fold(word)
    if (/^\p{Script=Arabic}+$/u.test(folded) && /\p{L}/u.test(folded)) sums.set(folded, (sums.get(folded) ?? 0) + Number(count))
  }
  expect(sums.size).toBeGreaterThan(39_000)
  for (const [word, sum] of sums) expect(Math.abs(countOf(word) / sum - 1), word).toBeLessThan(0.1)
})
