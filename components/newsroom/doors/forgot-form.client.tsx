'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Field } from './field.tsx'
import { type FormAnswer, unanswered, wrongIn } from './form-answer.ts'
import { KeptForm } from './kept-form.client.tsx'

type Given = { ask: (answer: FormAnswer, form: FormData) => Promise<FormAnswer> }

/** Asks for a link by e-mail. The answer is the same whoever asks. */
export function ForgotForm({ ask }: Given) {
  const t = useTranslations('newsroom.doors')
  const [answer, send, isSending] = useActionState(ask, unanswered)
  if (answer.isDone) {
    return (
      <p className="notice" role="status">
        {t('forgotSent')}
      </p>
    )
  }
  return (
    <KeptForm send={send} className="door-form">
      <p>{t('forgotText')}</p>
      <Field name="email" type="email" dir="ltr" label={t('email')} said={answer.said.email} autoComplete="username" wrong={wrongIn(answer, 'email', t)} />
      <button type="submit" className="button primary" aria-disabled={isSending || undefined}>
        {isSending ? t('oneMoment') : t('sendLink')}
      </button>
    </KeptForm>
  )
}
