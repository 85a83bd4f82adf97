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
          <button type="button" data-play="" hidden>
            {t('play')}
          </button>
        </div>
      </div>
      <noscript>
        <p className="by">{t('withoutScripts')}</p>
      </noscript>
      <p className="small">
        {t('data')}{' '}
        <a href={stream} rel="nofollow">
          {t('plainLink')}
        </a>
      </p>
      <script type="module" src="/reader/player.js" />
    </>
  )
}
