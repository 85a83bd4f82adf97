// Every command by keyboard.
import { keymap } from '@tiptap/pm/keymap'
import { liftListItem, sinkListItem, splitListItem } from '@tiptap/pm/schema-list'
import type { Command } from '@tiptap/pm/state'
import { isTask, keysOf, type Task } from '../acts.ts'
import { type Act, commands } from '../commands.ts'

/** `begin` opens what asks something first. */
export const keys = (begin: (task: Task) => void) => {
  const deeds = Object.entries(keysOf) as [Act | Task, string][]
  return keymap({
    ...Object.fromEntries(deeds.map(([deed, key]) => [key, isTask(deed) ? began(deed, begin) : commands[deed]])),
    'Shift-Mod-z': commands.redo,
    'Shift-Enter': lineEnd,
    'Mod-Enter': lineEnd,
    Enter: inList(splitListItem),
    Tab: inList(sinkListItem),
    'Shift-Tab': inList(liftListItem),
    Backspace: liftsFirstLetter,
  })
}

const began =
  (task: Task, begin: (task: Task) => void): Command =>
  (_state, dispatch) => {
    if (dispatch) begin(task)
    return true
  }

const inList =
  (act: typeof splitListItem): Command =>
  (state, dispatch) =>
    act(state.schema.nodes.listItem!)(state, dispatch)

const lineEnd: Command = (state, dispatch) => {
  if (!state.selection.$from.parent.inlineContent) return false
  dispatch?.(state.tr.replaceSelectionWith(state.schema.nodes.hardBreak!.create(), false).scrollIntoView())
  return true
}

/** At the head of a list item Backspace takes it out of the list; at the head of a heading or a pull quote it makes a paragraph of it. */
const liftsFirstLetter: Command = (state, dispatch, view) => {
  const { $from, empty } = state.selection
  if (!empty || $from.parentOffset > 0 || !$from.parent.isTextblock) return false
  if ($from.parent.type.name !== 'paragraph') return commands.paragraph(state, dispatch, view)
  const isFirst = $from.depth > 1 && $from.index(-1) === 0
  if (isFirst && $from.node(-1).type.name === 'listItem') return inList(liftListItem)(state, dispatch, view)
  if (isFirst && $from.node(-1).type.name === 'quote' && $from.index(-2) >= 0) return commands.quote(state, dispatch, view)
  return false
}
