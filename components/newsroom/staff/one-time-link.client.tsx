'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'

/** A link that is shown once, to be copied and handed over. */
export function OneTimeLink({ link, text }: { link: string; text: string }) {
  const t = useTranslations('newsroom.staff')
  const [isCopied, setCopied] = useState(false)
  return (
    <div className="one-time-link" role="status">
      <p>{text}</p>
      <div className="link-row">
        <input className="input" dir="ltr" readOnly value={link} aria-label={t('link')} onFocus={event => event.currentTarget.select()} />
        <button type="button" className="button" onClick={() => void navigator.clipboard?.writeText(link).then(() => setCopied(true))}>
          {t(isCopied ? 'copied' : 'copy')}
        </button>
      </div>
    </div>
  )
}
