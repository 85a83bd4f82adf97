'use client'
import { useTranslations } from 'next-intl'
import { KeptForm } from '../doors/kept-form.client.tsx'
import { PasswordField } from '../doors/password-field.client.tsx'

type Given = { send: (form: FormData) => void; isSending: boolean; wrong: 'wrong-password' | 'too-often' | null; label: string; isDanger?: boolean; name: string }

/** The password is asked for again before the locks are changed. */
export function PasswordGate({ send, isSending, wrong, label, isDanger = false, name }: Given) {
  const t = useTranslations('newsroom.doors')
  return (
    <KeptForm send={send} className="me-form">
      <PasswordField id={name} name="password" label={t('yourPassword')} autoComplete="current-password" wrong={wrong && t(`wrong.${wrong}`)} />
      <button type="submit" className={isDanger ? 'button danger' : 'button'} aria-disabled={isSending || undefined}>
        {label}
      </button>
    </KeptForm>
  )
}
