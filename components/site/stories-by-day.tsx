import type { Card } from '#db/published.ts'
import { formatDay, formatIsoDay, isSameDay } from '#lib/arabic/dates.ts'
import type { Print } from '#lib/newsroom/edition.ts'
import { StoryList } from './story-list.tsx'

/** Stories as they came in: a heading for each day of the paper, the hours before the headlines. */
export function StoriesByDay({ cards, print }: { cards: Card[]; print: Print }) {
  return inDays(cards, print).map(({ first, stories }) => (
    <section className="day" key={first.id}>
      <h2>
        <time dateTime={formatIsoDay(first.publishedAt, print)}>{formatDay(first.publishedAt, print)}</time>
      </h2>
      <StoryList cards={stories} print={print} level={3} hasStandfirsts={false} time="hour" />
    </section>
  ))
}

/** Newest first goes in and comes out. */
function inDays(cards: Card[], print: Print) {
  const days: { first: Card; stories: Card[] }[] = []
  for (const card of cards) {
    const day = days.at(-1)
    if (day && isSameDay(day.first.publishedAt, card.publishedAt, print)) day.stories.push(card)
    else days.push({ first: card, stories: [card] })
  }
  return days
}
