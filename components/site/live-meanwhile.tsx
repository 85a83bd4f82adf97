import { useTranslations } from 'next-intl'
import { IsolatedText } from '#components/ui/isolated-text.tsx'
import { Moment } from '#components/ui/moment.tsx'
import type { Card } from '#db/published.ts'
import type { Print } from '#lib/newsroom/edition.ts'

/** What there is to read while the picture runs: headlines and their hour, beside the screen on a desk. */
export function LiveMeanwhile({ cards, print }: { cards: Card[]; print: Print }) {
  const t = useTranslations('site')
  if (cards.length === 0) return null
  return (
    <section className="meanwhile">
      <h2>{t('latest')}</h2>
      <ul>
        {cards.map(card => (
          <li key={card.id}>
            <h3>
              <a href={card.path}>
                <IsolatedText text={card.headline} language={card.language} />
              </a>
            </h3>
            <p className="small">
              <Moment at={card.publishedAt} print={print} as="recent" />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
