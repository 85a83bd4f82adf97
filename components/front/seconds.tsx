import { StoryRow } from '#components/site/story-row.tsx'
import type { Card } from '#db/published.ts'
import type { Print } from '#lib/newsroom/edition.ts'

// So few leave room for their standfirsts beside their pictures.
const FEW = 3

/** The stories that stand beside the lead. */
export function Seconds({ cards, print, hasLabels }: { cards: Card[]; print: Print; hasLabels: boolean }) {
  if (cards.length === 0) return null
  return (
    <ul className={cards.length === 1 ? 'rows seconds one' : 'rows seconds'}>
      {cards.map(card => (
        <StoryRow key={card.id} card={card} print={print} hasLabel={hasLabels} hasStandfirst={!card.picture || cards.length <= FEW} time="none" />
      ))}
    </ul>
  )
}
