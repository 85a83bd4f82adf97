// A paragraph's own direction, set as its words are typed: what is wholly of the other script runs the other way.
import type { Node } from '@tiptap/pm/model'
import { Plugin, type Transaction } from '@tiptap/pm/state'
import type { Language } from '#lib/i18n/routing.ts'
import { changedRanges, wordBlocksIn } from './blockwise.ts'

/** A transaction that brings words as somebody else set them says so under this name. */
export const AS_IT_CAME = 'as it came'

export const direction = (language: Language) =>
  new Plugin({
    appendTransaction: (transactions, before, after) => {
      if (transactions.some(tr => tr.getMeta(AS_IT_CAME) || tr.getMeta('composition') !== undefined)) return null
      const left = transactions.reduce((place, tr) => tr.mapping.map(place), before.selection.from)
      const tr = transactions.flatMap(placesTouched(left, after.doc)).reduce((turning, place) => turned(turning, place, after.selection.head, language), after.tr)
      return tr.docChanged ? tr : null
    },
  })

/** What was typed in, and the paragraph that the caret has left. */
const placesTouched = (left: number, doc: Node) => (tr: Transaction, place: number, all: Transaction[]) => {
  const later = all.slice(place + 1)
  const now = (at: number) => later.reduce((moved, one) => one.mapping.map(moved), at)
  const ranges = [...changedRanges(tr).map(({ from, to }) => ({ from: now(from), to: now(to) })), ...(tr.selectionSet && left <= doc.content.size ? [{ from: left, to: left }] : [])]
  return ranges.flatMap(({ from, to }) => wordBlocksIn(doc, from, to)).map(({ at }) => at - 1)
}

function turned(tr: Transaction, place: number, caret: number, language: Language) {
  const paragraph = tr.doc.nodeAt(place)
  if (paragraph?.type.name !== 'paragraph') return tr
  const isHere = caret > place && caret <= place + paragraph.nodeSize
  const dir = directionOfWords(paragraph.textContent, language, isHere ? paragraph.attrs.dir : undefined)
  return dir === paragraph.attrs.dir ? tr : tr.setNodeMarkup(place, null, { ...paragraph.attrs, dir })
}

const ARABIC = /\p{Script=Arabic}/u
const LATIN = /\p{Script=Latin}/u
/** A name at the head of an Arabic sentence must not turn the line around under her hands. */
const WORDS_THAT_TURN = 3

/** Null for the story's own direction. `typedIn` is the direction of a paragraph that is still being written: it waits for a few words. */
export function directionOfWords(words: string, language: Language, typedIn?: 'ltr' | 'rtl' | null): 'ltr' | 'rtl' | null {
  const [own, other, dir] = language === 'ar' ? [ARABIC, LATIN, 'ltr' as const] : [LATIN, ARABIC, 'rtl' as const]
  if (own.test(words) || !other.test(words)) return null
  const isSure = typedIn === undefined || typedIn === dir || (words.match(/\p{L}+/gu) ?? []).length >= WORDS_THAT_TURN
  return isSure ? dir : null
}
