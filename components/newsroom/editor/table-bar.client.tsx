'use client'
import type { Editor } from '@tiptap/core'
import type { Schema } from '@tiptap/pm/model'
import { type Command, TextSelection } from '@tiptap/pm/state'
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  goToNextCell,
  mergeCells,
  splitCell,
  tableEditing,
  tableEditingKey,
  toggleHeaderColumn,
  toggleHeaderRow,
} from '@tiptap/pm/tables'
import { keymap } from '@tiptap/pm/keymap'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent } from 'react'
import { Button, Toolbar } from 'react-aria-components'
import { insertBlock } from './commands.ts'
import { useSeen } from './use-seen.ts'

const acts = {
  rowAbove: addRowBefore,
  rowBelow: addRowAfter,
  deleteRow,
  columnBefore: addColumnBefore,
  columnAfter: addColumnAfter,
  deleteColumn,
  mergeCells,
  splitCell,
  headerRow: toggleHeaderRow,
  headerColumn: toggleHeaderColumn,
  deleteTable,
} satisfies Record<string, Command>
type TableAct = keyof typeof acts
const ACTS = Object.keys(acts) as TableAct[]

type Props = { editor: Editor; isWanted: boolean; onInserted: () => void }

/** A bar for the table that the caret stands in; `isWanted` puts a new one there first. */
export function TableBar({ editor, isWanted, onInserted }: Props) {
  const t = useTranslations('newsroom.editor')
  const possible = useSeen(editor, state => ACTS.filter(act => acts[act](state)).join(' ')).split(' ')
  const inserted = useEffectEvent(onInserted)

  useEffect(() => {
    if (!tableEditingKey.get(editor.state)) {
      editor.registerPlugin(keymap({ Tab: nextCell, 'Shift-Tab': goToNextCell(-1) }), (added, plugins) => [added, ...plugins])
      editor.registerPlugin(tableEditing())
    }
    if (!isWanted) return
    insertBlock(newTable(editor.schema))(editor.state, editor.view.dispatch)
    inserted()
  }, [editor, isWanted])

  const act = (name: TableAct) => {
    acts[name](editor.state, editor.view.dispatch)
    editor.view.focus()
  }
  return (
    <Toolbar className="editor-toolbar table-bar" aria-label={t('act.table')}>
      {ACTS.map(name => (
        <Button key={name} className="button small quiet" isDisabled={!possible.includes(name)} onPress={() => act(name)}>
          {t(`table.${name}`)}
        </Button>
      ))}
    </Toolbar>
  )
}

const ROWS = 3
const COLUMNS = 3

function newTable({ nodes }: Schema) {
  const row = (cell: string) => nodes.tableRow!.create(null, Array.from({ length: COLUMNS }, () => nodes[cell]!.createAndFill()!))
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
