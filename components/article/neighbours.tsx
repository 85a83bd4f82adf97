import { useTranslations } from 'next-intl'
import { IsolatedText } from '#components/ui/isolated-text.tsx'
import type { Neighbours as Both } from '#db/published.ts'
import type { Language } from '#lib/i18n/routing.ts'

/** The story published before this one in its section and the one after: a way on for who reads a section through. */
export function Neighbours({ neighbours: { previous, next }, language }: { neighbours: Both; language: Language }) {
  const t = useTranslations('story')
  if (!previous && !next) return null
  return (
    <nav className="turn" aria-label={t('neighbours')}>
      {previous && (
        <a href={previous.path} rel="prev">
          <small>{t('previous')}</small>
          <b>
            <IsolatedText text={previous.headline} language={language} />
          </b>
        </a>
      )}
      {next && (
        <a href={next.path} rel="next">
          <small>{t('next')}</small>
          <b>
            <IsolatedText text={next.headline} language={language} />
          </b>
        </a>
      )}
    </nav>
  )
}
