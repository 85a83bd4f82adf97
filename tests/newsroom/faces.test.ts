// The portraits of those who sign.
import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { addAuthor } from '#db/authors.ts'
import { transaction } from '#db/client.ts'
import { listByAuthor, listFaces } from '#db/published.ts'
import { media } from '#db/schema.ts'
import { collectAnswer } from '#lib/platform/page-answer.ts'
import { freshDatabase } from '#tests/fresh-database.ts'
import { atFirst, givenAuthor, givenPaper, minutesAfter, sampleMachine } from '#tests/given.ts'

beforeEach(freshDatabase)
beforeEach(givenPaper)

const at = new Date(atFirst)
const by = sampleMachine
const profiles = { ar: { name: 'هُدى منصور', role: 'كاتبة', about: '' }, en: { name: 'Huda Mansour', role: 'Columnist', about: '' } }

async function givenPortrayed() {
  const pictureId = 7
  await transaction(async tx => void (await tx.insert(media).values({ id: pictureId, hash: 'a'.repeat(32), type: 'image/jpeg', width: 1600, height: 1067, credit: 'رسم', addedAt: at })))
  return { pictureId, authorId: await addAuthor({ handle: 'huda-mansour', profiles, pictureId, by, at }) }
}
const signedBy = (...authorIds: (number | null)[]) => [{ byline: authorIds.map(authorId => ({ name: 'اسم', path: null, authorId })) }]

test('who has a portrait is shown by it; who has none, and words, are missing', async () => {
  const { authorId, pictureId } = await givenPortrayed()
  const { result: faces, answer } = await collectAnswer(async () => listFaces(signedBy(authorId, await givenAuthor(), null)))
  expect([...faces].map(([id, picture]) => [id, picture.mediaId])).toEqual([[authorId, pictureId]])
  expect([...answer.tags]).toEqual(expect.arrayContaining([`author:${authorId}`, `media:${pictureId}`]))
  expect((await listByAuthor('ar', 'huda-mansour', 1))?.author.picture?.mediaId).toBe(pictureId)
})

test('a portrait whose licence has ended is shown no more, and the page was true until then', async () => {
  const { authorId, pictureId } = await givenPortrayed()
  const setLicence = (licenceEndsAt: Date) => transaction(async tx => void (await tx.update(media).set({ licenceEndsAt }).where(eq(media.id, pictureId))))
  await setLicence(minutesAfter(at, 60))
  expect((await collectAnswer(() => listFaces(signedBy(authorId)))).answer.freshUntil).toBe(minutesAfter(at, 60).getTime())
  await setLicence(minutesAfter(at, -1))
  expect((await listFaces(signedBy(authorId))).size).toBe(0)
  expect((await listByAuthor('ar', 'huda-mansour', 1))?.author.picture).toBeNull()
})

test('an author who has no portrait has a page all the same', async () => {
  await givenAuthor()
  expect((await listByAuthor('ar', 'rima-khalil', 1))?.author.picture).toBeNull()
})
