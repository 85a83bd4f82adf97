import { Face } from '#components/site/face.tsx'
import { Byline } from '#components/ui/byline.tsx'
import { IsolatedText } from '#components/ui/isolated-text.tsx'
import type { Card, Faces } from '#db/published.ts'

/** Opinion: who speaks matters more than a picture. */
export function Voices({ cards, faces }: { cards: Card[]; faces: Faces }) {
  return (
    <ul className="voices">
      {cards.map(card => (
        <Voice key={card.id} card={card} faces={faces} />
      ))}
    </ul>
  )
}

function Voice({ card, faces }: { card: Card; faces: Faces }) {
  const [speaker] = card.byline
  return (
    <li>
      {speaker && <Face name={speaker.name} picture={faces.get(speaker.authorId ?? 0)} />}
      <div>
        <p className="small">
          <Byline credits={card.byline} language={card.language} />
        </p>
        <h3>
          <a href={card.path}>
            <IsolatedText text={card.headline} language={card.language} />
          </a>
        </h3>
      </div>
    </li>
  )
}
