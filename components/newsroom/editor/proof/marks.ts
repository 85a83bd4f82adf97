// What the proof-reader found, marked in the words. A mark moves with its words and goes when they are changed.
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, TextSelection } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { Finding } from '#lib/arabic/proofread/finding.ts'
import type { Found } from '../house.ts'
import { lettersOf, wordBlocksIn } from '../plugins/blockwise.ts'

export type Marked = { id: number; from: number; to: number; finding: Found }
type Marks = { set: DecorationSet; list: Marked[] }
type Asked = { put: Marked[] } | { drop: number }

export const proofKey = new PluginKey<Marks>('proof')
export const markedIn = (state: EditorState) => proofKey.getState(state)?.list ?? NONE
const NONE: Marked[] = []

export const proofMarks = () =>
  new Plugin<Marks>({
    key: proofKey,
    state: {
      init: () => ({ set: DecorationSet.empty, list: NONE }),
      apply: (tr, before) => {
        const asked: Asked | undefined = tr.getMeta(proofKey)
        if (asked && 'put' in asked) return marksOf(tr.doc, asked.put)
        if (asked)
          return marksOf(
            tr.doc,
            before.list.filter(({ id }) => id !== asked.drop),
          )
        if (!tr.docChanged) return before
        const set = before.set.map(tr.mapping, tr.doc)
        const moved = set.find().map(({ from, to, spec }) => ({ from, to, id: spec.id as number, finding: spec.finding as Found }))
        const still = moved.filter(({ from, to, finding }) => tr.doc.textBetween(from, to, '\n', '\n') === finding.found)
        return still.length === moved.length ? { set, list: inOrder(moved) } : marksOf(tr.doc, still)
      },
    },
    props: { decorations: state => proofKey.getState(state)?.set },
  })

const inOrder = (list: Marked[]) => list.toSorted((one, other) => one.from - other.from)

function marksOf(doc: Node, list: Marked[]): Marks {
  const marks = list.map(({ id, from, to, finding }) => Decoration.inline(from, to, { class: 'proof', 'data-kind': kindOf(finding.rule), title: finding.reason }, { id, finding }))
  return { set: DecorationSet.create(doc, marks), list: inOrder(list) }
}

function kindOf(rule: Finding['rule']) {
  if (rule === 'spelling' || rule === 'house-list' || rule === 'hamza' || rule === 'ta-marbuta' || rule === 'alef-maqsura') return 'word'
  return rule === 'strayed-number' || rule === 'mixed-digits' || rule === 'number-and-unit' ? 'figure' : 'sign'
}

/** The story as the proof-reader reads it, an empty line between blocks of words, and the blocks with where they stand in it. */
export function copyOf(doc: Node) {
  let text = ''
  const blocks = wordBlocksIn(doc, 0, doc.content.size).map(({ block }) => {
    const from = text.length
    text += lettersOf(block)
    const to = text.length
    text += '\n\n'
    return { block, from, to }
  })
  return { text, blocks }
}

/** Puts the findings of a copy onto the blocks that still are as they were when it was read. */
export function putMarks(state: EditorState, { blocks }: ReturnType<typeof copyOf>, findings: Found[]) {
  const read = new Map<Node, Found[]>()
  for (const { block, from, to } of blocks)
    read.set(
      block,
      findings.filter(one => one.from >= from && one.to <= to).map(one => ({ ...one, from: one.from - from, to: one.to - from })),
    )
  let id = 0
  const put = wordBlocksIn(state.doc, 0, state.doc.content.size).flatMap(({ block, at }) =>
    (read.get(block) ?? []).map(finding => ({ id: id++, from: at + finding.from, to: at + finding.to, finding })),
  )
  return state.tr.setMeta(proofKey, { put } satisfies Asked).setMeta('addToHistory', false)
}

export const dropMark = (state: EditorState, id: number) => state.tr.setMeta(proofKey, { drop: id } satisfies Asked).setMeta('addToHistory', false)

export const chooseMark = (state: EditorState, { from, to }: Marked) => state.tr.setSelection(TextSelection.create(state.doc, from, to))

/** Writes what should stand at each mark. */
export function mended(state: EditorState, marks: { mark: Marked; fix: string }[]) {
  return marks.toSorted((one, other) => other.mark.from - one.mark.from).reduce((tr, { mark: { from, to }, fix }) => (fix === '' ? tr.delete(from, to) : tr.insertText(fix, from, to)), state.tr)
}
