'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Field } from './field.tsx'
import { KeptForm } from './kept-form.client.tsx'
import { PasswordField } from './password-field.client.tsx'

export type SignInAnswer = { email: string; wrong: 'email-missing' | 'password-missing' | 'not-known' | 'too-often' | null; minutes?: number }
type Given = { signIn: (answer: SignInAnswer, form: FormData) => Promise<SignInAnswer>; to: string }

/** E-mail and password. After a no both stay, and so does the focus. */
export function SignInForm({ signIn, to }: Given) {
  const t = useTranslations('newsroom.doors')
  const [{ email, wrong, minutes = 1 }, send, isSending] = useActionState(signIn, { email: '', wrong: null })
  const words = wrong === null ? null : t(`wrong.${wrong}`, { minutes })
  return (
    <KeptForm send={send} className="door-form">
      <input type="hidden" name="to" value={to} />
      <Field name="email" type="email" dir="ltr" label={t('email')} said={email} autoComplete="username webauthn" wrong={wrong === 'email-missing' ? words : null} />
      <PasswordField name="password" label={t('password')} autoComplete="current-password" wrong={wrong === 'email-missing' ? null : words} />
      <button type="submit" className="button primary" aria-disabled={isSending || undefined}>
        {isSending ? t('oneMoment') : t('signIn')}
      </button>
    </KeptForm>
  )
}
