import { useTranslations } from 'next-intl'
import type { Card } from '#db/published.ts'
import type { Print } from '#lib/newsroom/edition.ts'
import { StoryRow } from './story-row.tsx'

/** What a page that has little of its own to show offers instead. */
export function LatestStories({ cards, print }: { cards: Card[]; print: Print }) {
  const t = useTranslations('site')
  if (cards.length === 0) return null
  return (
    <section className="rail">
      <h2>{t('latest')}</h2>
      <ul className="rows pairs">
        {cards.map(card => (
          <StoryRow key={card.id} card={card} print={print} level={3} hasStandfirst={false} />
        ))}
      </ul>
    </section>
  )
}
