// The end of a merge: what she chose where both had changed something, and the story that comes of it.
import type { Block } from './body.ts'
import type { Merge, MergedField, Words } from './merge.ts'

/** `both`, for paragraphs alone: the colleague's first, then hers. */
export type Choice = 'mine' | 'theirs' | 'both'
/** By the field's name, or by the place of the piece among the pieces of the body. */
export type Choices = Record<string, Choice>

export const placeOfPiece = (place: number) => `body.${place}`

/** The conflicts that nothing is chosen for yet, in the order in which they are shown. */
export function undecided({ fields, blocks }: Merge, choices: Choices): string[] {
  const names = [...Object.entries(fields).map(([name, piece]) => [name, piece] as const), ...blocks.map((piece, place) => [placeOfPiece(place), piece] as const)]
  return names.filter(([name, piece]) => piece.state === 'conflict' && !choices[name]).map(([name]) => name)
}

/** The merged story. A conflict without a choice keeps both paragraphs, and of a field hers: nothing that she wrote is dropped unasked. */
export function settle({ fields, blocks }: Merge, choices: Choices): Words {
  const settled = Object.fromEntries((Object.keys(fields) as MergedField[]).map(name => [name, fieldOf(fields[name], choices[name])]))
  return { ...settled, body: { type: 'doc', content: blocks.flatMap((piece, place) => (piece.state === 'settled' ? piece.value : chosen(piece, choices[placeOfPiece(place)]))) } } as Words
}

function fieldOf(piece: Merge['fields'][MergedField], choice: Choice | undefined) {
  if (piece.state === 'settled') return piece.value
  return choice === 'theirs' ? piece.theirs : piece.mine
}

function chosen({ mine, theirs }: { mine: Block[]; theirs: Block[] }, choice: Choice = 'both'): Block[] {
  if (choice === 'mine') return mine
  return choice === 'theirs' ? theirs : [...theirs, ...mine]
}
