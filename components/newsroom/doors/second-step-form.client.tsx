'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Field } from './field.tsx'
import { KeptForm } from './kept-form.client.tsx'

export type SecondStepAnswer = { wrong: 'wrong-code' | 'too-often' | null }
type Given = { takeStep: (answer: SecondStepAnswer, form: FormData) => Promise<SecondStepAnswer>; to: string }

/** One field for the code of the app or a recovery code. */
export function SecondStepForm({ takeStep, to }: Given) {
  const t = useTranslations('newsroom.doors')
  const [{ wrong }, send, isSending] = useActionState(takeStep, { wrong: null })
  return (
    <KeptForm send={send} className="door-form">
      <input type="hidden" name="to" value={to} />
      <Field name="code" dir="ltr" label={t('code')} autoComplete="one-time-code" hint={t('codeHint')} wrong={wrong && t(wrong === 'wrong-code' ? 'wrong.code' : 'wrong.code-too-often')} />
      <button type="submit" className="button primary" aria-disabled={isSending || undefined}>
        {isSending ? t('oneMoment') : t('goOn')}
      </button>
    </KeptForm>
  )
}
