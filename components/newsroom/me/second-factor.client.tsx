'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useActionState } from 'react'
import { Field } from '../doors/field.tsx'
import { KeptForm } from '../doors/kept-form.client.tsx'
import { PasswordGate } from './password-gate.client.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import type { ConfirmAnswer, OfferAnswer, SecondFactorOffer } from './second-factor-answers.ts'

type Given = {
  offer: (answer: OfferAnswer, form: FormData) => Promise<OfferAnswer>
  confirm: (answer: ConfirmAnswer, form: FormData) => Promise<ConfirmAnswer>
  /** Where she goes on once it is set up. */
  onward: string
  /** What stands here once it is on. */
  children?: ReactNode
}

/** Password, then the app and its first code, then the recovery codes to write down. */
export function SecondFactorSetUp({ offer, confirm, onward, children }: Given) {
  const t = useTranslations('newsroom.doors')
  const [offered, ask, isAsking] = useActionState(offer, { wrong: null })
  const [confirmed, send, isSending] = useActionState(confirm, { is: null })
  if (confirmed.is === 'on' && offered.offer) {
    return (
      <div className="me-form">
        <p className="notice" role="status">
          {t('secondFactorOn')}
        </p>
        <RecoveryCodes codes={offered.offer.recoveryCodes} />
        <a className="button primary" href={onward}>
          {t('wroteDown')}
        </a>
      </div>
    )
  }
  if (children) return children
  if (!offered.offer) return <PasswordGate name="offer-password" send={ask} isSending={isAsking} wrong={offered.wrong} label={t('setUp')} />
  return <App offer={offered.offer} send={send} isSending={isSending} isWrong={confirmed.is === 'wrong-code'} />
}

function App({ offer, send, isSending, isWrong }: { offer: SecondFactorOffer; send: (form: FormData) => void; isSending: boolean; isWrong: boolean }) {
  const t = useTranslations('newsroom.doors')
  const { size, path } = offer.qrCode
  return (
    <div className="me-form">
      <p>{t('scan')}</p>
      <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={t('qrCode')} shapeRendering="crispEdges">
        <rect width={size} height={size} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
      <p className="small">
        {t('orType')}{' '}
        <code className="secret" dir="ltr">
          {offer.secret.replace(/(.{4})(?=.)/g, '$1 ')}
        </code>
      </p>
      <KeptForm send={send} className="me-form">
        <Field name="code" dir="ltr" inputMode="numeric" autoComplete="one-time-code" label={t('firstCode')} wrong={isWrong ? t('wrong.code') : null} />
        <button type="submit" className="button primary" aria-disabled={isSending || undefined}>
          {t('turnOn')}
        </button>
      </KeptForm>
    </div>
  )
}
