// A merge as the screen shows it: each conflict in both wordings, with the words marked in which they differ.
import { diff, type Part } from '#lib/arabic/diff.ts'
import { emptyContent } from './article.ts'
import type { Block } from './body.ts'
import type { Merge, MergedField } from './merge.ts'
import { type NamesInStory, type ReadableField, readableBlock, readableFields } from './readable.ts'

/** `before` of each part is the colleague's wording, `after` hers. */
export type ShownConflict = { parts: Part[] }
/** `fields` holds what is asked; `blocks` goes along with the pieces of the body: the words of what is settled, or what is asked. */
export type MergeToShow = { merge: Merge; fields: Partial<Record<MergedField, ShownConflict>>; blocks: (string | ShownConflict)[] }

export function mergeToShow(merge: Merge, names: NamesInStory): MergeToShow {
  const asked = (Object.entries(merge.fields) as [MergedField, Merge['fields'][MergedField]][]).filter(([, piece]) => piece.state === 'conflict')
  const words = (blocks: Block[]) => blocks.map(block => readableBlock(block, names)).join('\n\n')
  return {
    merge,
    fields: Object.fromEntries(asked.map(([name, piece]) => [name, piece.state === 'conflict' && { parts: diff(wordsOfField(name, piece.theirs, names), wordsOfField(name, piece.mine, names)) }])),
    blocks: merge.blocks.map(piece => (piece.state === 'settled' ? words(piece.value) : { parts: diff(words(piece.theirs), words(piece.mine)) })),
  }
}

const SHOWN_AS: Partial<Record<MergedField, ReadableField[]>> = { sectionId: ['section'], topicIds: ['topics'], seo: ['seoTitle', 'seoDescription', 'socialTitle'] }

function wordsOfField(name: MergedField, value: unknown, names: NamesInStory) {
  if (name === 'sources' || name === 'internalNotes') return String(value ?? '')
  const readable = readableFields({ ...emptyContent, [name]: value }, names)
  return (SHOWN_AS[name] ?? [name as ReadableField])
    .map(field => readable[field])
    .filter(Boolean)
    .join('\n')
}
