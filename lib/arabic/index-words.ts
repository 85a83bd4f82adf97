// The two forms under which the index knows a word: as it was written, folded, and its stem.
import { stemmer as porterStem } from 'stemmer'
import type { Language } from '#lib/i18n/routing.ts'
import { stemOrNumber as stem } from './stem.ts'
import { countOf } from './word-counts.ts'
import { foldedWords } from './words.ts'

/** `stem` is for finding, `raw` for what was meant to the letter. */
export type IndexWord = { raw: string; stem: string }

/** Every word of a text, in its order, stop words too. */
export const indexWords = (text: string, language: Language): IndexWord[] => foldedWords(text).map(word => indexWord(word, language))

/** The forms of one folded word. Words of English stories are marked, so that each language is found and weighed by itself. */
export function indexWord(word: string, language: Language): IndexWord {
  const known = kept[language].get(word)
  if (known) return known
  const plain = LATIN.test(word) ? withoutMarks(withoutMarks(word).normalize('NFD')) : word
  const forms = language === 'en' ? { raw: `${ENGLISH}${plain}`, stem: `${ENGLISH}${porterStem(plain)}` } : { raw: plain, stem: stem(plain, countOf) }
  if (kept[language].size >= MOST_KEPT) kept[language].clear()
  kept[language].set(word, forms)
  return forms
}

/** No word holds it: a word is letters, marks and digits. */
const ENGLISH = 'en_'
const LATIN = /\p{Script=Latin}/u

const withoutMarks = (word: string) => word.replace(/\p{M}/gu, '')

// The same few thousand words make up most of what is written.
const MOST_KEPT = 200_000
const kept: Record<Language, Map<string, IndexWord>> = { ar: new Map(), en: new Map() }
