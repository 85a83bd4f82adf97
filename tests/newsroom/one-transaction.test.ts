// Every change leaves its entry in the log and its invalidations in the same transaction, and a refused one leaves nothing at all.
import { beforeEach, describe, expect, test } from 'vitest'
import { endAlert, raiseAlert } from '#db/alerts.ts'
import { correctArticle, createArticle, moveArticle, publishArticle, saveDraft, withdrawArticle } from '#db/articles.ts'
import { lastInvalidationId, listInvalidationsAfter } from '#db/invalidations.ts'
import { listTimeline } from '#db/timeline.ts'
import { allThatIsStored, freshDatabase } from '#tests/fresh-database.ts'
import { atFirst, chief, givenAuthor, givenDraft, givenLiveStory, givenPaper, givenTopic, minutesAfter, reporter, sampleMachine, sections } from '#tests/given.ts'

beforeEach(freshDatabase)
beforeEach(givenPaper)

const at = new Date(atFirst)
const until = minutesAfter(at, 30)

/** What an act wrote to the invalidations, sorted. */
async function touchedBy(act: () => Promise<unknown>) {
  const before = await lastInvalidationId()
  await act()
  return (await listInvalidationsAfter(before)).map(({ kind, tag }) => `${kind} ${tag}`).sort()
}
const newestEntry = async (id: number, subject: 'article' | 'alert' = 'article') => (await listTimeline(subject, id))[0]

describe('a change touches what it changed, and the log says who', () => {
  test('opening and saving a working copy touch no page', async () => {
    let id = 0
    expect(
      await touchedBy(async () => {
        id = await createArticle({ language: 'ar', by: reporter, at })
      }),
    ).toEqual([])
    expect(await newestEntry(id)).toMatchObject({ act: 'create', by: 'ليلى الشَّامي', byStaffId: reporter.staffId, at })
    expect(await touchedBy(() => saveDraft({ articleId: id, startedFrom: 1, content: { headline: 'عنوان' }, by: reporter, at }))).toEqual([])
    expect(await newestEntry(id)).toMatchObject({ act: 'save', details: { version: 2 } })
  })

  test('a first publication touches every list in which it now stands', async () => {
    const [authorId, topicId] = [await givenAuthor(), await givenTopic('حلب')]
    const id = await givenDraft({ byline: [{ authorId }, { words: 'وكالات' }], topicIds: [topicId] })
    expect(await touchedBy(() => publishArticle({ articleId: id, by: chief, at }))).toEqual([
      `forget article:${id}`,
      `refresh card:${id}`,
      `refresh list:author:${authorId}:ar`,
      'refresh list:front:ar',
      'refresh list:latest:ar',
      'refresh list:live:ar',
      'refresh list:section:1:ar',
      `refresh list:topic:${topicId}`,
      `refresh related:${id}`,
      `refresh translations:${id}`,
    ])
    expect(await newestEntry(id)).toMatchObject({ act: 'publish', by: 'سلمى الحُسيني', byStaffId: chief.staffId, at })
  })

  test('a second publication with the same section and topics touches the story and its card, not the lists', async () => {
    const id = await givenLiveStory()
    expect(await touchedBy(() => publishArticle({ articleId: id, by: sampleMachine, at }))).toEqual([`forget article:${id}`, `refresh card:${id}`, 'refresh list:front:ar', 'refresh list:live:ar'])
    expect(await newestEntry(id)).toMatchObject({ act: 'publish', by: 'sample', byStaffId: null })
  })

  test('a publication with another topic touches the list that it left and the one that it joined', async () => {
    const [left, joined] = [await givenTopic('حلب'), await givenTopic('حمص')]
    const id = await givenLiveStory({ topicIds: [left] })
    await saveDraft({ articleId: id, startedFrom: 1, content: { topicIds: [joined] }, by: chief, at })
    expect(await touchedBy(() => publishArticle({ articleId: id, by: chief, at }))).toEqual(expect.arrayContaining([`refresh list:topic:${left}`, `refresh list:topic:${joined}`]))
  })

  test('a publication that changes the address forgets every page that links to the old one', async () => {
    const id = await givenLiveStory()
    await saveDraft({ articleId: id, startedFrom: 1, content: { sectionId: sections.politics }, by: chief, at })
    expect(await touchedBy(() => publishArticle({ articleId: id, by: chief, at }))).toEqual(expect.arrayContaining([`forget card:${id}`, 'refresh list:section:1:ar', 'refresh list:section:2:ar']))
  })

  test('a correction touches the corrections page', async () => {
    const id = await givenLiveStory()
    expect(await touchedBy(() => correctArticle({ articleId: id, text: 'تصويب', by: chief, at }))).toEqual(expect.arrayContaining([`forget article:${id}`, 'refresh list:corrections:ar']))
    expect(await newestEntry(id)).toMatchObject({ act: 'correct', details: { text: 'تصويب', revision: 2 } })
  })

  test('a withdrawal forgets every page that names the story', async () => {
    const id = await givenLiveStory({ topicIds: [await givenTopic('حلب')] })
    expect(await touchedBy(() => withdrawArticle({ articleId: id, reason: 'خطأ', by: chief, at }))).toEqual([
      `forget article:${id}`,
      `forget card:${id}`,
      'forget list:live:ar',
      `forget translations:${id}`,
      'refresh list:corrections:ar',
      'refresh list:front:ar',
      'refresh list:latest:ar',
      'refresh list:section:1:ar',
      'refresh list:topic:1',
      `refresh related:${id}`,
    ])
    expect(await newestEntry(id)).toMatchObject({ act: 'withdraw', details: { reason: 'خطأ' } })
  })

  test('a move forgets every page that links to the old address, in both sections', async () => {
    const id = await givenLiveStory()
    expect(await touchedBy(() => moveArticle({ articleId: id, sectionId: sections.economy, by: chief, at }))).toEqual([
      `forget article:${id}`,
      `forget card:${id}`,
      'forget list:live:ar',
      'refresh list:front:ar',
      'refresh list:section:1:ar',
      'refresh list:section:3:ar',
    ])
    expect(await newestEntry(id)).toMatchObject({ act: 'move', details: { sectionId: sections.economy } })
  })

  test('an alert touches the breaking bar of its language, when it begins and when it ends', async () => {
    expect(await touchedBy(() => raiseAlert({ language: 'ar', text: 'عاجل', until, by: chief, at }))).toEqual(['forget breaking:ar'])
    expect(await newestEntry(1, 'alert')).toMatchObject({ act: 'raise', details: { text: 'عاجل' } })
    expect(await touchedBy(() => endAlert({ language: 'ar', by: chief, at }))).toEqual(['forget breaking:ar'])
    expect(await touchedBy(() => endAlert({ language: 'ar', by: chief, at }))).toEqual([])
    expect(await newestEntry(1, 'alert')).toMatchObject({ act: 'end' })
  })
})

describe('a change that fails half-way leaves nothing', () => {
  test.each<[string, () => Promise<() => Promise<unknown>>]>([
    [
      'publishing with a topic that is gone',
      async () => {
        const id = await givenDraft({ topicIds: [404] })
        return () => publishArticle({ articleId: id, by: chief, at })
      },
    ],
    [
      'saving from an old version',
      async () => {
        const id = await givenDraft()
        await saveDraft({ articleId: id, startedFrom: 1, content: { headline: 'أحدث' }, by: reporter, at })
        return () => saveDraft({ articleId: id, startedFrom: 1, content: { headline: 'أقدم' }, by: reporter, at })
      },
    ],
    [
      'correcting with a working copy that is not ready',
      async () => {
        const id = await givenLiveStory()
        await saveDraft({ articleId: id, startedFrom: 1, content: { headline: '' }, by: reporter, at })
        return () => correctArticle({ articleId: id, text: 'تصويب', by: chief, at })
      },
    ],
    [
      'withdrawing without the right',
      async () => {
        const id = await givenLiveStory()
        return () => withdrawArticle({ articleId: id, reason: 'خطأ', by: reporter, at })
      },
    ],
    [
      'moving to a section that is gone',
      async () => {
        const id = await givenLiveStory()
        return () => moveArticle({ articleId: id, sectionId: 404, by: chief, at })
      },
    ],
    [
      'raising an alert that leads to a story that is gone',
      async () => {
        await raiseAlert({ language: 'ar', text: 'الأوّل', until, by: chief, at })
        return () => raiseAlert({ language: 'ar', text: 'الثاني', articleId: 404, until, by: chief, at: minutesAfter(at, 1) })
      },
    ],
    [
      'opening an article with a link that no reader may follow',
      async () => () =>
        createArticle({
          language: 'ar',
          by: reporter,
          at,
          content: { body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'هنا', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] }] }] } },
        }),
    ],
  ])('%s', async (_, given) => {
    const act = await given()
    const before = allThatIsStored()
    await expect(act()).rejects.toThrow()
    expect(allThatIsStored()).toEqual(before)
  })
})
