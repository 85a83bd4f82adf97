'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import type { HouseAct, HouseAnswer } from './house-answer.ts'

/** A word as others write it, and as this paper does. */
export function AddWordForm({ add }: { add: HouseAct }) {
  const t = useTranslations('newsroom.house')
  const [answer, act, isBusy] = useActionState(add, null)
  const typed = answer && 'typed' in answer ? answer.typed : { wrong: '', right: '' }
  const wrong = useWrong(answer)
  return (
    <form action={act} className="house-add" noValidate>
      <label className="field">
        <span className="label">{t('wrong')}</span>
        <input className="input" name="wrong" maxLength={100} defaultValue={typed.wrong} aria-invalid={wrong !== null} aria-describedby="house-wrong" />
      </label>
      <label className="field">
        <span className="label">{t('right')}</span>
        <input className="input" name="right" maxLength={100} defaultValue={typed.right} aria-invalid={wrong !== null} aria-describedby="house-wrong" />
      </label>
      <button type="submit" className="button primary" disabled={isBusy}>
        {t('add')}
      </button>
      <p className="wrong" id="house-wrong" role="alert">
        {wrong}
      </p>
      <p className="small quiet" role="status">
        {answer && 'done' in answer && t(answer.done.kind, { wrong: answer.done.wrong })}
      </p>
    </form>
  )
}

function useWrong(answer: HouseAnswer) {
  const t = useTranslations('newsroom.house')
  const refused = useTranslations('newsroom.refused')
  if (!answer || !('refusal' in answer)) return null
  if (answer.refusal.kind !== 'not-ready') return refused(answer.refusal.kind)
  return t(answer.refusal.issues?.[0]?.key === 'too-long' ? 'too-long' : 'missing')
}
