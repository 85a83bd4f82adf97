import { colourClass } from '#components/site/section-label.tsx'
import { Tile } from '#components/site/tile.tsx'
import { Byline } from '#components/ui/byline.tsx'
import { IsolatedText } from '#components/ui/isolated-text.tsx'
import type { Card, Paper } from '#db/published.ts'
import type { RailShape } from './rail-shapes.ts'

// So few leave room for their standfirsts.
const FEW = 2

type Props = { section: Paper['sections'][number]; cards: Card[]; shape: RailShape }

/** A section's newest, under a rule in its colour. */
export function Rail({ section, cards, shape }: Props) {
  return (
    <section className={`rail ${colourClass(section.colour)}`}>
      <h2>
        <a href={section.path}>{section.name}</a>
      </h2>
      {shape === 'voices' ? (
        <Voices cards={cards} />
      ) : (
        <ul className={`tiles ${shape}${shape === 'columns' && cards.length === 5 ? ' five' : ''}`}>
          {inOrder(cards, shape).map(card => (
            <Tile key={card.id} card={card} hasStandfirst={cards.length <= FEW} />
          ))}
        </ul>
      )}
    </section>
  )
}

/** Opinion: who speaks matters more than a picture. */
function Voices({ cards }: { cards: Card[] }) {
  return (
    <ul className="voices">
      {cards.map(card => (
        <li key={card.id}>
          <p className="small">
            <Byline credits={card.byline} language={card.language} />
          </p>
          <h3>
            <a href={card.path}>
              <IsolatedText text={card.headline} language={card.language} />
            </a>
          </h3>
        </li>
      ))}
    </ul>
  )
}

/** The large place goes to the newest story that has a picture; side by side, those without stand last. */
function inOrder(cards: Card[], shape: RailShape) {
  if (shape === 'columns') return [...cards.filter(card => card.picture), ...cards.filter(card => !card.picture)]
  const opening = cards.find(card => card.picture) ?? cards[0]
  return opening ? [opening, ...cards.filter(card => card !== opening)] : cards
}
