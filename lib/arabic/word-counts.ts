// How often a word was counted in Arabic subtitles, as it is written or as it folds. Unknown words count 0.
import { fold } from './fold.ts'
import { plainForm } from './plain-form.ts'
import { groups, STEPS_TO_A_DOUBLING } from './word-counts.data.ts'

/** The count of this very spelling, harakat and tatweel aside, within a tenth; the commonest 50,000 forms are known, from 193 on. */
export const surfaceCountOf = (word: string) => (surfaceCounts ??= readSurfaceCounts()).get(plainForm(word)) ?? 0

/** The counts of all spellings that fold to this word, together; the word must be folded. */
export const countOf = (foldedWord: string) => (foldedCounts ??= readFoldedCounts()).get(foldedWord) ?? 0

// Read when first asked for: a page that counts no words does not pay for the table.
let surfaceCounts: Map<string, number> | undefined
let foldedCounts: Map<string, number> | undefined

function readSurfaceCounts() {
  const counts = new Map<string, number>()
  for (const [step, words] of groups) {
    for (const word of words.split(' ')) counts.set(word, countAt(step))
  }
  return counts
}

// A group is folded in one stroke: forty thousand small ones take five times as long.
function readFoldedCounts() {
  const counts = new Map<string, number>()
  for (const [step, words] of groups) {
    for (const word of fold(words).split(' ')) counts.set(word, (counts.get(word) ?? 0) + countAt(step))
  }
  return counts
}

const countAt = (step: number) => Math.round(2 ** (step / STEPS_TO_A_DOUBLING))
