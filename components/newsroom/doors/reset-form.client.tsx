'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { type FormAnswer, unanswered, wrongIn } from './form-answer.ts'
import { KeptForm } from './kept-form.client.tsx'
import { PasswordField } from './password-field.client.tsx'

type Given = { reset: (answer: FormAnswer, form: FormData) => Promise<FormAnswer>; token: string; email: string }

/** A new password for the account that the link is for. */
export function ResetForm({ reset, token, email }: Given) {
  const t = useTranslations('newsroom.doors')
  const [answer, send, isSending] = useActionState(reset, unanswered)
  return (
    <KeptForm send={send} className="door-form">
      <input type="hidden" name="token" value={token} />
      <div className="field">
        <label htmlFor="email">{t('email')}</label>
        <input className="input" id="email" type="email" dir="ltr" value={email} readOnly autoComplete="username" />
      </div>
      <PasswordField name="password" label={t('newPassword')} autoComplete="new-password" hint={t('passwordHint')} wrong={wrongIn(answer, 'password', t)} />
      <button type="submit" className="button primary" aria-disabled={isSending || undefined}>
        {isSending ? t('oneMoment') : t('saveAndSignIn')}
      </button>
    </KeptForm>
  )
}
