// The words that this paper spells its own way: ترامب, not ترمب. Editors keep the list.
import { fold } from '../fold.ts'
import { plainForm } from '../plain-form.ts'
import { type Copy, isJoinedBySpaces, type Word } from './copy.ts'
import { findingAt, type HouseWord, type Rule } from './finding.ts'
import { respell } from './respell.ts'

const HEADS = ['', 'و', 'ف', 'ب', 'ل', 'ك', 'ال', 'وب', 'ول', 'وك', 'فب', 'فل', 'وال', 'بال', 'كال', 'فال']

/** Whole words, one or several, that fold to a wrong form, alone or behind و ف ب ل ك ال; the joined letters stay, and harakat where letters stay. */
export const houseWords: Rule = (copy, { houseList }) => {
  const entries = houseList.map(readEntry).filter(({ wrong }) => wrong.length > 0)
  return copy.words.flatMap((_, place) => {
    for (const entry of entries) {
      const head = headBefore(copy, place, entry)
      if (head !== null) return [findingOf(copy, { place, head, entry })]
    }
    return []
  })
}

type Entry = { wrong: string[]; right: string }

const wordsOf = (text: string) => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
const readEntry = ({ wrong, right }: HouseWord): Entry => ({ wrong: wordsOf(wrong).map(fold), right: plainForm(right) })

function headBefore(copy: Copy, place: number, { wrong, right }: Entry): string | null {
  const words = copy.words.slice(place, place + wrong.length)
  if (words.length < wrong.length || words.some((word, at) => word.kind === 'foreign' || (at > 0 && !isJoinedBySpaces(copy, words[at - 1]!, word)))) return null
  if (words.some((word, at) => at > 0 && fold(word.written) !== wrong[at])) return null
  const head = HEADS.find(start => fold(words[0]!.written) === fold(start) + wrong[0])
  return head === undefined || isRightAlready(copy, { words, place, head, right }) ? null : head
}

/** The right form may fold like the wrong one (أوكرانيا), or hold it (الرئيس ترامب). */
function isRightAlready({ words }: Copy, { words: found, place, head, right }: { words: Word[]; place: number; head: string; right: string }) {
  const parts = wordsOf(right)
  if (plainOf(found) === head + right) return true
  return parts.some((_, back) => back <= place && plainOf(words.slice(place - back, place - back + parts.length)).endsWith(right))
}

const plainOf = (words: Word[]) => words.map(({ plain }) => plain).join(' ')

function findingOf(copy: Copy, { place, head, entry }: { place: number; head: string; entry: Entry }) {
  const [first, last] = [copy.words[place]!, copy.words[place + entry.wrong.length - 1]!]
  const fix = first === last ? respell(first.written, head + entry.right) : head + entry.right
  return findingAt(copy, 'house-list', { from: first.from, to: last.to, fix })
}
