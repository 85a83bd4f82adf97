// Finding words in a text as a person means them: harakat, hamza forms and digits as in `fold`, the places as in the text.
import { fold, UNSEEN } from './fold.ts'

export type Place = { from: number; to: number }

const CLUSTER = new RegExp(String.raw`[\s\S][\p{M}${UNSEEN}]*`, 'gu')
const IS_OF_WORD = /[\p{L}\p{M}\p{N}ـ]/u

/**
 * Every place of `wanted` in the text, none over another, as UTF-16 offsets; a letter is found with its harakat. `wholeWords` leaves out
 * what stands inside a longer word. Nothing is found for what folds to nothing.
 */
export function findFolded(text: string, wanted: string, { wholeWords = false }: { wholeWords?: boolean } = {}): Place[] {
  const needle = fold(wanted)
  if (needle === '') return []
  const { folded, places } = foldedWithPlaces(text)
  const found: Place[] = []
  for (let at = folded.indexOf(needle); at !== -1; at = folded.indexOf(needle, at + needle.length)) {
    const place = { from: places[at]!.from, to: places[at + needle.length - 1]!.to }
    if (!wholeWords || isWhole(text, place)) found.push(place)
  }
  return found
}

/** The folded text, and for each of its letters the cluster that it came from. */
function foldedWithPlaces(text: string) {
  let folded = ''
  const places: Place[] = []
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    const letters = fold(cluster)
    folded += letters
    for (let at = 0; at < letters.length; at++) places.push({ from: index, to: index + cluster.length })
  }
  return { folded, places }
}

const isWhole = (text: string, { from, to }: Place) => !IS_OF_WORD.test(letterBefore(text, from)) && !IS_OF_WORD.test(String.fromCodePoint(text.codePointAt(to) ?? 0x20))

const letterBefore = (text: string, at: number) => [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? ' '
