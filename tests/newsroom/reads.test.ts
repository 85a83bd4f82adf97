// «الأكثر قراءة»: what was counted, for whom, and since when.
import Database from 'better-sqlite3'
import { beforeEach, describe, expect, test } from 'vitest'
import { withdrawArticle } from '#db/articles.ts'
import { databaseFile, db } from '#db/client.ts'
import { listMostRead } from '#db/published.ts'
import { addReads, deleteOldReads } from '#db/reads.ts'
import { reads } from '#db/schema.ts'
import { hourOf, isAhead, isRobot } from '#lib/newsroom/reads.ts'
import { collectAnswer } from '#lib/platform/page-answer.ts'
import { freshDatabase } from '#tests/fresh-database.ts'
import { atFirst, chief, givenLiveStory, givenOnTheDesk, givenPaper, minutesAfter, theClockSays } from '#tests/given.ts'

beforeEach(freshDatabase)
beforeEach(givenPaper)

const at = new Date(atFirst)
const hoursAgo = (hours: number) => hourOf(minutesAfter(at, -60 * hours))
const read = (articleId: number, n: number, hours = 1) => addReads([{ articleId, hour: hoursAgo(hours), n }])
const mostRead = async (span: 'day' | 'week' = 'day', language: 'ar' | 'en' = 'ar') => (await listMostRead(language, span)).map(card => card.id)

async function givenStories(count: number, language: 'ar' | 'en' = 'ar') {
  const ids: number[] = []
  for (let number = 0; number < count; number++) ids.push(await givenLiveStory({ language, headline: `خَبَرٌ ${number} من Reuters رقم ٣` }))
  return ids
}

describe('the most read', () => {
  test('are five at most, the most opened first, their hours added up', async () => {
    const ids = await givenStories(7)
    for (const [place, id] of ids.entries()) await read(id, place + 1)
    await read(ids[0]!, 20, 3)
    expect(await mostRead()).toEqual([ids[0], ids[6], ids[5], ids[4], ids[3]])
  })

  test('are none where fewer than three were opened: «most» would say nothing', async () => {
    const [one, two, three] = await givenStories(4)
    await read(one!, 90)
    await read(two!, 80)
    expect(await mostRead()).toEqual([])
    await read(three!, 1)
    expect(await mostRead()).toEqual([one, two, three])
  })

  test('of the day leave out what is older than a day, those of the week what is older than a week', async () => {
    const [today, yesterday, lastWeek, other, another] = await givenStories(5)
    for (const id of [other!, another!]) await read(id, 1)
    await read(today!, 5, 23)
    await read(yesterday!, 50, 25)
    await read(lastWeek!, 500, 7 * 24 + 1)
    expect(await mostRead('day')).toEqual([today, another, other])
    expect(await mostRead('week')).toEqual([yesterday, today, another, other])
  })

  test('stand in the language of the page', async () => {
    const arabic = await givenStories(3)
    const english = await givenStories(3, 'en')
    for (const id of [...arabic, ...english]) await read(id, id)
    expect(await mostRead('day', 'en')).toEqual(english.toReversed())
  })

  test('are seen: a withdrawn story and one under an embargo leave, and the next takes the place', async () => {
    const ids = await givenStories(7)
    for (const id of ids) await read(id, 100 - id)
    await withdrawArticle({ articleId: ids[0]!, reason: 'خطأ', by: chief, at })
    await givenOnTheDesk(ids[1]!, { embargoUntil: minutesAfter(at, 60) })
    expect(await mostRead()).toEqual(ids.slice(2))
  })

  test('are true for ten minutes, and a page that shows them says so', async () => {
    const { answer } = await collectAnswer(() => listMostRead('ar', 'day'))
    expect(answer.freshUntil).toBe(minutesAfter(at, 10).getTime())
    expect([...answer.tags]).toContain('reads')
  })
})

test('readings of the same hour are added, those of a story that was deleted are passed over', async () => {
  const [one, two] = await givenStories(2)
  await addReads([
    { articleId: one!, hour: hoursAgo(0), n: 3 },
    { articleId: 999_999, hour: hoursAgo(0), n: 7 },
  ])
  await addReads([
    { articleId: one!, hour: hoursAgo(0), n: 4 },
    { articleId: two!, hour: hoursAgo(0), n: 1 },
  ])
  expect(await db.select().from(reads)).toEqual([
    { articleId: one, hour: at, n: 7 },
    { articleId: two, hour: at, n: 1 },
  ])
})

test('hours older than 35 days are deleted, younger ones stay', async () => {
  const [one] = await givenStories(1)
  await read(one!, 1, 35 * 24 + 1)
  await read(one!, 1, 35 * 24 - 1)
  await deleteOldReads()
  expect(await db.select().from(reads)).toHaveLength(1)
  theClockSays(minutesAfter(at, 120).toISOString())
  await deleteOldReads()
  expect(await db.select().from(reads)).toEqual([])
})

test('readings touch no page: nothing is said to the edge', async () => {
  const [one] = await givenStories(1)
  const rows = () => new Database(databaseFile, { readonly: true }).prepare('select count(*) from invalidations').pluck().get()
  const before = rows()
  await read(one!, 5)
  expect(rows()).toBe(before)
})

describe('who asks is', () => {
  test.each([
    'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 14_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/14.0 Mobile/15E148 Safari/604.1',
    'Mozilla/5.0 (X11; Linux x86_64; rv:91.0) Gecko/20100101 Firefox/91.0',
    'Opera/9.80 (Android; Opera Mini/36.2/119.132; U; ar) Presto/2.12.423 Version/12.16',
    'Mozilla/5.0 (Linux; Android 11; CUBOT NOTE 20 PRO) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/96.0 Mobile Safari/537.36',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 [FBAN/FBIOS;FBAV/400.0]',
    'Mozilla/5.0 (Windows NT 10.0; Trident/7.0; rv:11.0) like Gecko',
  ])('a person: %s', name => expect(isRobot(name)).toBe(false))

  test.each([
    '',
    'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
    'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; bingbot/2.0)',
    'facebookexternalhit/1.1',
    'WhatsApp/2.23.20',
    'TelegramBot (like TwitterBot)',
    'Mozilla/5.0 (compatible; GPTBot/1.2)',
    'Mozilla/5.0 (compatible; archive.org_bot)',
    'Baiduspider+(+http://www.baidu.com/search/spider.htm)',
    'Mozilla/5.0 (Linux; Android 11) HeadlessChrome/130.0 Safari/537.36',
    'Mozilla/5.0 (Linux; Android 11; moto g) Chrome/130.0 Mobile Safari/537.36 Chrome-Lighthouse',
    'curl/8.5.0',
    'python-requests/2.31',
    'Go-http-client/2.0',
    'Feedly/1.0',
  ])('a program: %s', name => expect(isRobot(name)).toBe(true))

  test.each([
    ['prefetch', true],
    ['prefetch;prerender', true],
    ['preview', true],
    ['', false],
  ])('there before she has opened the page, by the purpose «%s»: %s', (purpose, isSo) => expect(isAhead(purpose)).toBe(isSo))
})
