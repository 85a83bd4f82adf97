// What happens to a story after it is live: a correction, a withdrawal, another address.
import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { correctArticle, moveArticle, publishArticle, saveDraft, withdrawArticle } from '#db/articles.ts'
import { db } from '#db/client.ts'
import { findDestination, findStories, getStory, listByAuthor, listCorrections, listFeed, listFront, listInSection, listInTopic, listLatest, listRelated, listSitemapMonth } from '#db/published.ts'
import { article } from '#db/schema.ts'
import { readAddress } from '#lib/newsroom/urls.ts'
import { allThatIsStored, freshDatabase } from '#tests/fresh-database.ts'
import { atFirst, bodyOf, chief, givenAuthor, givenDraft, givenLiveStory, givenOnTheDesk, givenPaper, givenTopic, minutesAfter, reporter, sections } from '#tests/given.ts'

beforeEach(freshDatabase)
beforeEach(givenPaper)

const at = new Date(atFirst)
const later = minutesAfter(at, 90)
const liveStory = async (id: number) => {
  const story = await getStory(id)
  if (story?.state !== 'live') throw new Error(`${id} is ${story?.state}`)
  return story
}

describe('a correction', () => {
  test('stands on the story and on the corrections page with its date, and moves the update time', async () => {
    const id = await givenLiveStory({ headline: 'زلزال بقوّة 5.2', at })
    await saveDraft({ articleId: id, startedFrom: 1, content: { body: bodyOf('بلغت القوّة 5.4 درجات.') }, by: reporter, at: later })
    await correctArticle({ articleId: id, kind: 'number', text: '  ذكرنا 5.2 والصحيحُ ٥٫٤  ', by: chief, at: later })
    expect(await liveStory(id)).toMatchObject({ corrections: [{ kind: 'number', text: 'ذكرنا 5.2 والصحيحُ ٥٫٤', at: later }], publishedAt: at, updatedAt: later, body: bodyOf('بلغت القوّة 5.4 درجات.') })
    const { path } = await liveStory(id)
    expect((await listCorrections('ar', 1)).corrections).toEqual([{ kind: 'number', text: 'ذكرنا 5.2 والصحيحُ ٥٫٤', at: later, headline: 'زلزال بقوّة 5.2', path }])
    expect((await listCorrections('en', 1)).corrections).toEqual([])
  })

  test('moves the update time even where no word of the story changed', async () => {
    const id = await givenLiveStory({ at })
    await correctArticle({ articleId: id, text: 'صورة الخبر لم تكن من المكان.', by: chief, at: later })
    expect((await liveStory(id)).updatedAt).toEqual(later)
  })

  test('that says nothing is refused', async () => {
    const id = await givenLiveStory({ at })
    await expect(correctArticle({ articleId: id, text: ' \n ', by: chief, at: later })).rejects.toMatchObject({ issues: [{ field: 'correction', key: 'missing' }] })
  })

  test('of what readers never saw is refused', async () => {
    const id = await givenDraft()
    await expect(correctArticle({ articleId: id, text: 'تصويب', by: chief, at })).rejects.toMatchObject({ name: 'WrongState' })
  })

  test('of a story whose next version was scheduled takes it off the schedule, in its status too', async () => {
    const id = await givenLiveStory({ at })
    await givenOnTheDesk(id, { status: 'scheduled', scheduledAt: minutesAfter(at, 600) })
    await correctArticle({ articleId: id, text: 'تصويب', by: chief, at: later })
    expect(await onTheDesk(id)).toEqual({ status: 'draft', scheduledAt: null })
  })
})

describe('a withdrawn story', () => {
  test('leaves every list, the search, the feed and the sitemap; its addresses say that it was here', async () => {
    const authorId = await givenAuthor()
    const topicIds = [await givenTopic('أوكرانيا')]
    const id = await givenLiveStory({ headline: 'خبر زائف عن Kyiv', byline: [{ authorId }], topicIds, importance: 'lead' })
    await correctArticle({ articleId: id, text: 'تصويب أوّل', by: chief, at })
    const { path } = await liveStory(id)
    await withdrawArticle({ articleId: id, reason: 'الصورة مفبركة', by: chief, at: later })

    expect(await getStory(id)).toEqual({ state: 'withdrawn', id, language: 'ar', at: later, topicIds, sectionId: sections.world })
    expect(await findDestination(readAddress(path), path)).toEqual({ state: 'gone' })
    expect(await findDestination(readAddress(`/n/${id}`), `/n/${id}`)).toEqual({ state: 'gone' })
    expect((await listLatest('ar', 1)).cards).toEqual([])
    expect((await listInSection('ar', 'العالمية', 1))?.cards).toEqual([])
    expect((await listInTopic('ar', 'أوكرانيا', 1))?.cards).toEqual([])
    expect((await listByAuthor('ar', 'rima-khalil', 1))?.cards).toEqual([])
    expect(await listFront('ar')).toEqual({ lead: null, seconds: [], rails: [] })
    expect((await listCorrections('ar', 1)).corrections).toEqual([])
    expect(await findStories({ language: 'ar', text: 'زائف', page: 1 })).toMatchObject({ total: 0, hits: [] })
    expect(await listFeed('ar')).toEqual([])
    expect(await listSitemapMonth('ar', '2026-11')).toEqual([])
    expect(await listRelated({ id: 999, language: 'ar', sectionId: sections.world, topicIds }, 5)).toEqual([])
  })

  test('takes no place any more among the newest of its topics, its authors and its words', async () => {
    const id = await givenLiveStory({ byline: [{ authorId: await givenAuthor() }], topicIds: [await givenTopic('حلب')] })
    const filled = ['live_topic', 'live_byline', 'search_index_docsize', 'story_words']
    expect(filled.map(table => allThatIsStored()[table]?.length)).toEqual([1, 1, 1, 1])
    await withdrawArticle({ articleId: id, reason: 'خطأ', by: chief, at })
    expect(filled.map(table => allThatIsStored()[table]?.length)).toEqual([0, 0, 0, 0])
  })

  test('cannot be published, corrected, moved or withdrawn again', async () => {
    const id = await givenLiveStory()
    await withdrawArticle({ articleId: id, reason: 'خطأ', by: chief, at })
    for (const again of [
      () => publishArticle({ articleId: id, by: chief, at }),
      () => correctArticle({ articleId: id, text: 'تصويب', by: chief, at }),
      () => moveArticle({ articleId: id, sectionId: sections.politics, by: chief, at }),
      () => withdrawArticle({ articleId: id, reason: 'مرّة أخرى', by: chief, at }),
    ])
      await expect(again()).rejects.toMatchObject({ name: 'WrongState' })
    expect((await getStory(id))?.state).toBe('withdrawn')
  })

  test('is no longer named by its translation', async () => {
    const original = await givenLiveStory()
    const translation = await givenLiveStory({ language: 'en', translationOf: original })
    await withdrawArticle({ articleId: original, reason: 'خطأ', by: chief, at })
    expect((await liveStory(translation)).translations).toEqual([])
  })
})

describe('a story that is moved', () => {
  test('has one new address, to which the old one leads; its words and times stay', async () => {
    const id = await givenLiveStory({ headline: 'قمّة Davos', at })
    const before = await liveStory(id)
    await saveDraft({ articleId: id, startedFrom: 1, content: { headline: 'لم يُنشر بعد' }, by: reporter, at: later })
    await moveArticle({ articleId: id, sectionId: sections.economy, slug: 'قِمَّة دافوس!', by: chief, at: later })
    const after = await liveStory(id)
    expect(after).toMatchObject({ path: `/الاقتصاد/${id}/قمة-دافوس`, headline: 'قمّة Davos', body: before.body, publishedAt: at, updatedAt: at })
    expect(await findDestination(readAddress(before.path), before.path)).toEqual({ state: 'moved', path: after.path })
    expect((await listInSection('ar', 'العالمية', 1))?.cards).toEqual([])
    expect((await listInSection('ar', 'الاقتصاد', 1))?.cards.map(card => card.id)).toEqual([id])
  })

  test('stays where it was moved to when it is published again', async () => {
    const id = await givenLiveStory({ at })
    await moveArticle({ articleId: id, sectionId: sections.economy, slug: 'رابط', by: chief, at })
    await publishArticle({ articleId: id, by: chief, at: later })
    expect((await liveStory(id)).path).toBe(`/الاقتصاد/${id}/رابط`)
  })

  test('keeps its next version’s schedule', async () => {
    const id = await givenLiveStory({ at })
    await givenOnTheDesk(id, { status: 'scheduled', scheduledAt: later })
    await moveArticle({ articleId: id, sectionId: sections.politics, by: chief, at })
    expect(await onTheDesk(id)).toEqual({ status: 'scheduled', scheduledAt: later })
  })

  test('makes a save that was begun before it start anew: it would carry the old section back', async () => {
    const id = await givenLiveStory({ at })
    await moveArticle({ articleId: id, sectionId: sections.economy, by: chief, at })
    await expect(saveDraft({ articleId: id, startedFrom: 1, content: {}, by: reporter, at })).rejects.toMatchObject({ name: 'StaleVersion' })
  })

  test('to a section that does not exist stays where it is', async () => {
    const id = await givenLiveStory({ at })
    await expect(moveArticle({ articleId: id, sectionId: 404, by: chief, at })).rejects.toThrow()
    expect((await liveStory(id)).section.id).toBe(sections.world)
  })
})

async function onTheDesk(id: number) {
  const [row] = await db.select({ status: article.status, scheduledAt: article.scheduledAt }).from(article).where(eq(article.id, id))
  return row
}
