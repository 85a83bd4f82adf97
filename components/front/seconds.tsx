import { StoryRow } from '#components/site/story-row.tsx'
import type { Card } from '#db/published.ts'
import type { Print } from '#lib/i18n/formats.ts'

/** The stories that stand beside the lead. */
export function Seconds({ cards, print }: { cards: Card[]; print: Print }) {
  if (cards.length === 0) return null
  return (
    <ul className="rows">
      {cards.map(card => (
        <StoryRow key={card.id} card={card} print={print} hasStandfirst={!card.picture} hasTime={false} />
      ))}
    </ul>
  )
}
