'use client'
import type { Editor } from '@tiptap/core'
import { lazy, Suspense } from 'react'
import { isInside } from './commands.ts'
import { useSeen } from './use-seen.ts'

const TableBar = lazy(() => import('./table-bar.client.tsx').then(({ TableBar }) => ({ default: TableBar })))

/** What a table can do comes over the line when the caret stands in one. */
export function TableTools({ editor }: { editor: Editor }) {
  const isHere = useSeen(editor, state => isInside(state, 'table'))
  if (!isHere) return null
  return (
    <Suspense>
      <TableBar editor={editor} />
    </Suspense>
  )
}
