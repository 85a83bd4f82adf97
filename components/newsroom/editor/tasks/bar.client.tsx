'use client'
import type { FormEvent, ReactNode } from 'react'

type Props = { label: string; onClose: () => void; onSubmit: () => void; children: ReactNode }

/** A line above the words that asks something: Enter does it, Esc goes back to the words. */
export function AskBar({ label, onClose, onSubmit, children }: Props) {
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <form
      className="editor-bar"
      aria-label={label}
      noValidate
      onSubmit={submit}
      onKeyDown={event => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
    >
      {children}
    </form>
  )
}
