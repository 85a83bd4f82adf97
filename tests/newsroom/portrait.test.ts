// Whose opinion a story is: the face beside its head.
import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { transaction } from '#db/client.ts'
import { getStory } from '#db/published.ts'
import { author, media } from '#db/schema.ts'
import { tag } from '#lib/newsroom/page-tags.ts'
import { collectAnswer } from '#lib/platform/page-answer.ts'
import { freshDatabase } from '#tests/fresh-database.ts'
import { atFirst, givenAuthor, givenLiveStory, givenPaper, minutesAfter, theClockSays } from '#tests/given.ts'

beforeEach(freshDatabase)
beforeEach(givenPaper)

const at = new Date(atFirst)
const licenceEndsAt = minutesAfter(at, 10)

async function givenAuthorWithFace() {
  const authorId = await givenAuthor()
  await transaction(async tx => {
    await tx.insert(media).values({ id: 7, hash: 'b'.repeat(32), type: 'image/jpeg', width: 800, height: 800, credit: 'ريما خليل', altText: 'ريما', licenceEndsAt, addedAt: at })
    await tx.update(author).set({ pictureId: 7 }).where(eq(author.id, authorId))
  })
  return authorId
}

async function portraitOf(id: number) {
  const { result, answer } = await collectAnswer(() => getStory(id))
  return { portrait: result?.state === 'live' ? result.portrait : undefined, answer }
}

test('an opinion shows the face of its author while the licence lasts, and depends on it', async () => {
  const authorId = await givenAuthorWithFace()
  const id = await givenLiveStory({ kind: 'opinion', byline: [{ authorId }] })
  const { portrait, answer } = await portraitOf(id)
  expect(portrait).toMatchObject({ mediaId: 7, width: 800 })
  expect([...answer.tags]).toEqual(expect.arrayContaining([tag.author(authorId), tag.media(7)]))
  expect(answer.freshUntil).toBe(licenceEndsAt.getTime())
  theClockSays(licenceEndsAt.toISOString())
  expect((await portraitOf(id)).portrait).toBeNull()
})

test('news shows no face, nor does an opinion of an agency or of an author without one', async () => {
  const authorId = await givenAuthorWithFace()
  const faceless = await givenAuthor('nour-ali', 'نور علي', 'Nour Ali')
  const stories = [
    await givenLiveStory({ byline: [{ authorId }] }),
    await givenLiveStory({ kind: 'opinion', byline: [{ words: 'وكالات' }] }),
    await givenLiveStory({ kind: 'opinion', byline: [{ authorId: faceless }] }),
  ]
  for (const id of stories) expect((await portraitOf(id)).portrait).toBeNull()
})
