// What a table can do beyond its words: cells that are chosen together, Tab from one to the next. It comes over the line when it is wanted.
import type { Editor } from '@tiptap/core'
import { keymap } from '@tiptap/pm/keymap'
import type { Schema } from '@tiptap/pm/model'
import { type Command, TextSelection } from '@tiptap/pm/state'
import { addRowAfter, goToNextCell, tableEditing, tableEditingKey } from '@tiptap/pm/tables'
import { insertBlock } from './commands.ts'

/** Once for an editor; to ask again changes nothing. */
export function makeTablesEditable(editor: Editor) {
  if (tableEditingKey.get(editor.state)) return
  editor.registerPlugin(keymap({ Tab: nextCell, 'Shift-Tab': goToNextCell(-1) }), (added, plugins) => [added, ...plugins])
  editor.registerPlugin(tableEditing())
}

export function insertTable(editor: Editor) {
  makeTablesEditable(editor)
  insertBlock(newTable(editor.schema))(editor.state, editor.view.dispatch)
  editor.view.focus()
}

const ROWS = 3
const COLUMNS = 3

function newTable({ nodes }: Schema) {
  const row = (cell: string) =>
    nodes.tableRow!.create(
      null,
      Array.from({ length: COLUMNS }, () => nodes[cell]!.createAndFill()!),
    )
  return nodes.table!.create(null, [row('tableHeader'), ...Array.from({ length: ROWS - 1 }, () => row('tableCell'))])
}

/** Tab behind the last cell begins another row. */
const nextCell: Command = (state, dispatch, view) => {
  if (goToNextCell(1)(state, dispatch)) return true
  if (!dispatch || !view || !addRowAfter(state, dispatch)) return addRowAfter(state)
  const row = view.state.selection.$from
  view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(row.after(row.depth - 2) + 2))))
  return true
}
