// Pictures that the newsroom keeps; their bytes are in the media store.
import { eq } from 'drizzle-orm'
import { wordsWithoutControls } from '#lib/arabic/without-controls.ts'
import { type Actor, assertMay } from '#lib/newsroom/permissions.ts'
import { type Developed, developPicture, hashOf, type Negative } from '#lib/platform/darkroom.ts'
import { db, transaction } from './client.ts'
import { media } from './schema.ts'
import { record } from './timeline.ts'

type Words = Pick<typeof media.$inferInsert, 'caption' | 'credit' | 'licence' | 'altText' | 'source'>
type Adding = { by: Actor; at: Date }

/** Develops a picture and adds it; the same bytes are the same picture. Answers its id; throws UnusablePicture for a file that the darkroom cannot use. */
export async function addPicture({ negative, words, by, at }: Adding & { negative: Negative; words: Words }) {
  const [known] = await db
    .select({ id: media.id })
    .from(media)
    .where(eq(media.hash, hashOf(negative.bytes)))
  return known?.id ?? enterPicture({ picture: { ...words, ...(await developPicture(negative)) }, by, at })
}

/** Adds a picture that has been developed already: for those who add many in one transaction. */
export function enterPicture({ picture, by, at }: Adding & { picture: Developed & Words }) {
  return transaction(async function enterPicture(tx) {
    assertMay(by, 'keep-pictures')
    const [known] = await tx.select({ id: media.id }).from(media).where(eq(media.hash, picture.hash))
    if (known) return known.id
    const [added] = await tx
      .insert(media)
      .values({ ...wordsWithoutControls(picture), addedAt: at })
      .returning({ id: media.id })
    if (!added) throw new Error('no picture was added')
    await record(tx, { act: 'create', subject: 'media', subjectId: added.id, by, at })
    return added.id
  })
}
