import { useTranslations } from 'next-intl'
import { Tile } from '#components/site/tile.tsx'
import type { Card } from '#db/published.ts'

/** «مقالات ذات صلة»: side by side, as many as there are. */
export function RelatedStories({ cards }: { cards: Card[] }) {
  const t = useTranslations('site')
  if (cards.length === 0) return null
  return (
    <section className="rail">
      <h2>{t('related')}</h2>
      <ul className="tiles columns">
        {cards.map(card => (
          <Tile key={card.id} card={card} />
        ))}
      </ul>
    </section>
  )
}
