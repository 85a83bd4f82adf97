'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { type FormAnswer, unanswered, wrongIn } from '../doors/form-answer.ts'
import { KeptForm } from '../doors/kept-form.client.tsx'
import { PasswordField } from '../doors/password-field.client.tsx'

type Given = { change: (answer: FormAnswer, form: FormData) => Promise<FormAnswer>; email: string }

/** The old password and a new one; every other browser must sign in again. */
export function ChangePasswordForm({ change, email }: Given) {
  const t = useTranslations('newsroom.doors')
  const [answer, send, isSending] = useActionState(change, unanswered)
  if (answer.isDone) {
    return (
      <p className="notice" role="status">
        {t('passwordIsNew')}
      </p>
    )
  }
  return (
    <KeptForm send={send} className="me-form">
      <input type="hidden" name="username" value={email} autoComplete="username" />
      <PasswordField name="old" label={t('oldPassword')} autoComplete="current-password" wrong={wrongIn(answer, 'old', t)} />
      <PasswordField name="password" label={t('newPassword')} autoComplete="new-password" hint={t('passwordHint')} wrong={wrongIn(answer, 'password', t)} />
      <button type="submit" className="button" aria-disabled={isSending || undefined}>
        {t('changePassword')}
      </button>
    </KeptForm>
  )
}
