'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Field } from '../doors/field.tsx'
import { type FormAnswer, unanswered, wrongIn } from '../doors/form-answer.ts'
import { KeptForm } from '../doors/kept-form.client.tsx'

type Given = { change: (answer: FormAnswer, form: FormData) => Promise<FormAnswer>; name: string }

/** The name by which the newsroom knows her; not her byline. */
export function NameForm({ change, name }: Given) {
  const t = useTranslations('newsroom.doors')
  const [answer, send, isSending] = useActionState(change, unanswered)
  return (
    <KeptForm send={send} className="me-form">
      <Field name="name" dir="auto" label={t('yourName')} said={answer.said.name ?? name} autoComplete="name" hint={t('yourNameHint')} wrong={wrongIn(answer, 'name', t)} />
      <div className="acts">
        <button type="submit" className="button" aria-disabled={isSending || undefined}>
          {t('save')}
        </button>
        {answer.isDone && <p role="status">{t('saved')}</p>}
      </div>
    </KeptForm>
  )
}
