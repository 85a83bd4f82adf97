// Writing and publishing: what goes before readers, and what does not.
import { beforeEach, describe, expect, test } from 'vitest'
import { createArticle, publishArticle, saveDraft } from '#db/articles.ts'
import { findDestination, getStory } from '#db/published.ts'
import { listRevisions } from '#db/revisions.ts'
import type { ArticleContent } from '#lib/newsroom/article.ts'
import { readAddress } from '#lib/newsroom/urls.ts'
import { freshDatabase } from '#tests/fresh-database.ts'
import { atFirst, bodyOf, chief, givenDraft, givenLiveStory, givenOnTheDesk, givenPaper, minutesAfter, reporter, sampleMachine, sections, theClockSays } from '#tests/given.ts'

beforeEach(freshDatabase)
beforeEach(givenPaper)

const at = new Date(atFirst)
const liveStory = async (id: number) => {
  const story = await getStory(id)
  if (story?.state !== 'live') throw new Error(`${id} is ${story?.state}`)
  return story
}

describe('publishing', () => {
  test('puts the words before readers letter for letter, harakat and digits as they were typed', async () => {
    const id = await givenDraft({ headline: 'مُحَمَّدٌ في ١٢ مدينة و3 قُرى مع Reuters' })
    expect(await getStory(id)).toBeNull()
    await publishArticle({ articleId: id, by: chief, at })
    expect(await liveStory(id)).toMatchObject({ headline: 'مُحَمَّدٌ في ١٢ مدينة و3 قُرى مع Reuters', publishedAt: at, updatedAt: at, section: { name: 'العالمية' } })
  })

  test('cuts a revision each time; later typing is not in it', async () => {
    const id = await givenLiveStory({ headline: 'الخبر الأول' })
    await saveDraft({ articleId: id, startedFrom: 1, content: { headline: 'لم يُنشر بعد' }, by: reporter, at })
    expect((await liveStory(id)).headline).toBe('الخبر الأول')
    await publishArticle({ articleId: id, by: chief, at })
    expect((await listRevisions(id)).map(({ number, headline }) => [number, headline])).toEqual([
      [2, 'لم يُنشر بعد'],
      [1, 'الخبر الأول'],
    ])
  })

  test('keeps the first publication’s time when it is published again', async () => {
    const id = await givenLiveStory({ at })
    await saveDraft({ articleId: id, startedFrom: 1, content: { headline: 'عنوان آخر تمامًا' }, by: chief, at: minutesAfter(at, 60) })
    await publishArticle({ articleId: id, by: chief, at: minutesAfter(at, 60) })
    expect(await liveStory(id)).toMatchObject({ publishedAt: at, updatedAt: minutesAfter(at, 60) })
  })

  test.each<[string, Partial<ArticleContent>, string]>([
    ['a headline', { headline: ' ،؟ ' }, 'headline'],
    ['a section', { sectionId: null }, 'section'],
    ['a body', { body: bodyOf('  ') }, 'body'],
  ])('without %s is refused, and the field is named', async (_, content, field) => {
    const id = await givenDraft(content)
    await expect(publishArticle({ articleId: id, by: chief, at })).rejects.toMatchObject({ name: 'NotReady', issues: [{ field, key: 'missing' }] })
    expect(await getStory(id)).toBeNull()
  })

  test('under an embargo is refused until its minute has come', async () => {
    const id = await givenDraft()
    await givenOnTheDesk(id, { embargoUntil: minutesAfter(at, 1) })
    await expect(publishArticle({ articleId: id, by: chief, at })).rejects.toMatchObject({ name: 'UnderEmbargo', until: minutesAfter(at, 1).toISOString() })
    await publishArticle({ articleId: id, by: chief, at: minutesAfter(at, 1) })
    theClockSays(minutesAfter(at, 1).toISOString())
    expect(await liveStory(id)).toMatchObject({ publishedAt: minutesAfter(at, 1) })
  })

  test('what does not exist is refused', async () => {
    await expect(publishArticle({ articleId: 404, by: chief, at })).rejects.toMatchObject({ name: 'NotFound' })
  })
})

describe('the address', () => {
  const addressLeads = async (path: string) => findDestination(readAddress(path), path)

  test('is made of the headline where the editor gave none', async () => {
    const id = await givenLiveStory({ headline: 'مُحَمَّدٌ يزور NATO' })
    expect((await liveStory(id)).path).toBe(`/العالمية/${id}/محمد-يزور-nato`)
  })

  test('stays when a live story’s headline is mended', async () => {
    const id = await givenLiveStory({ headline: 'وزيرة الصحه تستقيل' })
    const { path } = await liveStory(id)
    await saveDraft({ articleId: id, startedFrom: 1, content: { headline: 'وزيرة الصحة تستقيل من منصبها' }, by: chief, at })
    await publishArticle({ articleId: id, by: chief, at })
    expect((await liveStory(id)).path).toBe(path)
  })

  test.each(['a/b', '..', 'ما؟ هذا#هنا', ' ', 'e\u0301te\u0301', '\ud800', 'مُحَمَّد ١٢', 'A%2Fb'])('that we print for the link %j answers without a redirect', async slug => {
    const id = await givenLiveStory({ slug })
    const { path } = await liveStory(id)
    expect(path).toBe(path.normalize('NFC'))
    expect(await addressLeads(path)).toEqual({ state: 'found' })
  })

  test('with another section, link or language leads to the one address', async () => {
    const id = await givenLiveStory({ headline: 'خبر' })
    const path = `/العالمية/${id}/خبر`
    for (const other of [`/سياسة/${id}/خبر`, `/العالمية/${id}/غيره`, `/العالمية/${id}`, `/n/${id}`, `/en/n/${id}`, `/en/world/${id}/x`]) {
      expect(await addressLeads(other)).toEqual({ state: 'moved', path })
    }
    expect(await addressLeads('/العالمية/999/خبر')).toEqual({ state: 'unknown' })
  })
})

describe('saving', () => {
  test('that started from an older version is refused, and the newer words stay', async () => {
    const id = await givenDraft()
    await saveDraft({ articleId: id, startedFrom: 1, content: { headline: 'كتبتها ليلى' }, by: reporter, at })
    const late = saveDraft({ articleId: id, startedFrom: 1, content: { headline: 'كتبها يوسف متأخّرًا' }, by: chief, at })
    await expect(late).rejects.toMatchObject({ name: 'StaleVersion', current: 2 })
    await publishArticle({ articleId: id, by: chief, at })
    expect((await liveStory(id)).headline).toBe('كتبتها ليلى')
  })

  test('of two at the same moment keeps one and refuses the other', async () => {
    const id = await givenDraft()
    const saves = await Promise.allSettled(['أ', 'ب'].map(headline => saveDraft({ articleId: id, startedFrom: 1, content: { headline }, by: reporter, at })))
    expect(saves.map(save => save.status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('raises the version by one and keeps what it does not name', async () => {
    const id = await givenDraft({ headline: 'العنوان', standfirst: 'المقدّمة' })
    expect(await saveDraft({ articleId: id, startedFrom: 1, content: { standfirst: 'مقدّمة أخرى' }, by: reporter, at })).toBe(2)
    await publishArticle({ articleId: id, by: chief, at })
    expect(await liveStory(id)).toMatchObject({ headline: 'العنوان', standfirst: 'مقدّمة أخرى' })
  })

  test('a body with a stranger’s node or link is refused and names the place', async () => {
    const id = await givenDraft()
    const body = { type: 'doc', content: [{ type: 'iframe', attrs: { src: 'https://example.org' } }] } as unknown as ArticleContent['body']
    await expect(saveDraft({ articleId: id, startedFrom: 1, content: { body }, by: chief, at })).rejects.toMatchObject({ name: 'NotReady', issues: [{ field: 'body.content.0.type' }] })
  })
})

describe('a translation', () => {
  test('and its original name each other', async () => {
    const original = await givenLiveStory({ headline: 'الأصل' })
    const translation = await givenLiveStory({ language: 'en', translationOf: original, headline: 'The translation' })
    expect((await liveStory(original)).translations).toEqual([{ language: 'en', headline: 'The translation', path: `/en/world/${translation}/the-translation` }])
    expect((await liveStory(translation)).translations).toEqual([{ language: 'ar', headline: 'الأصل', path: `/العالمية/${original}/الأصل` }])
  })

  test('of a translation belongs to the same original', async () => {
    const original = await givenLiveStory()
    const translation = await givenLiveStory({ language: 'en', translationOf: original })
    const again = await givenLiveStory({ language: 'ar', translationOf: translation, headline: 'عن الإنكليزية' })
    expect((await liveStory(original)).translations.map(one => one.headline)).toContain('عن الإنكليزية')
    expect((await liveStory(again)).translations).toHaveLength(2)
  })

  test('of what does not exist is refused', async () => {
    await expect(createArticle({ language: 'en', translationOf: 404, by: sampleMachine, at })).rejects.toMatchObject({ name: 'NotFound' })
  })

  test('is not named before it is published', async () => {
    const original = await givenLiveStory()
    await givenDraft({ language: 'en', translationOf: original })
    expect((await liveStory(original)).translations).toEqual([])
  })
})

test('a story in a body is shown only while readers see it', async () => {
  const [live, draft] = [await givenLiveStory({ headline: 'منشورة' }), await givenDraft({ headline: 'مسودة' })]
  const body: ArticleContent['body'] = { type: 'doc', content: [...bodyOf('نصّ').content, ...[live, draft].map(articleId => ({ type: 'relatedStory' as const, attrs: { articleId } }))] }
  const story = await liveStory(await givenLiveStory({ body, sectionId: sections.politics }))
  expect([...story.stories.values()].map(card => card.headline)).toEqual(['منشورة'])
})
