// Commas, stops and the spaces around them, as Arabic sets them: no space before a mark, one after it.
import { type Copy, isArabicLetter } from './copy.ts'
import { findingAt, type Rule, type RuleId } from './finding.ts'

const LATIN: Record<string, { rule: RuleId; mark: string }> = {
  ',': { rule: 'latin-comma', mark: '،' },
  ';': { rule: 'latin-semicolon', mark: '؛' },
  '?': { rule: 'latin-question-mark', mark: '؟' },
}

/** Latin , ; ? beside an Arabic word. Between figures and inside Latin passages they are right. */
export const latinMarks: Rule = copy =>
  matches(copy, /[,;?]/gu).flatMap(({ index: from, 0: sign }) => {
    const { rule, mark } = LATIN[sign]!
    return isAmongArabic(copy, from, sign) ? [findingAt(copy, rule, { from, to: from + 1, fix: isArabicLetter(copy.text[from + 1]) ? `${mark} ` : mark })] : []
  })

// A question in Latin keeps its own mark, whatever follows.
function isAmongArabic({ text }: Copy, at: number, sign: string) {
  const [before, after] = [scriptBefore(text, at), scriptAfter(text, at + 1)]
  if (before === 'figure' && after === 'figure') return false
  if (before === 'arabic') return true
  return after === 'arabic' && (before === 'figure' || (before === 'latin' && sign !== '?')) && text[at + 1] !== undefined && /\s/u.test(text[at + 1]!)
}

type Script = 'arabic' | 'latin' | 'figure' | 'none'
const scriptOf = (letter: string | undefined): Script => {
  if (letter === undefined) return 'none'
  if (isArabicLetter(letter)) return 'arabic'
  return /\p{N}/u.test(letter) ? 'figure' : 'latin'
}
const MOST_BETWEEN = 12
const scriptBefore = (text: string, at: number) => scriptOf(/[\p{L}\p{M}\p{N}](?=[^\p{L}\p{M}\p{N}\n]*$)/u.exec(text.slice(Math.max(0, at - MOST_BETWEEN), at))?.[0])
const scriptAfter = (text: string, from: number) => scriptOf(/^[^\p{L}\p{N}\n]*([\p{L}\p{N}])/u.exec(text.slice(from, from + MOST_BETWEEN))?.[1])

/** Spaces before ، ؛ ؟ ! : . (and Latin , ; ?) that follow an Arabic word, a figure or a closing mark. */
export const spacesBeforeMarks: Rule = copy =>
  matches(copy, /(?<=[^\s])[ \u00a0]+(?=[،؛؟!:,;?](?!\p{N})|\.(?![.\p{L}\p{N}]))/gu)
    .filter(({ index }) => isProseBefore(copy, index))
    .map(({ index: from, 0: spaces }) => findingAt(copy, 'space-before-mark', { from, to: from + spaces.length, fix: '' }))

const isProseBefore = ({ text, isQuiet }: Copy, at: number) =>
  !isQuiet(at) && /[\p{Script=Arabic}\p{N}»”"')\]}%٪،؛؟!:.,;?]/u.test(text[at - 1] ?? '') && /\p{Script=Arabic}/u.test(text.slice(Math.max(0, at - 40), at))

/** A mark run together with the word behind it. The range is the mark and that word's first letter. */
export const missingSpaces: Rule = copy =>
  matches(copy, /(?<=[\p{L}\p{M}\p{N}»”"')\]}%٪])(?:[،؛؟!](?=[\p{Script=Arabic}«“(])(?=[\p{L}«“(])|،(?=\p{N})(?<!\p{N}،)|[:.](?=\p{Script=Arabic}))/gu)
    .filter(({ index, 0: mark }) => mark !== '.' || isFullStop(copy.text, index))
    .filter(({ index, 0: mark }) => mark !== ':' || isArabicLetter(lastLetter(copy.text.slice(Math.max(0, index - 4), index))))
    .map(({ index: from, 0: mark }) => findingAt(copy, 'missing-space-after-mark', { from, to: from + 2, fix: `${mark} ${copy.text[from + 1]}` }))

const lastLetter = (text: string) => [...text].findLast(letter => /[\p{L}\p{N}]/u.test(letter))

// «د.أحمد», «ق.م» and «أ.ف.ب» are abbreviations: a full stop stands between words of at least two letters.
const isFullStop = (text: string, at: number) => /(?:\p{L}\p{M}*){2}[»”"')\]}]*$/u.test(text.slice(Math.max(0, at - 12), at)) && /^\.(?:\p{L}\p{M}*){2}/u.test(text.slice(at, at + 12))

/** Two or more of one mark; three dots and more are an ellipsis. */
export const doubledMarks: Rule = copy =>
  matches(copy, /([،؛؟!:])\1+|(?<!\.)\.\.(?!\.)/gu)
    .filter(({ index }) => /\p{Script=Arabic}/u.test(copy.text.slice(Math.max(0, index - 40), index)))
    .map(({ index: from, 0: marks }) => findingAt(copy, 'doubled-mark', { from, to: from + marks.length, fix: marks[0]! }))

/** Two or more spaces between words; those before a mark are the mark's matter. */
export const doubledSpaces: Rule = copy =>
  matches(copy, /(?<=\S)[ \u00a0]{2,}(?=[^\s])/gu)
    .filter(({ index, 0: spaces }) => !/^(?:[،؛؟!:,;?](?!\p{N})|\.(?![.\p{L}\p{N}]))/u.test(copy.text.slice(index + spaces.length, index + spaces.length + 3)))
    .map(({ index: from, 0: spaces }) => findingAt(copy, 'doubled-space', { from, to: from + spaces.length, fix: ' ' }))

/** All matches outside quiet parts. */
function matches({ text, isQuiet }: Copy, pattern: RegExp) {
  return [...text.matchAll(pattern)].filter(match => !isQuiet(match.index))
}

export const markRules: Rule[] = [latinMarks, spacesBeforeMarks, missingSpaces, doubledMarks, doubledSpaces]
