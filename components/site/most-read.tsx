import { useTranslations } from 'next-intl'
import { IsolatedText } from '#components/ui/isolated-text.tsx'
import type { Card } from '#db/published.ts'
import { formatNumber } from '#lib/arabic/digits.ts'
import type { Print } from '#lib/newsroom/edition.ts'

/** «الأكثر قراءة», by large numerals; nothing where too little was read to say so. */
export function MostRead({ cards, print }: { cards: Card[]; print: Print }) {
  const t = useTranslations('front')
  if (cards.length === 0) return null
  return (
    <section className="rail">
      <h2>{t('mostRead')}</h2>
      <ol className="read">
        {cards.map((card, place) => (
          <li key={card.id}>
            <b aria-hidden="true">{formatNumber(place + 1, print)}</b>
            <h3>
              <a href={card.path}>
                <IsolatedText text={card.headline} language={card.language} />
              </a>
            </h3>
          </li>
        ))}
      </ol>
    </section>
  )
}
