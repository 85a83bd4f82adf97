import { useTranslations } from 'next-intl'
import type { Card } from '#db/published.ts'
import type { Print } from '#lib/i18n/formats.ts'
import { StoryList } from './story-list.tsx'

export function LatestStories({ cards, print }: { cards: Card[]; print: Print }) {
  const t = useTranslations('site')
  if (cards.length === 0) return null
  return (
    <section className="rail">
      <h2>{t('latest')}</h2>
      <StoryList cards={cards} print={print} level={3} hasStandfirsts={false} />
    </section>
  )
}
