import { useTranslations } from 'next-intl'

/** The screen while the paper has no stream. */
export function LiveSilence({ paperName }: { paperName: string }) {
  const t = useTranslations('live')
  return (
    <div className="screen">
      <div className="poster">
        <p className="poster-name">{paperName}</p>
        <p>{t('offAir')}</p>
      </div>
    </div>
  )
}
