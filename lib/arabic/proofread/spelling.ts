// Words that no dictionary knows, where a dictionary is at hand.
import { findingAt, type Rule } from './finding.ts'

const FEWEST_LETTERS = 3
/** A suggestion takes about 40 ms: so many words of a text are asked for, the others come without. */
const MOST_ASKED = 10

/** An Arabic word neither known to the dictionary nor ever counted. It may be a name: there are suggestions, never a fix. */
export const spelling: Rule = (copy, { isKnownWord, suggest = () => [], counts }) => {
  if (!isKnownWord) return []
  const suggestions = new Map<string, string[]>()
  return copy.words
    .filter(({ kind, plain }) => kind === 'arabic' && plain.length >= FEWEST_LETTERS && counts(plain) === 0 && !isKnownWord(plain))
    .map(({ from, to, plain }) => {
      if (!suggestions.has(plain) && suggestions.size < MOST_ASKED) suggestions.set(plain, suggest(plain))
      return { ...findingAt(copy, 'spelling', { from, to, fix: null }), suggestions: suggestions.get(plain) ?? [] }
    })
}
