// What was looked for, marked in the words; the marks follow every edit.
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, TextSelection } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { findFolded, type Place } from '#lib/arabic/find.ts'
import { lettersOf, wordBlocksIn } from '../plugins/blockwise.ts'

type Wanted = { words: string; wholeWords: boolean }
type Hits = { wanted: Wanted; all: Place[]; current: number; marks: DecorationSet; read: WeakMap<Node, Place[]> }

export const hitsKey = new PluginKey<Hits>('hits')
export const hitsOf = (state: EditorState) => hitsKey.getState(state)

const NOTHING: Wanted = { words: '', wholeWords: false }

export const hits = () =>
  new Plugin<Hits>({
    key: hitsKey,
    state: {
      init: (_, state) => found(state, NOTHING, new WeakMap()),
      apply: (tr, before, _old, state) => {
        const wanted: Wanted | undefined = tr.getMeta(hitsKey)
        if (wanted) return found(state, wanted, new WeakMap())
        return tr.docChanged || tr.selectionSet ? found(state, before.wanted, before.read) : before
      },
    },
    props: { decorations: state => hitsKey.getState(state)?.marks },
  })

/** Only blocks that were not looked at before are; `read` keeps what was seen in the others. */
function found({ doc, selection }: EditorState, wanted: Wanted, read: Hits['read']): Hits {
  const all = wordBlocksIn(doc, 0, doc.content.size).flatMap(({ block, at }) => {
    const places = read.get(block) ?? findFolded(lettersOf(block), wanted.words, wanted)
    read.set(block, places)
    return places.map(({ from, to }) => ({ from: at + from, to: at + to }))
  })
  const current = all.findIndex(({ from, to }) => from === selection.from && to === selection.to)
  const marks = all.map(({ from, to }, place) => Decoration.inline(from, to, { class: place === current ? 'hit is-current' : 'hit' }))
  return { wanted, all, current, marks: DecorationSet.create(doc, marks), read }
}

export const lookFor = (state: EditorState, wanted: Wanted) => state.tr.setMeta(hitsKey, wanted).setMeta('addToHistory', false)

/** Chooses the next hit behind the selection, or the one before it; around the end it begins anew. */
export function chooseHit(state: EditorState, way: 'next' | 'previous' | 'here') {
  const all = hitsOf(state)?.all ?? []
  const { from, to } = state.selection
  const hit = way === 'previous' ? (all.findLast(one => one.to <= from) ?? all.at(-1)) : (all.find(one => (way === 'here' ? one.from >= from : one.from >= to && one.to > to)) ?? all[0])
  return hit ? state.tr.setSelection(TextSelection.create(state.doc, hit.from, hit.to)) : null
}

export function replaceHit(state: EditorState, words: string) {
  const { all, current } = hitsOf(state)!
  const hit = all[current]
  return hit ? put(state, [hit], words) : null
}

/** All in one step, which one undo takes back. */
export function replaceAllHits(state: EditorState, words: string) {
  const { all } = hitsOf(state)!
  return all.length > 0 ? put(state, all, words) : null
}

function put(state: EditorState, places: Place[], words: string) {
  return places.toReversed().reduce((tr, { from, to }) => (words === '' ? tr.delete(from, to) : tr.insertText(words, from, to)), state.tr)
}
