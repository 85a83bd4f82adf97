import { pictureFirst } from '#components/site/picture-first.ts'
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

/** Side by side they stand by time. */
const inOrder = (cards: Card[], shape: RailShape) => (shape === 'columns' || shape === 'words' ? cards : pictureFirst(cards))
