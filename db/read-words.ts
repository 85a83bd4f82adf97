// What stories say, as the index keeps it: their words in both forms, and each story as a row of stems.
import { type IndexWord, indexWords } from '#lib/arabic/index-words.ts'
import type { Language } from '#lib/i18n/routing.ts'
import type { ArticleContent } from '#lib/newsroom/article.ts'
import { wordsOf } from '#lib/newsroom/body-words.ts'
import { mark } from './search-marks.ts'
import { BETWEEN_PARTS } from './word-sequence.ts'

export type Text = { language: Language; parts: [headline: string, standfirst: string, body: string] }

/** One part of a story as the index's columns hold it. */
export type Columns = { stems: string; raws: string }

/** `sequence` is the parts one after the other, each stem as its place in `terms`, BETWEEN_PARTS between them. */
export type TextWords = { parts: [headline: Columns, standfirst: Columns, body: Columns]; sequence: Uint32Array }

/** `terms` are the stems of all the stories, each once, from place 1 on; `times` says in how many of the stories each stands. */
export type ReadWords = { stories: TextWords[]; terms: string[]; times: number[] }

export const textOf = (language: Language, { headline, standfirst, body }: ArticleContent): Text => ({ language, parts: [headline, standfirst, wordsOf(body)] })

/** Reads stories together; what they share is counted once. */
export function readWords(texts: Text[]): ReadWords {
  const terms = ['']
  const times = [0]
  const lastIn = [-1]
  const places = new Map<string, number>()
  const placeOf = (term: string, story: number) => {
    let place = places.get(term)
    if (place === undefined) {
      place = terms.push(term) - 1
      places.set(term, place)
      times.push(0)
      lastIn.push(-1)
    }
    if (lastIn[place] !== story) {
      lastIn[place] = story
      times[place]! += 1
    }
    return place
  }
  const stories = texts.map(({ language, parts }, story) => {
    placeOf(mark.all(language), story)
    const [headline, standfirst, body] = parts.map(part => indexWords(part, language)) as [IndexWord[], IndexWord[], IndexWord[]]
    const sequence = new Uint32Array(headline.length + standfirst.length + body.length + 2)
    let length = 0
    for (const part of [headline, standfirst, body]) {
      if (part !== headline) sequence[length++] = BETWEEN_PARTS
      for (const { stem } of part) sequence[length++] = placeOf(stem, story)
    }
    return { parts: [columnsOf(headline), columnsOf(standfirst), columnsOf(body)] satisfies TextWords['parts'], sequence }
  })
  return { stories, terms, times }
}

export const columnsOf = (words: IndexWord[]): Columns => ({ stems: words.map(word => word.stem).join(' '), raws: words.map(word => word.raw).join(' ') })
