'use client'

import { useTranslations } from 'next-intl'
import { useActionState, useState } from 'react'
import type { Refusal } from '#lib/newsroom/refusals.ts'

export type Shared = { link: string } | { refused: Refusal['kind'] } | null

/** Makes a link for an outsider, shows it once and copies it. */
export function ShareLink({ share }: { share: (before: Shared) => Promise<Shared> }) {
  const t = useTranslations('newsroom')
  const [shared, act, isMaking] = useActionState(share, null)
  const [isCopied, setIsCopied] = useState(false)
  return (
    <div className="share-link">
      <form action={act} onSubmit={() => setIsCopied(false)}>
        <button type="submit" className="button" disabled={isMaking}>
          {t('preview.share')}
        </button>
      </form>
      <p className="small quiet">{t('preview.shareText')}</p>
      {shared && 'refused' in shared && (
        <p className="wrong" role="alert">
          {t(`refused.${shared.refused}`)}
        </p>
      )}
      {shared && 'link' in shared && (
        <p className="notice" role="status">
          <bdi dir="ltr" className="shared-link">
            {shared.link}
          </bdi>
          <button type="button" className="button small" onClick={() => void navigator.clipboard.writeText(shared.link).then(() => setIsCopied(true))}>
            {isCopied ? t('preview.copied') : t('preview.copy')}
          </button>
        </p>
      )}
    </div>
  )
}
