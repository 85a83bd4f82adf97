// What stands in an empty line before anything is typed there.
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

type Said = { first: string; here: string }

/** `first` in a story of nothing; `here` in the empty paragraph that the caret stands in. */
export const placeholder = ({ first, here }: Said) =>
  new Plugin({
    props: {
      decorations: ({ doc, selection: { $from, empty } }) => {
        const isNothing = doc.childCount === 1 && doc.firstChild!.isTextblock && doc.firstChild!.content.size === 0
        if (isNothing) return DecorationSet.create(doc, [said(0, doc.firstChild!.nodeSize, first)])
        const isHere = empty && $from.depth === 1 && $from.parent.isTextblock && $from.parent.content.size === 0
        return isHere ? DecorationSet.create(doc, [said($from.before(), $from.after(), here)]) : DecorationSet.empty
      },
    },
  })

const said = (from: number, to: number, words: string) => Decoration.node(from, to, { 'data-placeholder': words })
