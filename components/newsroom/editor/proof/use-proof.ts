// The proof-reader at work beside the words: asks the house, marks what it found, mends.
import type { Editor } from '@tiptap/core'
import { closeHistory, undo } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import { useCallback, useEffect, useRef, useState } from 'react'
import { type Found, proofread } from '../house.ts'
import { useSeen } from '../use-seen.ts'
import { chooseMark, copyOf, dropMark, type Marked, markedIn, mended, proofKey, proofMarks, putMarks } from './marks.ts'

/** What she has waved aside stays so while the story is open. */
const sameFinding = ({ rule, found }: Found) => `${rule} ${found}`

export function useProof(editor: Editor) {
  const [state, setState] = useState<'reading' | 'read' | 'failed'>('reading')
  const [afterMending, setAfterMending] = useState<Node | null>(null)
  const ignored = useRef(new Set<string>())
  const marks = useSeen(editor, markedIn)
  const doc = useSeen(editor, ({ doc }) => doc)

  const read = useCallback(async () => {
    setState('reading')
    const copy = copyOf(editor.state.doc)
    const answer = await proofread([copy.text]).catch(() => null)
    if (editor.isDestroyed || !proofKey.get(editor.state)) return
    setState(answer ? 'read' : 'failed')
    if (answer)
      editor.view.dispatch(
        putMarks(
          editor.state,
          copy,
          answer[0]!.filter(finding => !ignored.current.has(sameFinding(finding))),
        ),
      )
  }, [editor])

  useEffect(() => {
    if (!proofKey.get(editor.state)) editor.registerPlugin(proofMarks())
    void read()
    return () => {
      if (!editor.isDestroyed) editor.unregisterPlugin(proofKey)
    }
  }, [editor, read])

  const write = (fixes: { mark: Marked; fix: string }[]) => {
    editor.view.dispatch(closeHistory(mended(editor.state, fixes)))
    return read()
  }
  return {
    state,
    marks,
    read,
    mend: (mark: Marked, fix = mark.finding.fix) => (fix === null ? undefined : write([{ mark, fix }])),
    mendAll: () => {
      const reading = write(marks.flatMap(mark => (mark.finding.fix === null ? [] : { mark, fix: mark.finding.fix })))
      setAfterMending(editor.state.doc)
      return reading
    },
    /** Only while nothing was written since: one step takes back all that was mended together. */
    undoAll:
      afterMending !== null && afterMending === doc
        ? () => {
            undo(editor.state, editor.view.dispatch)
            setAfterMending(null)
            return read()
          }
        : null,
    ignore: (mark: Marked) => {
      ignored.current.add(sameFinding(mark.finding))
      editor.view.dispatch(dropMark(editor.state, mark.id))
    },
    show: (mark: Marked) => {
      editor.view.dispatch(chooseMark(editor.state, mark))
      const { node } = editor.view.domAtPos(mark.from)
      ;(node instanceof HTMLElement ? node : node.parentElement)?.scrollIntoView({ block: 'center' })
    },
  }
}
