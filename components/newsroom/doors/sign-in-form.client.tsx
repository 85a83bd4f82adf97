'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { PasswordField } from './password-field.client.tsx'

type Answer = { email: string; wrong: 'email-missing' | 'password-missing' | 'not-known' | null }
type Given = { signIn: (answer: Answer, form: FormData) => Promise<Answer>; to: string }

/** E-mail and password. After a no the e-mail stays and so does the focus. */
export function SignInForm({ signIn, to }: Given) {
  const t = useTranslations('newsroom.doors')
  const [{ email, wrong }, send, isSending] = useActionState(signIn, { email: '', wrong: null })
  const isEmailWrong = wrong === 'email-missing'
  return (
    <form action={send} className="door-form" noValidate>
      <input type="hidden" name="to" value={to} />
      <div className="field">
        <label htmlFor="email">{t('email')}</label>
        <input
          className="input"
          id="email"
          name="email"
          type="email"
          dir="ltr"
          autoComplete="username webauthn"
          defaultValue={email}
          aria-invalid={isEmailWrong || undefined}
          aria-describedby={isEmailWrong ? 'email-wrong' : undefined}
        />
        {isEmailWrong && (
          <p className="wrong" id="email-wrong" role="alert">
            {t('wrong.email-missing')}
          </p>
        )}
      </div>
      <PasswordField name="password" label={t('password')} autoComplete="current-password" wrong={wrong === null || isEmailWrong ? null : t(`wrong.${wrong}`)} />
      <button type="submit" className="button primary" aria-disabled={isSending || undefined}>
        {isSending ? t('signingIn') : t('signIn')}
      </button>
    </form>
  )
}
