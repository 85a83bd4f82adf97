import type { Card } from '#db/published.ts'

/** The large place goes to the first story that has a picture; the others keep their order. */
export function pictureFirst(cards: Card[]) {
  const opening = cards.find(card => card.picture)
  return opening ? [opening, ...cards.filter(card => card !== opening)] : cards
}
