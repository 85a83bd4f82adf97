// Where the story's screen sends the editor: to a place, to a block, to other words.
import type { Editor } from '@tiptap/core'
import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import type { Body, PictureInStory } from '#lib/newsroom/body.ts'
import { insertBlock, placeOfBlock } from './commands.ts'
import { documentOf } from './content.ts'
import { AS_IT_CAME } from './plugins/direction.ts'

export function focusAt({ state, view }: Editor, at?: 'start' | 'end') {
  if (at) view.dispatch(state.tr.setSelection(at === 'start' ? TextSelection.atStart(state.doc) : TextSelection.atEnd(state.doc)))
  view.focus()
}

export function replaceBody({ state, view, schema }: Editor, body: Body) {
  view.dispatch(state.tr.replaceWith(0, state.doc.content.size, documentOf(body, schema).content).setMeta(AS_IT_CAME, true).setMeta('preventUpdate', true))
}

export function jumpTo({ state, view }: Editor, [first = 0, ...more]: readonly number[]) {
  let place = placeOfBlock(state.doc, Math.min(first, state.doc.childCount - 1))
  for (const index of more) {
    const node = state.doc.nodeAt(place)
    if (!node || index >= node.childCount) break
    place += 1 + node.children.slice(0, index).reduce((size, child) => size + child.nodeSize, 0)
  }
  const node = state.doc.nodeAt(place)
  const selection = node?.isAtom && !node.isText ? NodeSelection.create(state.doc, place) : TextSelection.near(state.doc.resolve(place + 1))
  view.dispatch(state.tr.setSelection(selection))
  view.focus()
  const shown = view.nodeDOM(place)
  if (shown instanceof HTMLElement) shown.scrollIntoView({ block: 'center' })
}

/** Nothing where none was chosen; the words have the caret again either way. */
export function insertPicture({ state, view, schema }: Editor, as: 'picture' | 'gallery', picture: PictureInStory | null) {
  const node = picture && schema.nodes[as]!.create(as === 'picture' ? picture : { pictures: [picture] })
  if (node) insertBlock(node)(state, view.dispatch)
  view.focus()
}
