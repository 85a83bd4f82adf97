// A text as the proof-reader sees it: its words, and the parts that are not Arabic prose and so are left alone.
import { plainForm } from '../plain-form.ts'

/** `plain` is the word without harakat and tatweel; `kind` says whose letters it has. */
export type Word = { from: number; to: number; written: string; plain: string; kind: 'arabic' | 'number' | 'foreign' }
/** Quiet is what is not Arabic prose; of it, `isCode` says what is no prose at all: addresses, handles, code. */
export type Copy = { text: string; words: Word[]; isQuiet: (from: number, to?: number) => boolean; isCode: (at: number) => boolean }

export function readCopy(text: string): Copy {
  const quiet = quietPlaces(text)
  const isQuiet = (from: number, to = from + 1) => quiet.subarray(from, to).some(place => place > 0)
  const words = [...text.matchAll(WORD)].map(({ 0: written, index }) => wordAt(written, index)).map(word => (isQuiet(word.from, word.to) ? { ...word, kind: 'foreign' as const } : word))
  return { text, words, isQuiet, isCode: at => quiet[at] === CODE }
}

/** The words that stand side by side with nothing but spaces between, in lines of their own. */
export const isJoinedBySpaces = ({ text }: Copy, left: Word, right: Word) => /^[ \u00a0]+$/u.test(text.slice(left.to, right.from))

export const isArabicLetter = (letter: string | undefined) => letter !== undefined && /\p{Script=Arabic}/u.test(letter) && /\p{L}|\p{M}/u.test(letter)

const WORD = /[\p{L}\p{M}\p{N}]+/gu

function wordAt(written: string, from: number): Word {
  return { from, to: from + written.length, written, plain: plainForm(written), kind: kindOf(written) }
}

function kindOf(written: string): Word['kind'] {
  if (/^[\p{Script=Arabic}\p{M}ـ]+$/u.test(written) && !/\p{N}/u.test(written)) return 'arabic'
  return /^[\p{N}\p{M}]+$/u.test(written) ? 'number' : 'foreign'
}

// Addresses, hashtags and handles, code between backticks, file names, then whole passages of another script with the marks inside them.
const CODE = 1
const PASSAGE = 2
const CODES = [
  /(?:https?:\/\/|www\.)[^\s«»"“”<>،؛؟]+/giu,
  /(?<![\p{L}\p{N}_.+-])[\p{L}\p{N}][\p{L}\p{N}_.+-]*@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu,
  /[#@][\p{L}\p{M}\p{N}_]+/gu,
  /`[^`\n]+`/gu,
  /(?<![\p{L}\p{N}_])[\p{L}\p{N}]+_[\p{L}\p{N}_]+/gu,
]
const PASSAGES = [
  /(?<!\d)\d*(?![\p{Script=Arabic}ـ])\p{L}[\p{L}\p{M}\p{N}_'’&/@.+#-]*(?<=[\p{L}\p{N}+#])/gu,
  /[A-Za-z\u00c0-\u024f\u0370-\u05ff][^\p{Script=Arabic}ـ\n«»،؛؟]*[A-Za-z\u00c0-\u024f\u0370-\u05ff]/gu,
]

function quietPlaces(text: string) {
  const quiet = new Uint8Array(text.length)
  for (const { 0: part, index } of matchesOf(text, PASSAGES)) if (!isProse(part)) quiet.fill(PASSAGE, index, index + part.length)
  for (const { 0: part, index } of matchesOf(text, CODES)) quiet.fill(CODE, index, index + part.length)
  return quiet
}

const matchesOf = (text: string, patterns: RegExp[]) => patterns.flatMap(pattern => [...text.matchAll(pattern)])

// What begins with another script may run on into Arabic without a space: that is a fault to be seen, not a passage to be left alone.
const isProse = (part: string) => /^\d*(?![\p{Script=Arabic}ـ])\p{L}/u.test(part) && /\p{Script=Arabic}{2}/u.test(part) && !/[/@]/u.test(part)
