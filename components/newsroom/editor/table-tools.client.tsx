'use client'
import type { Editor } from '@tiptap/core'
import { lazy, Suspense } from 'react'
import { isInside } from './commands.ts'
import { useSeen } from './use-seen.ts'

const TableBar = lazy(() => import('./table-bar.client.tsx').then(({ TableBar }) => ({ default: TableBar })))

type Props = { editor: Editor; isWanted: boolean; onInserted: () => void }

/** What a table can do comes over the line when the caret stands in one, or when one is wanted. */
export function TableTools({ editor, isWanted, onInserted }: Props) {
  const isHere = useSeen(editor, state => isInside(state, 'table'))
  if (!isHere && !isWanted) return null
  return (
    <Suspense>
      <TableBar editor={editor} isWanted={isWanted && !isHere} onInserted={onInserted} />
    </Suspense>
  )
}
