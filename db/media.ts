// Pictures that the newsroom keeps; their bytes are in the media store.
import { eq } from 'drizzle-orm'
import { type Actor, assertMay } from '#lib/newsroom/permissions.ts'
import { transaction } from './client.ts'
import { media } from './schema.ts'
import { record } from './timeline.ts'

type NewPicture = Pick<typeof media.$inferInsert, 'hash' | 'type' | 'width' | 'height' | 'caption' | 'credit' | 'licence' | 'altText' | 'source'>

/** Adds a picture; the same bytes are the same picture. Answers its id. */
export function addPicture({ picture, by, at }: { picture: NewPicture; by: Actor; at: Date }) {
  return transaction(async function addPicture(tx) {
    assertMay(by, 'keep-pictures')
    const [known] = await tx.select({ id: media.id }).from(media).where(eq(media.hash, picture.hash))
    if (known) return known.id
    const [added] = await tx
      .insert(media)
      .values({ ...picture, addedAt: at })
      .returning({ id: media.id })
    if (!added) throw new Error('no picture was added')
    await record(tx, { act: 'create', subject: 'media', subjectId: added.id, by, at })
    return added.id
  })
}
