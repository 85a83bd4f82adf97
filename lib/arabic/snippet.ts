// The words around what was found, with the very letters that answer the query marked.
import type { Language } from '#lib/i18n/routing.ts'
import { indexWord } from './index-words.ts'
import { bestPassage } from './passage.ts'
import { wordsOf } from './words.ts'

/** A stretch of the original text; `isHit` where it answers the query. Put together, the pieces are the text. */
export type Piece = { text: string; isHit: boolean }

const MOST_WORDS = 40
const WORDS_BEFORE = 6

/** The whole text in pieces; `stems` are those of the query. */
export function highlight(text: string, stems: ReadonlySet<string>, language: Language): Piece[] {
  return piecesOf(text, { from: 0, to: text.length }, hitsIn(text, stems, language))
}

/** Some forty words around the best passage of a text, in pieces, with an ellipsis where it goes on; the beginning where nothing stands in it. */
export function snippetOf(text: string, stems: ReadonlySet<string>, language: Language): Piece[] {
  const words = wordsOf(text)
  const forms = words.map(word => indexWord(word.text, language).stem)
  const best = bestPassage(forms, stem => (stems.has(stem) ? 1 : 0))
  const first = Math.max(0, Math.min((best?.first ?? 0) - WORDS_BEFORE, words.length - MOST_WORDS))
  const last = Math.min(words.length, first + MOST_WORDS) - 1
  const range = { from: first === 0 ? 0 : (words[first]?.from ?? 0), to: last === words.length - 1 ? text.length : (words[last]?.to ?? text.length) }
  const hits = words.filter((_, at) => stems.has(forms[at] ?? ''))
  const pieces = piecesOf(text, range, hits)
  return [...(range.from > 0 ? [ELLIPSIS] : []), ...pieces, ...(range.to < text.length ? [ELLIPSIS] : [])]
}

const ELLIPSIS: Piece = { text: '…', isHit: false }

const hitsIn = (text: string, stems: ReadonlySet<string>, language: Language) => wordsOf(text).filter(word => stems.has(indexWord(word.text, language).stem))

type Range = { from: number; to: number }

function piecesOf(text: string, range: Range, hits: Range[]): Piece[] {
  const pieces: Piece[] = []
  let done = range.from
  for (const hit of hits) {
    if (hit.from < range.from || hit.to > range.to) continue
    if (hit.from > done) pieces.push({ text: text.slice(done, hit.from), isHit: false })
    pieces.push({ text: text.slice(hit.from, hit.to), isHit: true })
    done = hit.to
  }
  if (done < range.to) pieces.push({ text: text.slice(done, range.to), isHit: false })
  return pieces
}
