import { useMessages, useTranslations } from 'next-intl'

/** The screen as it is before anything is loaded; public/reader/player.js brings the player when the reader asks for it. */
export function LivePlayer({ stream, paperName }: { stream: string; paperName: string }) {
  const t = useTranslations('live')
  const { controls } = useMessages().live
  return (
    <>
      <div className="screen" data-live={stream} data-state="ready" data-loading={t('loading')} data-down={t('down')} data-again={t('again')} data-controls={JSON.stringify(controls)}>
        <div className="poster">
          <p className="poster-name">{paperName}</p>
          <p role="status" />
          <noscript>
            <p>{t('withoutScripts')}</p>
          </noscript>
          <button type="button" data-play="" hidden>
            {t('play')}
          </button>
        </div>
      </div>
      <p className="small">
        <span>{t('data')}</span>{' '}
        <span>
          <a href={stream} rel="nofollow">
            {t('plainLink')}
          </a>
        </span>
      </p>
    </>
  )
}
