import { Opening } from '#components/front/opening.tsx'
import type { Card } from '#db/published.ts'
import type { Print } from '#lib/newsroom/edition.ts'
import { StoryList } from './story-list.tsx'
import { Tile } from './tile.tsx'

const SECONDS = 4
const FEWEST_SECONDS = 3
const IN_THE_BAND = 4
// A page of fewer is an opening and a list: a band of pictures would leave the list bare.
const ENOUGH_FOR_A_BAND = 1 + SECONDS + IN_THE_BAND + 2

/** The first page of a section: its newest story with a picture, those beside it, a band of pictures, and the rest by time. */
export function SectionFront({ cards, print }: { cards: Card[]; print: Print }) {
  const lead = cards.find(card => card.picture) ?? cards[0]
  if (!lead) return null
  const others = cards.filter(card => card !== lead)
  // One or two beside a lead leave half a column empty.
  const seconds = others.length < FEWEST_SECONDS ? [] : others.slice(0, SECONDS)
  const rest = others.slice(seconds.length)
  const band = cards.length < ENOUGH_FOR_A_BAND ? [] : rest.filter(card => card.picture).slice(0, IN_THE_BAND)
  const isWhole = band.length === IN_THE_BAND
  return (
    <>
      <Opening lead={lead} seconds={seconds} print={print} hasLabels={false} />
      {isWhole && (
        <ul className="tiles columns ruled">
          {band.map(card => (
            <Tile key={card.id} card={card} level={2} />
          ))}
        </ul>
      )}
      <StoryList cards={isWhole ? rest.filter(card => !band.includes(card)) : rest} print={print} hasLabels={false} />
    </>
  )
}
