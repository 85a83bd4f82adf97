'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { askForPasskey, canUsePasskeys } from './passkey.client.ts'

/** The way in without a password, where the browser knows it. */
export function PasskeySignIn({ to }: { to: string }) {
  const t = useTranslations('newsroom.doors')
  const [isKnown, setKnown] = useState(false)
  const [state, setState] = useState<'ready' | 'asking' | 'failed'>('ready')
  useEffect(() => setKnown(canUsePasskeys()), [])
  if (!isKnown) return null

  async function enter() {
    setState('asking')
    if (await askForPasskey()) window.location.assign(to)
    else setState('failed')
  }

  return (
    <div className="field">
      <button type="button" className="button" aria-disabled={state === 'asking' || undefined} onClick={() => void enter()}>
        {t('signInWithPasskey')}
      </button>
      {state === 'failed' && (
        <p className="wrong" role="alert">
          {t('wrong.passkey')}
        </p>
      )}
    </div>
  )
}
