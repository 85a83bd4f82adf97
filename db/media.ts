// Pictures that the newsroom keeps; their bytes are in the media store.
import { desc, eq, inArray } from 'drizzle-orm'
import { fold } from '#lib/arabic/fold.ts'
import { wordsWithoutControls } from '#lib/arabic/without-controls.ts'
import { foldedWords } from '#lib/arabic/words.ts'
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

/** What the desk shows of a picture; its own words stand where a story says nothing else. */
const asKept = { id: media.id, hash: media.hash, width: media.width, height: media.height, caption: media.caption, credit: media.credit, altText: media.altText, licenceEndsAt: media.licenceEndsAt }

export const listPictures = (ids: number[]) => db.select(asKept).from(media).where(inArray(media.id, ids))

/** How many of the newest pictures are looked through for words. */
const MOST_LOOKED_THROUGH = 20_000

/** The newest pictures, or the newest of those whose caption, credit or description holds these words, however they are spelt. */
export async function findPictures(words: string, most: number) {
  const wanted = foldedWords(words)
  if (wanted.length === 0) return db.select(asKept).from(media).orderBy(desc(media.id)).limit(most)
  const told = await db.select({ id: media.id, caption: media.caption, credit: media.credit, altText: media.altText }).from(media).orderBy(desc(media.id)).limit(MOST_LOOKED_THROUGH)
  const found = told.filter(({ caption, credit, altText }) => {
    const told = fold(`${caption} ${credit} ${altText}`)
    return wanted.every(word => told.includes(word))
  })
  const ids = found.slice(0, most).map(({ id }) => id)
  return db.select(asKept).from(media).where(inArray(media.id, ids)).orderBy(desc(media.id))
}
