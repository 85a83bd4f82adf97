// What time alone changes: the date on every page, the end of an alert, of a licence, of an embargo.
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { raiseAlert } from '#db/alerts.ts'
import { createArticle, publishArticle, withdrawArticle } from '#db/articles.ts'
import { transaction } from '#db/client.ts'
import { invalidate } from '#db/invalidations.ts'
import { article, media } from '#db/schema.ts'
import { tag } from '#lib/newsroom/page-tags.ts'
import { encodePath } from '#lib/newsroom/urls.ts'
import { bodyOf, minutesAfter } from '#tests/given.ts'
import { type Paper, setClock, startPaper } from './a-paper.ts'
import { addressNow, addressOf, allOtherAddresses, allStories, aSection, operator as by } from './the-sample.ts'
import { waitUntil } from './wait.ts'

// The sample edition is of the edition `levant`: its midnight is Damascus's, 21:00 UTC.
const BEFORE_MIDNIGHT = '2031-03-14T20:59:50Z'
const AFTER_MIDNIGHT = '2031-03-14T21:00:00Z'
const YESTERDAY = /14 (?:آذار|مارس|March)|الجمعة|Friday|١٤ (?:آذار|مارس)/
const TODAY = /15 (?:آذار|مارس|March)|السبت|Saturday|١٥ (?:آذار|مارس)/

let paper: Paper
beforeAll(async () => {
  setClock(BEFORE_MIDNIGHT)
  paper = await startPaper()
})
afterAll(async () => {
  setClock(null)
  await paper.end()
})

/** What every page prints of today: the first date of its masthead, and that of the other calendar beside it. */
const dateIn = (text: string) => /<header[\s\S]*?<\/header>/.exec(text)?.[0].match(/<time[^>]*>([\s\S]*?)<\/time>/)?.[1] ?? ''
const hijriIn = (text: string) => /<time[^>]*>[^<]*<\/time> <span>([^<]*(?:هـ|AH))<\/span>/.exec(text)?.[1] ?? ''

test('over midnight in the paper’s zone no remembered page of any kind shows yesterday’s date', async () => {
  const [withdrawn, ...stories] = await allStories()
  await withdrawArticle({ articleId: withdrawn!.id, reason: 'خطأ', by, at: new Date(BEFORE_MIDNIGHT) })
  await paper.passed()
  const addresses = [
    ...(await allOtherAddresses()),
    ...stories.slice(0, 6).map(addressOf),
    addressOf(withdrawn!),
    '/no-such-page',
    '/en/no-such-page',
    '/latest?page=2',
    '/search?q=%D8%A7%D9%84%D9%85%D8%A7%D8%A1',
  ]
  for (const address of addresses) await paper.get(address)
  const before = new Map<string, string>()
  const etags = new Map<string, string>()
  for (const address of addresses) {
    const { text, headers } = await paper.get(address)
    before.set(address, text)
    etags.set(address, headers.etag!)
  }
  const dated = addresses.filter(address => YESTERDAY.test(dateIn(before.get(address)!)))
  const pages = addresses.filter(address => !/xml|txt|api/.test(address))
  expect(dated).toEqual(pages)

  setClock(new Date(Date.parse(AFTER_MIDNIGHT) - 1))
  for (const address of dated.slice(0, 5)) expect((await paper.get(address)).text).toBe(before.get(address))
  setClock(AFTER_MIDNIGHT)
  for (const address of dated) {
    // A browser that holds yesterday's page asks whether it is still true.
    const { status, text } = await paper.get(address, { 'if-none-match': etags.get(address)! })
    const date = dateIn(text)
    expect([address, status === 304, date, YESTERDAY.test(date), TODAY.test(date)]).toEqual([address, false, date, false, true])
    expect(hijriIn(text)).not.toBe('')
    expect(hijriIn(text)).not.toBe(hijriIn(before.get(address)!))
  }
})

describe('when its hour comes,', () => {
  const at = new Date(AFTER_MIDNIGHT)

  test('an alert leaves every page and /api/breaking by itself', async () => {
    const text = 'عاجل: يُفتح الجسر عند الساعة 7'
    setClock(at)
    await raiseAlert({ language: 'ar', text, until: minutesAfter(at, 30), by, at })
    await paper.passed()
    const addresses = ['/', '/latest', '/no-such-page', '/api/breaking', addressOf((await allStories()).find(story => story.language === 'ar')!)]
    for (const address of addresses) expect([address, (await paper.get(address)).text.includes(text)]).toEqual([address, true])
    expect((await paper.get('/en')).text).not.toContain(text)
    setClock(new Date(minutesAfter(at, 30).getTime() - 1))
    for (const address of addresses) expect([address, (await paper.get(address)).text.includes(text)]).toEqual([address, true])
    setClock(minutesAfter(at, 30))
    // The bar is looked at every 50 ms.
    for (const address of addresses) await waitUntil(async () => !(await paper.get(address)).text.includes(text), 1_000)
  })

  test('a picture whose licence ends is on no page and in no feed', async () => {
    const begin = minutesAfter(at, 60)
    setClock(begin)
    const story = (await allStories()).find(one => one.picture)!
    const { mediaId, hash } = story.picture!
    const section = `/${encodeURIComponent(story.section.path.slice(1))}`
    await transaction(async tx => {
      await tx
        .update(media)
        .set({ licenceEndsAt: minutesAfter(begin, 10) })
        .where(eq(media.id, mediaId))
      await invalidate(tx, { forget: [tag.media(mediaId)], refresh: [] })
    })
    await paper.passed()
    const addresses = [addressOf(story), section, `${section}/feed.xml`]
    for (const address of addresses) expect([address, (await paper.get(address)).text.includes(hash)]).toEqual([address, true])
    setClock(minutesAfter(begin, 10))
    for (const address of ['/', '/latest', '/feed.xml', ...addresses]) expect([address, (await paper.get(address)).text.includes(hash)]).toEqual([address, false])
  })

  test('an embargo ends: the story is on its page, in its lists, feeds, sitemap and search', async () => {
    const begin = minutesAfter(at, 120)
    setClock(begin)
    const { sectionId, slug } = await aSection()
    const neighbour = (await allStories()).find(story => story.language === 'ar' && story.section.id === sectionId && story.byline[0]?.authorId && story.topics[0])!
    const headline = 'تقرير محظور حتى الظهيرة'
    const articleId = await createArticle({
      language: 'ar',
      content: { headline, sectionId, importance: 'lead', topicIds: [neighbour.topics[0]!.id], byline: [{ authorId: neighbour.byline[0]!.authorId! }], body: bodyOf('كلمة-لا-ترد-في-غيره') },
      by,
      at: begin,
    })
    const address = await transaction(async tx => {
      await publishArticle({ articleId, by, at: begin })
      const path = await addressNow(articleId)
      await tx
        .update(article)
        .set({ embargoUntil: minutesAfter(begin, 10) })
        .where(eq(article.id, articleId))
      return path
    })
    await paper.passed()
    const section = `/${encodeURIComponent(slug)}`
    const around = [neighbour.byline[0]!.path!, encodePath(neighbour.topics[0]!.path), `/api/articles/${neighbour.id}/related?limit=20`]
    const lists = ['/', '/latest', section, ...around, '/feed.xml', `${section}/feed.xml`, `/search?q=${encodeURIComponent('كلمة-لا-ترد-في-غيره')}`, '/no-such-page']
    const sitemap = '/sitemap.xml?month=2031-03'
    expect((await paper.get(address)).status).toBe(404)
    for (const list of lists) expect([list, (await paper.get(list)).text.includes(headline)]).toEqual([list, false])
    expect((await paper.get(sitemap)).text).not.toContain(address)
    setClock(minutesAfter(begin, 10))
    expect((await paper.get(address)).status).toBe(200)
    for (const list of lists) expect([list, (await paper.get(list)).text.includes(headline)]).toEqual([list, true])
    expect((await paper.get(sitemap)).text).toContain(address)
  })
})
