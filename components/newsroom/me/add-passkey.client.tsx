'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { addPasskey, canUsePasskeys } from '../doors/passkey.client.ts'

/** Adds a key of this device: the name tells her later which it was. */
export function AddPasskey({ name }: { name: string }) {
  const t = useTranslations('newsroom.doors')
  const router = useRouter()
  const [isKnown, setKnown] = useState<boolean | null>(null)
  const [state, setState] = useState<'ready' | 'asking' | 'stale' | 'failed'>('ready')
  useEffect(() => setKnown(canUsePasskeys()), [])
  if (isKnown === false) return <p className="small quiet">{t('passkeysUnknown')}</p>

  async function add() {
    setState('asking')
    const outcome = await addPasskey(name)
    setState(outcome === 'added' ? 'ready' : outcome)
    if (outcome === 'added') router.refresh()
  }

  return (
    <div className="me-form">
      <button type="button" className="button" aria-disabled={state === 'asking' || undefined} onClick={() => void add()}>
        {t('addPasskey')}
      </button>
      {(state === 'stale' || state === 'failed') && (
        <p className="wrong" role="alert">
          {t(state === 'stale' ? 'wrong.passkey-stale' : 'wrong.passkey-not-added')}
        </p>
      )}
    </div>
  )
}
