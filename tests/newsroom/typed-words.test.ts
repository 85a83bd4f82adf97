// Words as people paste them: what would turn a line around unseen does not come in.
import { beforeEach, expect, test } from 'vitest'
import { raiseAlert } from '#db/alerts.ts'
import { correctArticle } from '#db/articles.ts'
import { addAuthor } from '#db/authors.ts'
import { importArchive } from '#db/import-archive.ts'
import { enterPicture } from '#db/media.ts'
import { getBreaking, getStandingPage, getStory, listByAuthor, listInSection, listInTopic } from '#db/published.ts'
import { addSection } from '#db/sections.ts'
import { saveStandingPage } from '#db/standing-pages.ts'
import { freshDatabase } from '#tests/fresh-database.ts'
import { atFirst, bodyOf, chief, givenLiveStory, givenPaper, givenTopic, minutesAfter, sections } from '#tests/given.ts'

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

const at = new Date(atFirst)
const TURNING = /[\u202a-\u202e\ufeff]/u
// A ZWNJ that parts letters and a ZWJ that makes one sign of two are letters like any other.
const JOINED = 'نیم\u200cروز 👩🏽\u200d💻'
const words = (name: string) => `${name} ${PASTED}`
const kept = (name: string) => `${name} ${KEPT}`

test('so do the names of sections, topics and authors, and what is said of them; what joins letters stays', async () => {
  const profile = { name: words(JOINED), role: PASTED, about: PASTED }
  const names = { name: words(JOINED), slug: 'نيمروز', description: PASTED }
  await addSection({ colour: 'world', position: 9, names: { ar: names, en: { ...names, slug: 'nimruz' } }, by: chief, at })
  const authorId = await addAuthor({ handle: 'nimruz', profiles: { ar: profile, en: profile }, by: chief, at })
  const topicId = await givenTopic(words(JOINED))
  expect(await givenTopic(kept(JOINED))).toBe(topicId)
  const story = await getStory(await givenLiveStory({ byline: [{ authorId }, { words: PASTED }], topicIds: [topicId] }))
  expect(story).toMatchObject({ byline: [{ name: kept(JOINED) }, { name: KEPT }], topics: [{ name: kept(JOINED) }] })
  const topics = story?.state === 'live' ? story.topics : []
  expect((await listInSection('ar', 'نيمروز', 1))?.section).toMatchObject({ name: kept(JOINED), description: KEPT })
  expect((await listByAuthor('ar', 'nimruz', 1))?.author).toMatchObject({ name: kept(JOINED), role: KEPT, about: KEPT })
  expect((await listInTopic('ar', topics[0]?.path.split('/').at(-1) ?? '', 1))?.topic).toMatchObject({ name: kept(JOINED) })
})

test('a topic of unseen signs alone has no name', async () => {
  await expect(givenTopic('\u202e\u202c')).rejects.toMatchObject({ name: 'NotReady', issues: [{ field: 'name', key: 'missing' }] })
})

test('so do caption, credit and description of a picture, the picture’s own and the story’s', async () => {
  const developed = { hash: 'c'.repeat(32), type: 'image/jpeg', width: 1600, height: 1000, colour: '', focalX: 0.5, focalY: 0.5 }
  const mediaId = await enterPicture({ picture: { ...developed, caption: PASTED, credit: words(JOINED), altText: PASTED, source: PASTED, licence: PASTED }, by: chief, at })
  const own = { mediaId, caption: null, credit: null, altText: null }
  const storys = { mediaId, caption: PASTED, credit: words(JOINED), altText: PASTED }
  const id = await givenLiveStory({
    picture: own,
    body: {
      type: 'doc',
      content: [
        { type: 'picture', attrs: storys },
        { type: 'gallery', attrs: { pictures: [storys] } },
        { type: 'quote', attrs: { attribution: PASTED }, content: [{ type: 'paragraph', content: [{ type: 'text', text: PASTED }] }] },
        { type: 'linkCard', attrs: { kind: 'video', href: 'https://video.example/1', title: PASTED, source: PASTED } },
      ],
    },
  })
  const read = await getStory(id)
  expect(read).toMatchObject({ picture: { caption: KEPT, credit: kept(JOINED), altText: KEPT } })
  expect(JSON.stringify(read)).toContain(JSON.stringify({ ...storys, caption: KEPT, credit: kept(JOINED), altText: KEPT }).slice(1, -1))
  expect(JSON.stringify(read)).not.toMatch(TURNING)
})

test('so does a standing page', async () => {
  await saveStandingPage({ language: 'ar', path: 'about', title: PASTED, body: bodyOf(PASTED), by: chief, at })
  const page = await getStandingPage('ar', 'about')
  expect(page).toMatchObject({ title: KEPT })
  expect(JSON.stringify(page)).not.toMatch(TURNING)
})

test('an archive’s author of unseen signs alone signs nothing, and its topics are those of the paper', async () => {
  const topicId = await givenTopic('حلب')
  const line = { id: 'a-1', title: PASTED, body: PASTED, author: '\u202e\u202c', tags: ['\u202eحلب\u202c', '\u202e'], category: '\u202eسياسة\u202c' }
  async function* lines() {
    yield JSON.stringify(line)
  }
  const { added, refused } = await importArchive(lines(), at)
  expect(refused).toEqual([])
  expect(await getStory(added[0] ?? 0)).toMatchObject({ headline: KEPT, byline: [], topics: [{ id: topicId, name: 'حلب' }], section: { name: 'سياسة' } })
})
