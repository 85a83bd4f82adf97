'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { wrongIn } from '../doors/form-answer.ts'
import { OneTimeLink } from './one-time-link.client.tsx'
import { nothingYet, type StaffAction } from './staff-answer.ts'

type Given = {
  act: StaffAction
  field: 'staff' | 'invitation'
  id: number
  label: string
  /** The sentence above the link that the act makes. */
  linkText?: string
  isDanger?: boolean
  /** Asked before the act. */
  question?: string
}

/** One act on one person; what it made or why it was refused stands beside it. */
export function ActButton({ act, field, id, label, linkText = '', isDanger = false, question }: Given) {
  const tDoors = useTranslations('newsroom.doors')
  const [answer, send, isSending] = useActionState(act, nothingYet)
  const issue = answer.issues[0]
  return (
    <form
      action={send}
      className="act"
      onSubmit={event => {
        if (question && !window.confirm(question)) event.preventDefault()
      }}
    >
      <button type="submit" name={field} value={id} className={isDanger ? 'button small danger' : 'button small'} aria-disabled={isSending || undefined}>
        {label}
      </button>
      {issue && (
        <p className="wrong" role="alert">
          {wrongIn(answer, issue.field, tDoors)}
        </p>
      )}
      {answer.link && <OneTimeLink link={answer.link} text={linkText} />}
    </form>
  )
}
