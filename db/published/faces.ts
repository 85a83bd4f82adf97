// The portraits of those who sign.
import type { PictureInStory } from '#lib/newsroom/body.ts'
import { tag } from '#lib/newsroom/page-tags.ts'
import { dependsOn } from '#lib/platform/page-answer.ts'
import { db, type Given, prepared } from '../client.ts'
import { isOneOf } from '../columns.ts'
import { author } from '../schema.ts'
import { type Card, type Picture, picturesOf } from './card.ts'

/** Portraits by author's id; who has none is missing. */
export type Faces = Map<number, Picture>

const portraits = prepared((given: Given<{ ids: number[] }>) => db.select({ id: author.id, pictureId: author.pictureId }).from(author).where(isOneOf(author.id, given.ids)))

/** The portraits of those who sign these stories. */
export const listFaces = (cards: Pick<Card, 'byline'>[]) => facesOf(cards.flatMap(card => card.byline.flatMap(credit => credit.authorId ?? [])))

export async function facesOf(authorIds: number[]): Promise<Faces> {
  const ids = [...new Set(authorIds)]
  if (ids.length === 0) return new Map()
  dependsOn(...ids.map(tag.author))
  const rows = await portraits({ ids })
  const inStory = new Map(rows.flatMap((row): [number, PictureInStory][] => (row.pictureId === null ? [] : [[row.id, { mediaId: row.pictureId, caption: null, credit: null, altText: null }]])))
  const shown = await picturesOf([...inStory.values()])
  return new Map(
    [...inStory].flatMap(([id, picture]): [number, Picture][] => {
      const face = shown.get(picture.mediaId)?.(picture)
      return face ? [[id, face]] : []
    }),
  )
}
