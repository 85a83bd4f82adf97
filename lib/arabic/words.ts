// Words of a text as the index knows them, and where they stand in the letters that were written.
import { fold, UNSEEN } from './fold.ts'

/** A folded word; `from` and `to` cut the original at its letters, harakat included. */
export type Word = { text: string; from: number; to: number }

/** Letters and numbers with their marks, in any script. */
const FOLDED_WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu
const WRITTEN_WORD = new RegExp(`[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}${UNSEEN}]*`, 'gu')

/** The words alone, for counting and indexing. */
export const foldedWords = (text: string): string[] => fold(text).match(FOLDED_WORD) ?? []

/** The same words, with the way back to the original. */
export function wordsOf(original: string): Word[] {
  const words: Word[] = []
  for (const { 0: written, index } of original.matchAll(WRITTEN_WORD)) {
    const [text] = foldedWords(written)
    if (text) words.push({ text, from: index, to: index + written.length })
  }
  return words
}
