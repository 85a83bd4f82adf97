// `manshet empty`: the sample edition goes, what an editor made of it stays whole.
import { beforeEach, expect, test } from 'vitest'
import { raiseAlert } from '#db/alerts.ts'
import { publishArticle, saveDraft } from '#db/articles.ts'
import { getBreaking, getStory, listByAuthor } from '#db/published.ts'
import { emptySample } from '#db/seed/empty.ts'
import { freshDatabase } from '#tests/fresh-database.ts'
import { atFirst, chief, givenAuthor, givenLiveStory, givenPaper, givenTopic, minutesAfter, theClockSays } from '#tests/given.ts'

beforeEach(freshDatabase)
beforeEach(givenPaper)

const at = new Date(atFirst)

test('an alert about a sample story stays when the story goes, and leads nowhere', async () => {
  theClockSays(atFirst)
  const articleId = await givenLiveStory({ at })
  await raiseAlert({ language: 'ar', text: 'عاجل من ميران', articleId, until: minutesAfter(at, 60), by: chief, at })
  await emptySample(at)
  expect(await getStory(articleId)).toBeNull()
  expect(await getBreaking('ar')).toMatchObject({ text: 'عاجل من ميران', path: null })
})

test('who signs a story that an editor has changed stays, though her newer working copy names nobody', async () => {
  const [authorId, topicId] = [await givenAuthor(), await givenTopic('حلب')]
  const articleId = await givenLiveStory({ at, byline: [{ authorId }], topicIds: [topicId] })
  await publishArticle({ articleId, by: chief, at })
  await saveDraft({ articleId, startedFrom: 1, content: { byline: [], topicIds: [] }, by: chief, at })
  await emptySample(at)
  expect(await getStory(articleId)).toMatchObject({ byline: [{ authorId }], topics: [{ id: topicId }] })
  expect((await listByAuthor('ar', 'rima-khalil', 1))?.cards).toHaveLength(1)
})
