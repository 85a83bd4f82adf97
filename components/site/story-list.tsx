import type { Card } from '#db/published.ts'
import type { Print } from '#lib/i18n/formats.ts'
import { StoryRow } from './story-row.tsx'

type Props = { cards: Card[]; print: Print; level?: 2 | 3; hasLabels?: boolean; hasStandfirsts?: boolean }

export function StoryList({ cards, print, level = 2, hasLabels = true, hasStandfirsts = true }: Props) {
  return (
    <ul className="rows">
      {cards.map(card => (
        <StoryRow key={card.id} card={card} print={print} level={level} hasLabel={hasLabels} hasStandfirst={hasStandfirsts} />
      ))}
    </ul>
  )
}
