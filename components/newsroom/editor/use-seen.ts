// What a part of the screen sees of the editor: it is drawn again only when that is another.
import type { Editor } from '@tiptap/core'
import type { EditorState } from '@tiptap/pm/state'
import { useSyncExternalStore } from 'react'

/** `look` must answer the same object for the same state. */
export function useSeen<Seen>(editor: Editor, look: (state: EditorState) => Seen): Seen {
  const seen = () => look(editor.state)
  return useSyncExternalStore(
    again => {
      editor.on('transaction', again)
      return () => void editor.off('transaction', again)
    },
    seen,
    seen,
  )
}
