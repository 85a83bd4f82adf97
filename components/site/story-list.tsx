import type { Card } from '#db/published.ts'
import type { Print } from '#lib/newsroom/edition.ts'
import { type RowTime, StoryRow } from './story-row.tsx'

type Props = { cards: Card[]; print: Print; level?: 2 | 3; hasLabels?: boolean; hasStandfirsts?: boolean; time?: RowTime }

/** Stories under each other; nothing where there is none. */
export function StoryList({ cards, print, level = 2, hasLabels = true, hasStandfirsts = true, time = 'day-and-hour' }: Props) {
  if (cards.length === 0) return null
  return (
    <ul className="rows">
      {cards.map(card => (
        <StoryRow key={card.id} card={card} print={print} level={level} hasLabel={hasLabels} hasStandfirst={hasStandfirsts} time={time} />
      ))}
    </ul>
  )
}
