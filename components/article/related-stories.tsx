import { useTranslations } from 'next-intl'
import { pictureFirst } from '#components/site/picture-first.ts'
import { IsolatedText } from '#components/ui/isolated-text.tsx'
import { PictureImage } from '#components/ui/picture-image.tsx'
import type { Card } from '#db/published.ts'

const MOST = 4

/** «مقالات ذات صلة»: one to four, in a grid that is full with each number of them. */
export function RelatedStories({ cards }: { cards: Card[] }) {
  const t = useTranslations('site')
  if (cards.length === 0) return null
  const shown = pictureFirst(cards.slice(0, MOST))
  return (
    <section className="rail">
      <h2>{t('related')}</h2>
      <ul className={`also also-${shown.length}`}>
        {shown.map(card => (
          <RelatedStory key={card.id} card={card} />
        ))}
      </ul>
    </section>
  )
}

function RelatedStory({ card }: { card: Card }) {
  return (
    <li>
      <div>
        <h3>
          <a href={card.path}>
            <IsolatedText text={card.headline} language={card.language} />
          </a>
        </h3>
        {!card.picture && card.standfirst && (
          <p className="by">
            <IsolatedText text={card.standfirst} language={card.language} />
          </p>
        )}
      </div>
      {card.picture && <PictureImage picture={{ ...card.picture, altText: '' }} language={card.language} sizes="(min-width:48rem) 34rem,7rem" />}
    </li>
  )
}
