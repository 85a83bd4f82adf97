'use client'
import type { Editor } from '@tiptap/core'
import type { Command } from '@tiptap/pm/state'
import { addColumnAfter, addColumnBefore, addRowAfter, addRowBefore, deleteColumn, deleteRow, deleteTable, mergeCells, splitCell, toggleHeaderColumn, toggleHeaderRow } from '@tiptap/pm/tables'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { Button, Toolbar } from 'react-aria-components'
import { makeTablesEditable } from './tables.ts'
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

/** A bar for the table that the caret stands in. */
export function TableBar({ editor }: { editor: Editor }) {
  const t = useTranslations('newsroom.editor')
  const possible = useSeen(editor, state => ACTS.filter(act => acts[act](state)).join(' ')).split(' ')
  useEffect(() => makeTablesEditable(editor), [editor])

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
