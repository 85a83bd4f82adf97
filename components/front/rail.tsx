import { colourClass } from '#components/site/section-label.tsx'
import { Tile } from '#components/site/tile.tsx'
import type { Card, Faces, Paper } from '#db/published.ts'
import type { RailShape } from './rail-shapes.ts'
import { Voices } from './voices.tsx'

// So few leave room for their standfirsts.
const FEW = 2

type Props = { section: Paper['sections'][number]; cards: Card[]; shape: RailShape; faces: Faces }

/** A section's newest, under a rule in its colour. */
export function Rail({ section, cards, shape, faces }: Props) {
  return (
    <section className={`rail ${colourClass(section.colour)}`}>
      <h2>
        <a href={section.path}>{section.name}</a>
      </h2>
      {shape === 'voices' ? (
        <Voices cards={cards} faces={faces} />
      ) : (
        <ul className={`tiles ${shape}`}>
          {inOrder(cards, shape).map((card, place) => (
            <Tile key={card.id} card={card} hasStandfirst={hasStandfirst(shape, place, cards)} isLarge={place === 0 || cards.length <= FEW} />
          ))}
        </ul>
      )}
    </section>
  )
}

/** The large story has one, and where stories are few; of the others those without a picture, but in a band, where none has a picture. */
function hasStandfirst(shape: RailShape, place: number, cards: Card[]) {
  if (cards.length <= FEW || (place === 0 && shape !== 'columns')) return true
  return shape === 'band' || shape === 'band flip' ? false : undefined
}

/** The large place goes to the newest story that has a picture; side by side they stand by time. */
function inOrder(cards: Card[], shape: RailShape) {
  if (shape === 'columns' || shape === 'words') return cards
  const opening = cards.find(card => card.picture) ?? cards[0]
  return opening ? [opening, ...cards.filter(card => card !== opening)] : cards
}
