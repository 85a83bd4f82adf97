// Where in a story a note stands: at a paragraph that is found again by its words, however the story was edited since.
import type { Body } from './body.ts'
import { wordsOfBlock } from './body-words.ts'
import { likeness } from './likeness-of-blocks.ts'

/** The words of a block, and its place among the blocks, when the note was written. */
export type Anchor = { words: string; place: number }

const LONGEST_QUOTE = 2_000
/** Less alike, it is another paragraph: the note then stands at the whole story, with the old words beside it. */
const LEAST_LIKENESS = 0.5

/** The anchor of the block at this place; null where no words stand there. */
export function anchorAt(body: Body, place: number): Anchor | null {
  const block = body.content[place]
  const words = block ? wordsOfBlock(block).trim().slice(0, LONGEST_QUOTE) : ''
  return words === '' ? null : { words, place }
}

/** The place of the block that an anchor means: the one of the same words, else the likest; the nearer one of equals. Null when it is gone. */
export function findAnchored(body: Body, anchor: Anchor): number | null {
  let found: { place: number; score: number } | null = null
  for (const [place, block] of body.content.entries()) {
    const words = wordsOfBlock(block).trim().slice(0, LONGEST_QUOTE)
    const score = words === anchor.words ? 1 : likeness(words, anchor.words)
    if (score < LEAST_LIKENESS || (found && score < found.score)) continue
    if (!found || score > found.score || isNearer(place, found.place, anchor.place)) found = { place, score }
  }
  return found?.place ?? null
}

const isNearer = (one: number, other: number, to: number) => Math.abs(one - to) < Math.abs(other - to)
