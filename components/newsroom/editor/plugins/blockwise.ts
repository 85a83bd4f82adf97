// Decorations that are made block by block: after a key only the block that was typed in is looked at again.
import type { Node } from '@tiptap/pm/model'
import { Plugin, type PluginKey, type Transaction } from '@tiptap/pm/state'
import { type Decoration, DecorationSet } from '@tiptap/pm/view'

/** `at` is where the block's words begin. */
export type Decorate = (block: Node, at: number) => Decoration[]

/**
 * Keeps what `decorate` says of every block of words. While letters are being composed nothing is taken out of their hands: the block is
 * looked at when they are done. A transaction whose meta under the key is 'again' has every block looked at.
 */
export const blockwise = (key: PluginKey<DecorationSet>, decorate: Decorate) =>
  new Plugin<DecorationSet>({
    key,
    state: {
      init: (_, { doc }) =>
        DecorationSet.create(
          doc,
          wordBlocksIn(doc, 0, doc.content.size).flatMap(({ block, at }) => decorate(block, at)),
        ),
      apply: (tr, set) => {
        if (tr.getMeta(key) === 'again')
          return DecorationSet.create(
            tr.doc,
            wordBlocksIn(tr.doc, 0, tr.doc.content.size).flatMap(({ block, at }) => decorate(block, at)),
          )
        const moved = tr.docChanged ? set.map(tr.mapping, tr.doc) : set
        if (tr.getMeta('composition') !== undefined) return moved
        return touchedBlocks(tr, key).reduce((kept, { block, at }) => kept.remove(kept.find(at, at + block.content.size)).add(tr.doc, decorate(block, at)), moved)
      },
    },
    props: {
      decorations: state => key.getState(state),
      handleDOMEvents: {
        compositionend: view => {
          // ProseMirror reads the composed letters after this event.
          setTimeout(() => view.isDestroyed || view.dispatch(view.state.tr.setMeta(key, 'here')))
        },
      },
    },
  })

type WordBlock = { block: Node; at: number }

function touchedBlocks(tr: Transaction, key: PluginKey): WordBlock[] {
  if (tr.getMeta(key) === 'here') return wordBlocksIn(tr.doc, tr.selection.from, tr.selection.to)
  return changedRanges(tr).flatMap(({ from, to }) => wordBlocksIn(tr.doc, from, to))
}

/** What a transaction changed, in places of its new document. */
export const changedRanges = (tr: Transaction) =>
  tr.mapping.maps.flatMap((map, step) => {
    const ranges: { from: number; to: number }[] = []
    const later = tr.mapping.slice(step + 1)
    map.forEach((_from, _to, from, to) => void ranges.push({ from: later.map(from, -1), to: later.map(to, 1) }))
    return ranges
  })

/** The blocks of words between two places, and those that only touch them. */
export function wordBlocksIn(doc: Node, from: number, to: number) {
  const blocks: WordBlock[] = []
  doc.nodesBetween(Math.max(0, from - 1), Math.min(doc.content.size, to + 1), (node, place) => {
    if (node.isTextblock) blocks.push({ block: node, at: place + 1 })
    return !node.isTextblock
  })
  return blocks
}

/** A block's words, one letter for each place in it: what is no text stands as a line end. */
export const lettersOf = (block: Node) => block.textBetween(0, block.content.size, undefined, '\n')
