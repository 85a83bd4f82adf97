'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { PasswordGate } from './password-gate.client.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import type { CodesAnswer, PasswordAnswer } from './second-factor-answers.ts'

type Given = {
  renew: (answer: CodesAnswer, form: FormData) => Promise<CodesAnswer>
  remove: (answer: PasswordAnswer, form: FormData) => Promise<PasswordAnswer>
  /** The paper asks for it: it can be renewed, not taken away. */
  isRequired: boolean
}

/** The second factor is on: new recovery codes, or none any more. */
export function SecondFactorOn({ renew, remove, isRequired }: Given) {
  const t = useTranslations('newsroom.doors')
  const [codes, askCodes, isRenewing] = useActionState(renew, { wrong: null })
  const [removal, askRemoval, isRemoving] = useActionState(remove, { wrong: null })
  return (
    <>
      {codes.recoveryCodes ? (
        <RecoveryCodes codes={codes.recoveryCodes} />
      ) : (
        <details open={codes.wrong !== null || undefined}>
          <summary>{t('newRecoveryCodes')}</summary>
          <PasswordGate name="renew-password" send={askCodes} isSending={isRenewing} wrong={codes.wrong} label={t('makeNewCodes')} />
        </details>
      )}
      {isRequired ? (
        <p className="small quiet">{t('secondFactorRequired')}</p>
      ) : (
        <details open={removal.wrong !== null || undefined}>
          <summary>{t('removeSecondFactor')}</summary>
          <PasswordGate name="remove-password" send={askRemoval} isSending={isRemoving} wrong={removal.wrong} label={t('turnOff')} isDanger />
        </details>
      )}
    </>
  )
}
