// Who reads what: counted from the answers that go out, by the hour, for nobody's name.
import Database from 'better-sqlite3'
import { eq } from 'drizzle-orm'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { createArticle, publishArticle, withdrawArticle } from '#db/articles.ts'
import { databaseFile, db, transaction } from '#db/client.ts'
import { reads } from '#db/schema.ts'
import { bodyOf } from '#tests/given.ts'
import { type Paper, setClock, startPaper } from './a-paper.ts'
import { addressNow, addressOf, aSection, aStory, operator as by } from './the-sample.ts'
import { waitUntil } from './wait.ts'

const PHONE = { 'user-agent': 'Mozilla/5.0 (Linux; Android 11; moto g) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/87.0 Mobile Safari/537.36', 'accept-encoding': 'br' }

let paper: Paper
let id: number
let story: string
beforeAll(async () => {
  const one = await aStory()
  id = one.id
  story = addressOf(one)
})
beforeEach(async () => {
  await transaction(async tx => void (await tx.delete(reads)))
  paper = await startPaper()
})
afterEach(async () => {
  await paper.end()
  setClock(null)
})

const rows = () => db.select().from(reads)
const readsOf = async (articleId: number) => (await db.select().from(reads).where(eq(reads.articleId, articleId))).reduce((sum, row) => sum + row.n, 0)

test('a person’s readings are counted, those from memory and those answered 304 too, and written when the paper ends', async () => {
  const { headers } = await paper.get(story, PHONE)
  for (let count = 0; count < 5; count++) await paper.get(story, PHONE)
  expect((await paper.get(story, { ...PHONE, 'if-none-match': headers.etag! })).status).toBe(304)
  // In gzip, in plain bytes, under a parameter that nobody knows, light by header and by address: all of it is the same story.
  for (const encoding of ['gzip', 'identity']) await paper.get(story, { ...PHONE, 'accept-encoding': encoding })
  await paper.get(`${story}?utm_source=x`, PHONE)
  await paper.get(story, { ...PHONE, 'save-data': 'on' })
  await paper.get(`${story}?lite=1`, PHONE)
  expect(await paper.end()).toBe(0)
  expect(await readsOf(id)).toBe(12)
})

test('what is no reading of a story is not counted', async () => {
  await paper.get(story, PHONE)
  const gone = await createArticle({ language: 'ar', content: { headline: 'خبر يُسحب', sectionId: (await aSection()).sectionId, body: bodyOf('نصّ.') }, by, at: new Date() })
  await publishArticle({ articleId: gone, by, at: new Date() })
  const withdrawn = await addressNow(gone)
  await withdrawArticle({ articleId: gone, reason: 'خطأ', by, at: new Date() })
  await paper.passed()
  for (const headers of [
    { 'sec-purpose': 'prefetch' },
    { 'sec-purpose': 'prefetch;prerender' },
    { purpose: 'prefetch' },
    { 'x-purpose': 'preview' },
    { 'x-moz': 'prefetch' },
    { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' },
    { 'user-agent': 'WhatsApp/2.23.20 A' },
    { 'user-agent': 'curl/8.5.0' },
  ])
    expect((await paper.get(story, { ...PHONE, ...headers })).status).toBe(200)
  await paper.get(story)
  await paper.ask(story, { method: 'HEAD', headers: PHONE })
  expect((await paper.get(withdrawn, PHONE)).status).toBe(410)
  for (const address of ['/', '/latest', `/n/${id}`, `/x/${id}/y`, `${story}/`, `/api/articles/${id}/related`, '/no-such-page', '/feed.xml']) await paper.get(address, PHONE)
  await paper.end()
  expect(await rows()).toMatchObject([{ articleId: id, n: 1 }])
})

test('readings are written while the paper runs, into the hour in which they happened, and touch no page', async () => {
  setClock('2031-05-03T10:59:30Z')
  await paper.get(story, PHONE)
  await waitUntil(async () => (await rows()).length === 1, 30_000)
  setClock('2031-05-03T11:00:30Z')
  const { renders } = await paper.ready()
  await paper.get(story, PHONE)
  await paper.get(story, PHONE)
  await waitUntil(async () => (await rows()).length === 2, 30_000)
  expect(await rows()).toEqual([
    { articleId: id, hour: new Date('2031-05-03T10:00:00Z'), n: 1 },
    { articleId: id, hour: new Date('2031-05-03T11:00:00Z'), n: 2 },
  ])
  expect((await paper.ready()).renders.rendered).toBe(renders.rendered)
})

test('a paper that forgets its pages keeps its count: a story changed between two readings counts both', async () => {
  const articleId = await createArticle({ language: 'ar', content: { headline: 'خبر يتغيّر', sectionId: (await aSection()).sectionId, body: bodyOf('نصّ.') }, by, at: new Date() })
  await publishArticle({ articleId, by, at: new Date() })
  const address = await addressNow(articleId)
  for (let count = 0; count < 3; count++) {
    await paper.get(address, PHONE)
    await publishArticle({ articleId, by, at: new Date() })
    await paper.passed()
  }
  await paper.end()
  expect(await readsOf(articleId)).toBe(3)
})

test('while the database takes no readings they wait, and none is lost', async () => {
  await paper.end()
  paper = await startPaper({ env: { LOG_LEVEL: 'error' } })
  renameReads('reads', 'away')
  for (let count = 0; count < 7; count++) await paper.get(story, PHONE)
  await waitUntil(() => paper.output().includes('readings could not be written'), 30_000)
  await paper.get(story, PHONE)
  renameReads('away', 'reads')
  await paper.end()
  expect(await readsOf(id)).toBe(8)
})

/** What a database that is out of order does to a write, on the spot. */
function renameReads(from: string, to: string) {
  const raw = new Database(databaseFile)
  raw.exec(`alter table ${from} rename to ${to}`)
  raw.close()
}
