// The lines of a raw page and the shape of each: what length, punctuation and neighbours say before any word is read.

/** A line that is not blank: its number from 1, its words without outer white space, and whether a blank line stands above it. */
export type Line = { line: number; words: string; afterGap: boolean }

export function linesOf(text: string): Line[] {
  const all = text.split('\n').map(words => words.trim())
  return all.flatMap((words, at) => (words ? [{ line: at + 1, words, afterGap: all[at - 1] === '' }] : []))
}

// In characters. Headlines of agencies and dailies end far below the first; sub-headings below the third.
const LONGEST_HEADLINE = 160
const PROSE_WITHOUT_STOP = 120
const SHORT_SENTENCES = 100
const LONGEST_SUB_HEADING = 80
const LONGEST_SECTION = 30

/** A line that can only be a paragraph: it closes with a full stop, holds several sentences, or is longer than any headline. */
export function isParagraphShaped(words: string): boolean {
  const seen = asSeen(words)
  return closesWithStop(seen) || seen.length > LONGEST_HEADLINE || (seen.length > SHORT_SENTENCES && INNER_STOP.test(seen))
}

/** A paragraph, or a line long enough to be one although its full stop is missing. */
export const readsAsProse = (words: string) => isParagraphShaped(words) || words.length >= PROSE_WITHOUT_STOP

/** One to three words without closing punctuation, as a section's name is written above a headline. */
export const isSectionShaped = (words: string) => words.length <= LONGEST_SECTION && wordCount(words) <= 3 && /^[\p{L}\p{M}\p{N}\p{Cf}\s&/-]+$/u.test(words)

/** A short line without a full stop; it may end in ! or ؟ or stand in quotation marks, but is no list item, label or caption. */
export function isSubHeadingShaped(words: string): boolean {
  const seen = asSeen(words)
  return seen.length <= LONGEST_SUB_HEADING && wordCount(seen) <= 12 && !isParagraphShaped(seen) && !/^[-–—•·*▪●◦]/u.test(seen) && !/[:،,؛;)]$/u.test(seen)
}

export const hasLetters = (words: string) => /\p{L}/u.test(words)
export const wordCount = (words: string) => words.split(/\s+/u).length

// Two dots are a pause inside Arabic headlines, not an end; U.S. is a name.
const INNER_STOP = /[^.\s]{2}[.۔]["'”’»)]*\s+["'“‘«(]*\p{L}/u
const closesWithStop = (seen: string) => /(?<!\.)[.۔]["'”’»)\]]*$/u.test(seen) && !/(?:^|\P{L})(?:\p{Lu}\.){2,}$/u.test(seen)
const asSeen = (words: string) => words.replace(/\p{Cf}/gu, '').trim()
