// What readers may not see is reached by no function of db/published.ts; every one of them is asked.
import { inspect } from 'node:util'
import { beforeEach, describe, expect, test } from 'vitest'
import { raiseAlert } from '#db/alerts.ts'
import { correctArticle, publishArticle, saveDraft, withdrawArticle } from '#db/articles.ts'
import * as published from '#db/published.ts'
import { addReads } from '#db/reads.ts'
import { saveStandingPage } from '#db/standing-pages.ts'
import type { Body } from '#lib/newsroom/body.ts'
import { readAddress } from '#lib/newsroom/urls.ts'
import { collectAnswer } from '#lib/platform/page-answer.ts'
import { freshDatabase } from '#tests/fresh-database.ts'
import { atFirst, bodyOf, chief, givenAuthor, givenDraft, givenLiveStory, givenOnTheDesk, givenPaper, givenTopic, minutesAfter, sampleMachine, sections, theClockSays } from '#tests/given.ts'

beforeEach(freshDatabase)
beforeEach(givenPaper)

const at = new Date(atFirst)
const soon = minutesAfter(at, 60)
const SECRET = 'زنجبار'
const secretWords = { headline: `سِرُّ ${SECRET}`, standfirst: `${SECRET} أوّلًا`, body: bodyOf(`${SECRET} ثانيًا`), slug: SECRET }

type Question = keyof { [Name in keyof typeof published as (typeof published)[Name] extends (...given: never[]) => unknown ? Name : never]: true }

/** Every question that the public can ask, so that the answer could name the article. */
const questions = (id: number, topicIds: number[]): Record<Question, () => Promise<unknown>> => ({
  findDestination: async () =>
    [`/n/${id}`, `/العالمية/${id}/x`, `/en/world/${id}/x`]
      .map(path => published.findDestination(readAddress(path), path))
      .reduce(async (all, one) => [...(await all), await one], Promise.resolve([] as unknown[])),
  getBreaking: () => published.getBreaking('ar'),
  listFront: () => published.listFront('ar'),
  listFaces: () => published.listFaces([{ byline: [{ name: 'ريما خليل', path: null, authorId: 1 }] }]),
  listByAuthor: () => published.listByAuthor('ar', 'rima-khalil', 1),
  listCorrections: () => published.listCorrections('ar', 1),
  listInSection: () => published.listInSection('ar', 'العالمية', 1),
  listInTopic: () => published.listInTopic('ar', 'أسرار', 1),
  listLatest: () => published.listLatest('ar', 1),
  getLiveTv: () => published.getLiveTv(),
  getPaper: () => published.getPaper('ar'),
  getStandingPage: () => published.getStandingPage('ar', 'about'),
  listStandingPages: () => published.listStandingPages('ar'),
  listMostRead: async () => [await published.listMostRead('ar', 'day'), await published.listMostRead('ar', 'week')],
  listRelated: () => published.listRelated({ id: 999_999, language: 'ar', sectionId: sections.world, topicIds }, 10),
  listNeighbours: async () => [
    await published.listNeighbours({ id: id - 1, language: 'ar', sectionId: sections.world, publishedAt: minutesAfter(at, -1) }),
    await published.listNeighbours({ id: id + 1, language: 'ar', sectionId: sections.world, publishedAt: minutesAfter(at, 1) }),
  ],
  findStoryBySlug: () => published.findStoryBySlug('ar', SECRET),
  findStories: () => published.findStories({ language: 'ar', text: SECRET, page: 1 }),
  suggest: () => published.suggest('ar', SECRET.slice(0, 4)),
  listFeed: async () => [await published.listFeed('ar'), await published.listFeed('ar', sections.world), await published.listFeed('en')],
  listSitemapMonth: () => published.listSitemapMonth('ar', '2026-11'),
  listSitemapMonths: () => published.listSitemapMonths('ar'),
  getStory: () => published.getStory(id),
})

/** Which questions are answered with the article's words or address. */
async function whoNames(id: number, topicIds: number[]) {
  const naming: string[] = []
  for (const [name, ask] of Object.entries(questions(id, topicIds))) {
    const answer = inspect(await ask(), { depth: null, maxArrayLength: null, maxStringLength: null })
    if (answer.includes(SECRET) || answer.includes(`/${id}`)) naming.push(name)
  }
  return naming.sort()
}

/** An article with all that could give it away: topic, author, alert, a translation, a story that names it. */
async function givenSecret(make: (content: Parameters<typeof givenDraft>[0]) => Promise<number>) {
  const topicIds = [await givenTopic('أسرار')]
  const id = await make({ ...secretWords, topicIds, byline: [{ authorId: await givenAuthor() }], importance: 'lead' })
  await saveStandingPage({ language: 'ar', path: 'about', title: 'عن الصحيفة', body: bodyOf('مرحبًا'), by: sampleMachine, at })
  await raiseAlert({ language: 'ar', text: 'عاجل', articleId: id, until: minutesAfter(at, 600), by: chief, at })
  const body: Body = { type: 'doc', content: [...bodyOf('نصّ').content, { type: 'relatedStory', attrs: { articleId: id } }] }
  const witness = await givenLiveStory({ headline: 'شاهدة', sectionId: sections.politics, topicIds, body })
  await givenLiveStory({ language: 'en', translationOf: id, headline: 'Witness' })
  const others = [await givenLiveStory({ headline: 'خبر مقروء', sectionId: sections.politics }), await givenLiveStory({ headline: 'خبر آخر مقروء', sectionId: sections.politics })]
  await addReads([id, witness, ...others].map(articleId => ({ articleId, hour: at, n: articleId === id ? 100 : 1 })))
  return { id, topicIds, witness }
}

test('every question of the public is asked here', () => {
  const exported = Object.entries(published).flatMap(([name, value]) => (typeof value === 'function' ? [name] : []))
  expect(Object.keys(questions(1, [])).sort()).toEqual(exported.sort())
})

test('a live story is named by every answer that can name one: the test can fail', async () => {
  const { id, topicIds } = await givenSecret(givenLiveStory)
  await correctArticle({ articleId: id, text: 'تصويب', by: chief, at })
  const cannotName = ['getLiveTv', 'getPaper', 'listFaces', 'getStandingPage', 'listStandingPages', 'listSitemapMonths']
  expect(await whoNames(id, topicIds)).toEqual(
    Object.keys(questions(id, topicIds))
      .filter(name => !cannotName.includes(name))
      .sort(),
  )
})

describe('is named by no answer', () => {
  test.each<[string, (id: number) => Promise<unknown>]>([
    ['a draft', async () => {}],
    ['an article in review', id => givenOnTheDesk(id, { status: 'in-review' })],
    ['an article that is ready', id => givenOnTheDesk(id, { status: 'ready' })],
    ['a scheduled article whose minute has passed, while the clock has not published it', id => givenOnTheDesk(id, { status: 'scheduled', scheduledAt: minutesAfter(at, -60) })],
    ['an article under an embargo', id => givenOnTheDesk(id, { embargoUntil: soon })],
    ['an embargoed article whose minute has passed without anybody publishing it', id => givenOnTheDesk(id, { embargoUntil: minutesAfter(at, -60) })],
  ])('%s', async (_, onTheDesk) => {
    const { id, topicIds, witness } = await givenSecret(givenDraft)
    await onTheDesk(id)
    expect(await whoNames(id, topicIds)).toEqual([])
    expect(await published.getStory(id)).toBeNull()
    expect(inspect(await published.getStory(witness), { depth: null })).not.toContain(SECRET)
    expect(await published.findStories({ language: 'ar', text: SECRET, page: 1 })).toMatchObject({ total: 0 })
  })

  test('a live story on which an embargo was laid, until its minute', async () => {
    const { id, topicIds, witness } = await givenSecret(givenLiveStory)
    await correctArticle({ articleId: id, text: 'تصويب', by: chief, at })
    await givenOnTheDesk(id, { embargoUntil: soon })
    expect(await whoNames(id, topicIds)).toEqual([])
    expect(await published.findStories({ language: 'ar', text: SECRET, page: 1 })).toMatchObject({ total: 0, hasOlder: false })
    expect(inspect(await published.getStory(witness), { depth: null })).not.toContain(SECRET)
    theClockSays(soon.toISOString())
    expect(await whoNames(id, topicIds)).toContain('getStory')
  })

  test('what was typed after a story went live', async () => {
    const { id, topicIds } = await givenSecret(content => givenLiveStory({ ...content, ...{ headline: 'خبر', standfirst: '', body: bodyOf('نصّ'), slug: 'خبر' } }))
    await saveDraft({ articleId: id, startedFrom: 1, content: secretWords, by: chief, at })
    for (const ask of Object.values(questions(id, topicIds))) expect(inspect(await ask(), { depth: null })).not.toContain(SECRET)
    await publishArticle({ articleId: id, by: chief, at })
    expect(inspect(await published.getStory(id), { depth: null })).toContain(SECRET)
  })

  test('a withdrawn story: what is left has no word of it', async () => {
    const { id, topicIds, witness } = await givenSecret(givenLiveStory)
    await withdrawArticle({ articleId: id, reason: `${SECRET} كانت مفبركة`, by: chief, at })
    expect(await whoNames(id, topicIds)).toEqual([])
    expect(inspect(await published.getStory(witness), { depth: null })).not.toContain(SECRET)
  })
})

test.each([
  'getBreaking',
  'listFront',
  'listByAuthor',
  'listCorrections',
  'listInSection',
  'listInTopic',
  'listLatest',
  'listRelated',
  'findStories',
  'findStoryBySlug',
  'listFeed',
  'listSitemapMonth',
  'listSitemapMonths',
  'getStory',
] as const)('a page from %s that leaves an embargoed story out is true until the embargo ends', async name => {
  const { id, topicIds } = await givenSecret(givenLiveStory)
  await givenOnTheDesk(id, { embargoUntil: soon })
  const { answer } = await collectAnswer(questions(id, topicIds)[name])
  expect(answer.freshUntil).toBe(soon.getTime())
})
