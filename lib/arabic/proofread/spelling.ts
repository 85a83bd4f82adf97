// Words that no dictionary knows, where a dictionary is at hand.
import { findingAt, type Rule } from './finding.ts'

const FEWEST_LETTERS = 3

/** An Arabic word neither known to the dictionary nor ever counted; one suggestion is a fix, several are a person's choice. */
export const spelling: Rule = (copy, { isKnownWord, suggest, counts }) => {
  if (!isKnownWord) return []
  return copy.words
    .filter(({ kind, plain }) => kind === 'arabic' && plain.length >= FEWEST_LETTERS && counts(plain) === 0 && !isKnownWord(plain))
    .map(({ from, to, plain }) => {
      const [first = null, second] = suggest?.(plain) ?? []
      return findingAt(copy, 'spelling', { from, to, fix: second === undefined ? first : null })
    })
}
