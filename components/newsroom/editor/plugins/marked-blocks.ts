// Which paragraphs the desk has notes on: a mark in the margin that opens them, and that moves with its paragraph.
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { placeOfBlock } from '../commands.ts'

const key = new PluginKey<DecorationSet>('marked-blocks')

type Margin = { label: string; open: (block: number) => void }

export const markedBlocks = ({ label, open }: Margin) =>
  new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, set) => {
        const blocks: readonly number[] | undefined = tr.getMeta(key)
        if (!blocks) return set.map(tr.mapping, tr.doc)
        const places = blocks.filter(block => block < tr.doc.childCount).map(block => placeOfBlock(tr.doc, block))
        return DecorationSet.create(
          tr.doc,
          places.map(place =>
            Decoration.widget(place, (view, placeNow) => marginButton(label, () => open(view.state.doc.resolve(placeNow() ?? 0).index(0))), { side: -1, key: 'note', ignoreSelection: true }),
          ),
        )
      },
    },
    props: { decorations: state => key.getState(state) },
  })

/** Marks the blocks of these numbers, and no others. */
export const markBlocks = (state: EditorState, blocks: readonly number[]) => state.tr.setMeta(key, blocks).setMeta('addToHistory', false)

function marginButton(label: string, open: () => void) {
  const place = document.createElement('div')
  place.className = 'note-mark'
  place.contentEditable = 'false'
  const button = document.createElement('button')
  button.type = 'button'
  button.title = label
  button.ariaLabel = label
  button.addEventListener('mousedown', event => event.preventDefault())
  button.addEventListener('click', open)
  place.append(button)
  return place
}
