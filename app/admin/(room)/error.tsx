'use client'

import { useTranslations } from 'next-intl'

/** A room that could not be shown: what was typed stands in this browser. */
export default function RoomFailed({ reset }: { error: Error; reset: () => void }) {
  const t = useTranslations('newsroom.shell')
  return (
    <main className="nothing-here">
      <h1>{t('failed')}</h1>
      <p>{t('failedText')}</p>
      <button type="button" className="button primary" onClick={reset}>
        {t('again')}
      </button>
    </main>
  )
}
