// `manshet empty`: the sample edition goes, what an editor made of it stays whole.
import { beforeEach, expect, test } from 'vitest'
import { raiseAlert } from '#db/alerts.ts'
import { publishArticle, saveDraft } from '#db/articles.ts'
import { addAuthor } from '#db/authors.ts'
import { transaction } from '#db/client.ts'
import { getBreaking, getStory, listByAuthor } from '#db/published.ts'
import { media } from '#db/schema.ts'
import { emptySample, listSampleLeft } from '#db/seed/empty.ts'
import { record } from '#db/timeline.ts'
import { freshDatabase } from '#tests/fresh-database.ts'
import { atFirst, chief, givenAuthor, givenLiveStory, givenPaper, givenTopic, minutesAfter, sampleMachine, theClockSays } from '#tests/given.ts'

beforeEach(freshDatabase)
beforeEach(givenPaper)

const at = new Date(atFirst)

test('an alert about a sample story stays when the story goes, and leads nowhere', async () => {
  theClockSays(atFirst)
  const articleId = await givenLiveStory({ by: sampleMachine, at })
  await raiseAlert({ language: 'ar', text: 'عاجل من ميران', articleId, until: minutesAfter(at, 60), by: chief, at })
  await emptySample(at)
  expect(await getStory(articleId)).toBeNull()
  expect(await getBreaking('ar')).toMatchObject({ text: 'عاجل من ميران', path: null })
})

test('who signs a story that an editor has changed stays, though her newer working copy names nobody', async () => {
  const [authorId, topicId] = [await givenAuthor(), await givenTopic('حلب')]
  const articleId = await givenLiveStory({ by: sampleMachine, at, byline: [{ authorId }], topicIds: [topicId] })
  await publishArticle({ articleId, by: chief, at })
  await saveDraft({ articleId, startedFrom: 1, content: { byline: [], topicIds: [] }, by: chief, at })
  await emptySample(at)
  expect(await getStory(articleId)).toMatchObject({ byline: [{ authorId }], topics: [{ id: topicId }] })
  expect((await listByAuthor('ar', 'rima-khalil', 1))?.cards).toHaveLength(1)
})

test('who stays keeps her portrait; the portrait of who goes, goes', async () => {
  const [stays, goes] = [await givenPortrayed('huda-mansour', 1), await givenPortrayed('karim-neama', 2)]
  const articleId = await givenLiveStory({ by: sampleMachine, at, byline: [{ authorId: stays }] })
  await publishArticle({ articleId, by: chief, at })
  const left = await listSampleLeft()
  expect([left.authors.map(author => author.id), left.pictures.map(picture => picture.id)]).toEqual([[goes], [2]])
  await emptySample(at)
  expect((await listByAuthor('ar', 'huda-mansour', 1))?.author.picture).toMatchObject({ mediaId: 1 })
})

async function givenPortrayed(handle: string, pictureId: number) {
  await transaction(async tx => {
    await tx.insert(media).values({ id: pictureId, hash: String(pictureId).repeat(32), type: 'image/jpeg', width: 1600, height: 1067, credit: 'رسم', addedAt: at })
    await record(tx, { act: 'create', subject: 'media', subjectId: pictureId, by: sampleMachine, at })
  })
  const profile = { name: 'هُدى منصور', role: 'كاتبة', about: '' }
  return addAuthor({ handle, profiles: { ar: profile, en: profile }, pictureId, by: sampleMachine, at })
}
