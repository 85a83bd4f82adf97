'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Field } from './field.tsx'
import { type FormAnswer, unanswered, wrongIn } from './form-answer.ts'
import { KeptForm } from './kept-form.client.tsx'
import { PasswordField } from './password-field.client.tsx'

type Given = { join: (answer: FormAnswer, form: FormData) => Promise<FormAnswer>; token: string; email: string; name: string }

/** Who comes says her name and chooses a password; the e-mail is the invitation's, but for the first administrator. */
export function JoinForm({ join, token, email, name }: Given) {
  const t = useTranslations('newsroom.doors')
  const [answer, send, isSending] = useActionState(join, unanswered)
  const wrong = (field: string) => wrongIn(answer, field, t)
  return (
    <KeptForm send={send} className="door-form">
      <input type="hidden" name="token" value={token} />
      {email === '' ? (
        <Field name="email" type="email" dir="ltr" label={t('email')} said={answer.said.email} autoComplete="username" wrong={wrong('email')} />
      ) : (
        <div className="field">
          <label htmlFor="email">{t('email')}</label>
          <input className="input" id="email" name="email" type="email" dir="ltr" value={email} readOnly autoComplete="username" />
          {wrong('email') && (
            <p className="wrong" role="alert">
              {wrong('email')}
            </p>
          )}
        </div>
      )}
      <Field name="name" dir="auto" label={t('yourName')} said={answer.said.name ?? name} autoComplete="name" hint={t('yourNameHint')} wrong={wrong('name')} />
      <PasswordField name="password" label={t('newPassword')} autoComplete="new-password" hint={t('passwordHint')} wrong={wrong('password')} />
      <button type="submit" className="button primary" aria-disabled={isSending || undefined}>
        {isSending ? t('oneMoment') : t('join')}
      </button>
    </KeptForm>
  )
}
