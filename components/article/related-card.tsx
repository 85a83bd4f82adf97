import { useTranslations } from 'next-intl'
import { IsolatedText } from '#components/ui/isolated-text.tsx'
import type { Card } from '#db/published.ts'
import type { Language } from '#lib/i18n/routing.ts'

/** A story that this one names; nothing where readers may not see it. */
export function RelatedCard({ card, language }: { card?: Card; language: Language }) {
  const t = useTranslations('story')
  if (!card) return null
  return (
    <a className="card" href={card.path}>
      <small>{t('readAlso')}</small>
      <b>
        <IsolatedText text={card.headline} language={language} />
      </b>
    </a>
  )
}
