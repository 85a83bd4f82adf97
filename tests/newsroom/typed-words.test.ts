// Words as people paste them: what would turn a line around unseen does not come in.
import { beforeEach, expect, test } from 'vitest'
import { raiseAlert } from '#db/alerts.ts'
import { correctArticle } from '#db/articles.ts'
import { getBreaking, getStory } from '#db/published.ts'
import { freshDatabase } from '#tests/fresh-database.ts'
import { atFirst, bodyOf, chief, givenLiveStory, givenPaper, minutesAfter, sections } from '#tests/given.ts'

beforeEach(freshDatabase)
beforeEach(givenPaper)

const PASTED = '\ufeffمُحَمَّدٌ يلتقي \u202eNATO\u202c بعد ٣ سنوات و\u2068AT&T\u2069 12%'
const KEPT = 'مُحَمَّدٌ يلتقي NATO بعد ٣ سنوات و\u2068AT&T\u2069 12%'

test('a headline with an override loses the override, and nothing else', async () => {
  const id = await givenLiveStory({ headline: PASTED, kicker: PASTED, standfirst: PASTED, seo: { title: PASTED, description: PASTED }, sectionId: sections.world })
  expect(await getStory(id)).toMatchObject({ headline: KEPT, kicker: KEPT, standfirst: KEPT, seo: { title: KEPT, description: KEPT } })
})

test('so does the body, and a text of unseen signs alone leaves a space', async () => {
  const id = await givenLiveStory({ body: bodyOf(PASTED, '\u202e\u202c') })
  const kept = JSON.stringify(await getStory(id))
  expect(kept).toContain(KEPT.slice(0, 20))
  expect(kept).not.toMatch(/[\u202a-\u202e\ufeff]/u)
  expect(kept).toContain('"text":" "')
})

test('so does the line of an alert', async () => {
  await raiseAlert({ language: 'ar', text: PASTED, until: minutesAfter(new Date(atFirst), 30), by: chief, at: new Date(atFirst) })
  expect((await getBreaking('ar'))?.text).toBe(KEPT)
})

test('so does the note of a correction', async () => {
  const id = await givenLiveStory()
  await correctArticle({ articleId: id, text: PASTED, by: chief, at: minutesAfter(new Date(atFirst), 1) })
  expect(await getStory(id)).toMatchObject({ corrections: [{ text: KEPT }] })
})
