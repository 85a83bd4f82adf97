// The two forms under which the index knows a word: as it was written, folded, and its stem.
import { stemmer as porterStem } from 'stemmer'
import type { Language } from '#lib/i18n/routing.ts'
import { stemOrNumber } from './stem.ts'
import { countOf } from './word-counts.ts'
import { foldedWords } from './words.ts'

/** `stem` is for finding, `raw` for what was meant to the letter. */
export type IndexWord = { raw: string; stem: string }

/** Every word of a text, in its order, stop words too. */
export function indexWords(text: string, language: Language): IndexWord[] {
  const words: IndexWord[] = []
  for (const line of text.split('\n')) {
    for (const piece of line.split(' ')) for (const word of wordsOfPiece(piece, language)) words.push(word)
  }
  return words
}

/** What stands between two spaces comes back as it was written, its comma too: most is looked up, not folded again. */
function wordsOfPiece(piece: string, language: Language): IndexWord[] {
  const known = keptPieces[language].get(piece)
  if (known) return known
  const words = foldedWords(piece).map(word => indexWord(word, language))
  if (piece.length <= LONGEST_KEPT) keep(keptPieces[language], piece, words)
  return words
}

/** The forms of one folded word. Words of English stories are marked, so that each language is found and weighed by itself. */
export function indexWord(word: string, language: Language): IndexWord {
  const known = kept[language].get(word)
  if (known) return known
  const plain = LATIN.test(word) ? withoutMarks(withoutMarks(word).normalize('NFD')) : word
  const forms = language === 'en' ? { raw: `${ENGLISH}${plain}`, stem: `${ENGLISH}${porterStem(plain)}` } : { raw: plain, stem: stemOrNumber(plain, countOf) }
  keep(kept[language], word, forms)
  return forms
}

/** No word holds it: a word is letters, marks and digits. */
const ENGLISH = 'en_'
const LATIN = /\p{Script=Latin}/u

const withoutMarks = (word: string) => word.replace(/\p{M}/gu, '')

// The same few thousand words make up most of what is written.
const MOST_KEPT = 100_000
// V8 copies a piece of so few letters; a longer one would keep the whole text that it was cut from.
const LONGEST_KEPT = 12
const kept: Record<Language, Map<string, IndexWord>> = { ar: new Map(), en: new Map() }
const keptPieces: Record<Language, Map<string, IndexWord[]>> = { ar: new Map(), en: new Map() }

function keep<Known>(among: Map<string, Known>, key: string, known: Known) {
  if (among.size >= MOST_KEPT) among.clear()
  among.set(key, known)
}
