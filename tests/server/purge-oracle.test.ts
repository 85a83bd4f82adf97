// The purge oracle: whatever the newsroom does, a remembered page is what a fresh render would be, byte for byte.
import { eq, gt, inArray } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { raiseAlert } from '#db/alerts.ts'
import { correctArticle, createArticle, publishArticle, saveDraft } from '#db/articles.ts'
import { db, transaction } from '#db/client.ts'
import { invalidate, lastInvalidationId } from '#db/invalidations.ts'
import { getStory, listSitemapMonths } from '#db/published.ts'
import { article, author, draft, invalidation, topic } from '#db/schema.ts'
import { addSection } from '#db/sections.ts'
import { emptySample } from '#db/seed/empty.ts'
import { saveStandingPage } from '#db/standing-pages.ts'
import { languages } from '#lib/i18n/routing.ts'
import { authorPath, encodePath, sectionPath, topicPath } from '#lib/newsroom/urls.ts'
import { isLong, sampleOf, seeded } from '../counts.ts'
import { bodyOf } from '../given.ts'
import { aBusyNewsroom } from './a-busy-newsroom.ts'
import { startPaper } from './a-paper.ts'
import { findWrong, type Papers, warm } from './oracle.ts'
import { addressNow, addressOf, allOtherAddresses, allStories, aSection, aStory, operator as by } from './the-sample.ts'
import { waitUntil } from './wait.ts'

const SEEDS = Array.from({ length: sampleOf(3, 8) }, (_, place) => place + 1)
const STEPS = sampleOf(12, 25)
const STORIES_LOOKED_AT = 2
const OTHERS = 8

let papers: Papers
beforeAll(async () => {
  await givenListsOfTwoPages()
  const [remembering, fresh] = await Promise.all([startPaper(), startPaper({ env: { PAGE_MEMORY_MB: '0' } })])
  papers = { remembering, fresh }
}, 120_000)
afterAll(() => Promise.all([papers?.remembering.end(), papers?.fresh.end()]))

test.each(SEEDS)(`a newsroom’s day of ${STEPS} acts: after each the remembered pages are what a fresh render shows (seed %i)`, { timeout: isLong ? 3_600_000 : 180_000 }, async seed => {
  const newsroom = aBusyNewsroom(seed)
  const { some } = seeded(1_000 + seed)
  const every = await everyAddress()
  const done: string[] = []
  for (let step = 0; step < STEPS; step++) {
    const stories = some(await everyStory(), STORIES_LOOKED_AT)
    newsroom.lookAt(stories)
    const addresses = [...new Set([...ALWAYS, ...(await addressesAround(stories)), ...(isLong ? every : some(every, OTHERS))])]
    await warm(papers, addresses)
    const { said, atOnce, gone } = await newsroom.act()
    done.push(said)
    const wrong = await findWrong(papers, addresses, performance.now(), { atOnce, gone })
    expect(wrong, `after ${done.join(' · ')}`).toEqual([])
  }
})

test('these pages do come from memory, or nothing would have been proven', async () => {
  const answers = await Promise.all((await everyAddress()).slice(0, 40).map(async address => ({ address, status: (await papers.remembering.get(address)).status })))
  const pages = answers.filter(({ status }) => status === 200).map(({ address }) => address)
  const rendered = async () => (await papers.remembering.ready()).renders.rendered
  await waitUntil(async () => (await papers.remembering.ready()).renders.begun === 0, 60_000)
  const before = await rendered()
  await warm(papers, pages)
  expect(pages.length).toBeGreaterThan(20)
  expect(await rendered()).toBe(before)
})

test('after these days every address is right, those touched long ago too', { timeout: 300_000 }, async () => {
  const every = await everyAddress()
  expect(await findWrong(papers, isLong ? every : seeded(2).some(every, 200), performance.now())).toEqual([])
})

// The oracle itself: with one tag left out of what a change touches, it must be red.
const CONTROLS: { tag: RegExp; address: () => Promise<string>; change: () => Promise<unknown> }[] = [
  { tag: /^card:/, address: async () => encodePath(sectionPath('ar', (await aSection()).slug)), change: async () => retitle(await idOfNewestInFirstSection()) },
  { tag: /^list:section:/, address: async () => encodePath(sectionPath('ar', (await aSection()).slug)), change: () => publish() },
  { tag: /^list:live:/, address: async () => `/search?q=${encodeURIComponent('عبارة')}`, change: () => publish() },
  { tag: /^breaking:/, address: async () => '/api/breaking', change: () => raiseAlert({ language: 'ar', text: 'عاجل من ميران', until: new Date(Date.now() + 3_600_000), by, at: new Date() }) },
  { tag: /^(article|card):/, address: async () => addressNow(await idOfNewestInFirstSection()), change: async () => retitle(await idOfNewestInFirstSection()) },
  { tag: /^list:front:/, address: async () => '/', change: () => publish() },
  { tag: /^list:latest:/, address: async () => '/latest', change: () => publish() },
  { tag: /^list:latest:/, address: async () => '/feed.xml', change: () => publish() },
  { tag: /^list:live:/, address: async () => `/sitemap.xml?month=${new Date().toISOString().slice(0, 7)}`, change: () => publish() },
  { tag: /^list:topic:/, address: async () => encodePath(topicPath('ar', (await busiest()).topic.slug)), change: () => publish() },
  { tag: /^list:author:/, address: async () => authorPath('ar', (await busiest()).author.handle), change: () => publish() },
  { tag: /^translations:/, address: async () => addressOf(await aStory('ar')), change: async () => publish({ language: 'en', translationOf: (await aStory('ar')).id }) },
  { tag: /^list:corrections:/, address: async () => '/corrections', change: async () => correctArticle({ articleId: await idOfNewestInFirstSection(), text: 'تصويب', by, at: new Date() }) },
  { tag: /^(page:|masthead)/, address: async () => '/about', change: () => saveStandingPage({ language: 'ar', path: 'about', title: 'نحن', body: bodyOf('كلام جديد'), by, at: new Date() }) },
  {
    tag: /^masthead/,
    address: async () => '/contact',
    change: () => addSection({ colour: 'world', position: 30, names: { ar: { name: 'بيئة', slug: 'بيئة' }, en: { name: 'Environment', slug: 'environment' } }, by, at: new Date() }),
  },
]

describe.each(CONTROLS.slice(0, sampleOf(4, CONTROLS.length)))('a change that forgets to name $tag', ({ tag, address, change }) => {
  test('is noticed', async () => {
    const page = await address()
    await warm(papers, [page])
    const left = await withoutTags(tag, change)
    expect(left.length).toBeGreaterThan(0)
    expect(await findWrong(papers, [page], performance.now())).not.toEqual([])
    await transaction(tx => invalidate(tx, { forget: left, refresh: [] }))
    expect(await findWrong(papers, [page], performance.now())).toEqual([])
  })
})

test('after `manshet empty` no page shows what went', { timeout: 300_000 }, async () => {
  const every = await everyAddress()
  const addresses = isLong ? every : [...ALWAYS, ...seeded(1).some(every, 100)]
  await warm(papers, addresses)
  const { stories } = await emptySample(new Date())
  expect(stories.length).toBeGreaterThan(10)
  expect(await findWrong(papers, addresses, performance.now(), { gone: stories.map(({ headline }) => headline) })).toEqual([])
})

const ALWAYS = ['/', '/en', '/latest', '/feed.xml', '/corrections', '/api/breaking', '/?lite=1', '/latest?lite=1']
const LONG_ENOUGH_FOR_TWO_PAGES = 28

/** The planted sections are short: one section, topic and author of many stories. */
async function givenListsOfTwoPages() {
  for (let number = 0; number < LONG_ENOUGH_FOR_TWO_PAGES; number++) await publish({ headline: `خبر قصير ${number}`, at: new Date(Date.now() - number * 36 * 3_600_000) })
}

async function busiest() {
  const [topicOfMany] = await db.select().from(topic).where(eq(topic.language, 'ar')).orderBy(topic.id).limit(1)
  const [authorOfMany] = await db.select().from(author).orderBy(author.id).limit(1)
  return { topic: topicOfMany!, author: authorOfMany! }
}

type Short = { language?: 'ar' | 'en'; translationOf?: number; headline?: string; at?: Date }

async function publish({ language = 'ar', translationOf, headline = 'عبارة عن خبر جديد', at = new Date() }: Short = {}) {
  const { sectionId } = await aSection(language)
  const many = await busiest()
  const topicIds = language === 'ar' ? [many.topic.id] : []
  const articleId = await createArticle({ language, translationOf, content: { headline, sectionId, topicIds, byline: [{ authorId: many.author.id }], body: bodyOf('فقرة واحدة.') }, by, at })
  await publishArticle({ articleId, by, at })
  return articleId
}

async function idOfNewestInFirstSection() {
  const { sectionId } = await aSection()
  const stories = (await allStories()).filter(story => story.section.id === sectionId && story.language === 'ar')
  return stories.sort((one, other) => other.publishedAt.getTime() - one.publishedAt.getTime())[0]!.id
}

async function retitle(articleId: number) {
  const [saved] = await db.select({ version: draft.version }).from(draft).where(eq(draft.articleId, articleId))
  await saveDraft({ articleId, startedFrom: saved!.version, content: { headline: 'عنوان آخر تمامًا' }, by, at: new Date() })
  await publishArticle({ articleId, by, at: new Date() })
}

/** Does the change, but in the same transaction takes these tags out of what it touched. Answers those taken out. */
const withoutTags = (which: RegExp, change: () => Promise<unknown>) =>
  transaction(async tx => {
    const before = await lastInvalidationId()
    await change()
    const rows = (await tx.select().from(invalidation).where(gt(invalidation.id, before))).filter(row => which.test(row.tag))
    // The rows stay, so that the edge sees no gap and does not lose track.
    await tx
      .update(invalidation)
      .set({ tag: 'left-out' })
      .where(
        inArray(
          invalidation.id,
          rows.map(row => row.id),
        ),
      )
    return rows.map(row => row.tag)
  })

async function everyStory() {
  const rows = await db.select({ id: article.id, state: article.public }).from(article)
  return rows.filter(row => row.state === 'live').map(row => row.id)
}

/** Where a story stands, and where it is named. */
async function addressesAround(ids: number[]) {
  const around: string[] = []
  for (const id of ids) {
    const story = await getStory(id)
    if (story?.state !== 'live') continue
    const people = story.byline.flatMap(credit => credit.path ?? [])
    around.push(
      ...[story.path, story.section.path, `${story.section.path}/feed.xml`, ...people, ...story.topics.map(one => one.path), ...story.translations.map(one => one.path)].map(encodePath),
      ...[story.path, story.section.path].map(path => `${encodePath(path)}?lite=1`),
      `/n/${id}`,
      `/api/articles/${id}/related`,
    )
  }
  return around
}

async function everyAddress() {
  const stories = await db.select({ id: article.id }).from(article)
  const live = await allStories()
  const many = await busiest()
  const section = await aSection()
  const lists = ['/latest', '/en/latest', encodePath(sectionPath('ar', section.slug)), encodePath(topicPath('ar', many.topic.slug)), authorPath('ar', many.author.handle)]
  const months = (await Promise.all(languages.map(async language => (await listSitemapMonths(language)).map(month => `${language === 'ar' ? '' : '/en'}/sitemap.xml?month=${month}`)))).flat()
  return [
    ...(await allOtherAddresses()),
    ...live.map(addressOf),
    ...live.map(story => `${addressOf(story)}?lite=1`),
    ...lists.map(path => `${path}${path.includes('?') ? '&' : '?'}lite=1`),
    ...lists.map(path => `${path}?page=2`),
    ...months,
    ...['ميناء', 'miran', 'خبر', 'ميران'].map(word => `/search?q=${encodeURIComponent(word)}`),
    '/en/search?q=the',
    ...stories.flatMap(({ id }) => [`/n/${id}`, `/api/articles/${id}/related`]),
    `/api/articles/${encodePath(live[0]!.slug)}/related?limit=3`,
    ...stories.slice(0, 5).map(({ id }) => `/en/x/${id}/y`),
    '/nothing-here',
    '/nothing-here?lite=1',
    '/en/nothing-here',
    '/robots.txt',
  ]
}
