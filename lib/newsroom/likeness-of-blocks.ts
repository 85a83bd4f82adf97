// How much of their wording two paragraphs share.
import { fold } from '#lib/arabic/fold.ts'

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu

/** From 0 to 1: words that stand in both, counted once for each time, against all (Dice 1945); harakat, hamza forms and digits' scripts do not count. */
export const likeness = (one: string, other: string) => likenessOfCounts(countsOf(one), countsOf(other))

export type Counts = { words: Map<string, number>; total: number }

/** What `likenessOfCounts` compares; kept by who compares a paragraph with many. */
export function countsOf(text: string): Counts {
  const words = new Map<string, number>()
  let total = 0
  for (const [word] of fold(text).matchAll(WORD)) {
    words.set(word, (words.get(word) ?? 0) + 1)
    total++
  }
  return { words, total }
}

export function likenessOfCounts(one: Counts, other: Counts) {
  if (one.total === 0 || other.total === 0) return 0
  let shared = 0
  for (const [word, count] of one.words) shared += Math.min(count, other.words.get(word) ?? 0)
  return (2 * shared) / (one.total + other.total)
}
