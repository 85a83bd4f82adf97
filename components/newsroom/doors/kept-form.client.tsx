'use client'
import { type ReactNode, startTransition } from 'react'

type Given = { send: (form: FormData) => void; className?: string; children: ReactNode }

/** A form that keeps what was typed when the answer is no: React would empty it. Without scripts it is an ordinary form. */
export function KeptForm({ send, className, children }: Given) {
  return (
    <form
      className={className}
      action={send}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        const form = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter)
        startTransition(() => send(form))
      }}
    >
      {children}
    </form>
  )
}
