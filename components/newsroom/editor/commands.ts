// All that can be done to the words, once: the toolbar, the slash menu, the keys and the list of keys read it from here.
import { setBlockType, toggleMark, wrapIn } from '@tiptap/pm/commands'
import { redo, undo } from '@tiptap/pm/history'
import type { Node, NodeType } from '@tiptap/pm/model'
import { liftListItem, wrapInList } from '@tiptap/pm/schema-list'
import { type Command, type EditorState, TextSelection } from '@tiptap/pm/state'

/** What the words can become or wear by themselves; the names are those of `newsroom.editor.act`. */
export type Act = 'bold' | 'superscript' | 'paragraph' | 'heading2' | 'heading3' | 'bulletList' | 'orderedList' | 'quote' | 'pullQuote' | 'rule' | 'undo' | 'redo'

export const commands: Record<Act, Command> = {
  bold: mark('bold'),
  superscript: mark('superscript'),
  paragraph: (state, dispatch, view) => inTurn(list('bulletList', 'lift'), quoting('lift'), block('paragraph'))(state, dispatch, view),
  heading2: toggledBlock('heading', { level: 2 }),
  heading3: toggledBlock('heading', { level: 3 }),
  bulletList: list('bulletList'),
  orderedList: list('orderedList'),
  quote: quoting('toggle'),
  pullQuote: toggledBlock('pullQuote'),
  rule: (state, dispatch) => insertBlock(state.schema.nodes.horizontalRule!.create())(state, dispatch),
  undo,
  redo,
}

/** What the words at the selection are or wear. */
export function isActive(state: EditorState, act: Act) {
  const { $from, from, to, empty } = state.selection
  switch (act) {
    case 'bold':
    case 'superscript': {
      const type = state.schema.marks[act]!
      return empty ? !!type.isInSet(state.storedMarks ?? $from.marks()) : state.doc.rangeHasMark(from, to, type)
    }
    case 'heading2':
    case 'heading3':
      return $from.parent.type.name === 'heading' && $from.parent.attrs.level === Number(act.at(-1))
    case 'pullQuote':
      return $from.parent.type.name === act
    case 'bulletList':
    case 'orderedList':
      return listAround(state)?.type.name === act
    case 'quote':
      return isInside(state, act)
    default:
      return false
  }
}

export function isInside({ selection: { $from } }: EditorState, name: string) {
  for (let depth = $from.depth; depth > 0; depth--) if ($from.node(depth).type.name === name) return true
  return false
}

/** Puts a block in the place of an empty paragraph, or behind the block that the caret stands in; the caret goes on behind it. */
export const insertBlock =
  (node: Node): Command =>
  (state, dispatch) => {
    const { $from } = state.selection
    const isEmptyLine = $from.depth === 1 && $from.parent.type.name === 'paragraph' && $from.parent.content.size === 0
    const [from, to] = isEmptyLine ? [$from.before(1), $from.after(1)] : $from.depth > 0 ? [$from.after(1), $from.after(1)] : [state.selection.to, state.selection.to]
    if (!dispatch) return true
    const tr = state.tr.replaceWith(from, to, node)
    const behind = from + node.nodeSize
    if (behind === tr.doc.content.size) tr.insert(behind, state.schema.nodes.paragraph!.create())
    const inside = node.isAtom ? null : TextSelection.findFrom(tr.doc.resolve(from), 1, true)
    tr.setSelection(inside ?? TextSelection.near(tr.doc.resolve(behind + 1)))
    dispatch(tr.scrollIntoView())
    return true
  }

function mark(name: string): Command {
  return (state, dispatch, view) => toggleMark(state.schema.marks[name]!)(state, dispatch, view)
}

function block(name: string, attrs?: Record<string, unknown>): Command {
  return (state, dispatch, view) => setBlockType(state.schema.nodes[name]!, attrs)(state, dispatch, view)
}

function toggledBlock(name: string, attrs?: Record<string, unknown>): Command {
  return (state, dispatch, view) => {
    const { parent } = state.selection.$from
    const isSo = parent.type.name === name && Object.entries(attrs ?? {}).every(([key, value]) => parent.attrs[key] === value)
    return isSo ? block('paragraph')(state, dispatch, view) : block(name, attrs)(state, dispatch, view)
  }
}

/** Makes a list, turns the list around the caret into the other kind, or takes its items out of it. */
function list(name: 'bulletList' | 'orderedList', only?: 'lift'): Command {
  return (state, dispatch, view) => {
    const around = listAround(state)
    const item = state.schema.nodes.listItem!
    if (only && !around) return false
    if (!around) return wrapInList(state.schema.nodes[name]!)(state, dispatch, view)
    if (only || around.type.name === name) return liftListItem(item)(state, dispatch, view)
    dispatch?.(state.tr.setNodeMarkup(around.place, state.schema.nodes[name]!))
    return true
  }
}

function listAround({ selection: { $from } }: EditorState): { place: number; type: NodeType } | null {
  for (let depth = $from.depth; depth > 0; depth--) {
    const { type } = $from.node(depth)
    if (type.name === 'bulletList' || type.name === 'orderedList') return { place: $from.before(depth), type }
  }
  return null
}

function quoting(way: 'toggle' | 'lift'): Command {
  return (state, dispatch, view) => {
    const { $from, $to } = state.selection
    if (way === 'lift' && !isInside(state, 'quote')) return false
    if (!isInside(state, 'quote')) return wrapIn(state.schema.nodes.quote!)(state, dispatch, view)
    const depth = $from.depth - 1
    const quote = $from.node(depth)
    if (quote.type.name !== 'quote' || !$to.node(depth)?.eq(quote)) return false
    const place = $from.before(depth)
    dispatch?.(liftedQuote(state, place, quote))
    return true
  }
}

const liftedQuote = (state: EditorState, place: number, quote: Node) => {
  const tr = state.tr.replaceWith(place, place + quote.nodeSize, quote.content)
  return tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(state.selection.from - 1, tr.doc.content.size)))).scrollIntoView()
}

const inTurn =
  (...ways: Command[]): Command =>
  (state, dispatch, view) =>
    ways.some(way => way(state, dispatch, view))

/** Where a top-level block begins. */
export function placeOfBlock(doc: Node, index: number) {
  let place = 0
  for (let at = 0; at < Math.min(index, doc.childCount); at++) place += doc.child(at).nodeSize
  return place
}
