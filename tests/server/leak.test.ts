// No leak: not one word of a story that is embargoed or set for its hour is found by anybody outside, until its hour; then everywhere.
import { writeFileSync } from 'node:fs'
import zlib from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createArticle, embargoArticle, publishArticle, scheduleArticle } from '#db/articles.ts'
import { transaction } from '#db/client.ts'
import { staff } from '#db/schema.ts'
import { listSectionNames } from '#db/sections.ts'
import { findOrAddTopic } from '#db/topics.ts'
import { slugOf } from '#lib/arabic/slug.ts'
import type { Actor } from '#lib/newsroom/permissions.ts'
import { bodyOf } from '#tests/given.ts'
import { type Paper, startPaper } from './a-paper.ts'
import { waitUntil } from './wait.ts'

const by = { staffId: 9_002, role: 'chief', name: 'سلمى الحُسيني' } as const satisfies Actor
const BEFORE = Date.parse('2026-11-22T08:00:00Z')
const HOUR = Date.parse('2026-11-22T09:00:00Z')
const EVERYWHERE_WITHIN = 5_000

/** Words that stand nowhere else: in the headline, the standfirst, the body, the byline, the link. */
const SECRETS = ['زغرطبوش', 'قنفلعيص', 'شنطرفوت', 'مهبلزوق', 'Quixlorbnak'] as const
const [inHeadline, inStandfirst, inBody, inByline, inLatin] = SECRETS
/** A search page says again what was searched for; these are asked for by other pages only. */
const SAID_AGAIN = /^(?:\/en)?\/(?:search|api\/search)/

let paper: Paper
const theClockSays = (instant: number) => writeFileSync(process.env.TEST_NOW ?? '', new Date(instant).toISOString())

type Secret = { id: number; slug: string }
let scheduled: Secret
let embargoed: Secret
let topicSlug: string
let sectionSlug: string
let sectionId: number

beforeAll(async () => {
  theClockSays(BEFORE)
  await transaction(async tx => {
    await tx.insert(staff).values({ id: by.staffId, role: by.role, name: by.name, email: 'chief@paper.example', joinedAt: new Date(BEFORE) })
  })
  const sections = await listSectionNames('ar')
  sectionId = sections[0]?.sectionId ?? 1
  sectionSlug = slugOf(sections[0]?.name ?? '')
  const topicIds = [await findOrAddTopic({ language: 'ar', name: 'وسم الاختبار', by, at: new Date(BEFORE) })]
  topicSlug = 'وسم-الاختبار'
  const make = async (number: number) => {
    const headline = `${inHeadline} يزور ${inLatin} رقم ${number}`
    const content = {
      headline,
      standfirst: `مقدّمة ${inStandfirst}`,
      sectionId,
      topicIds,
      importance: 'lead' as const,
      byline: [{ words: inByline }],
      body: bodyOf(`نصّ ${inBody} في ١٢ مدينة.`, 'فقرة ثانية.'),
    }
    return { id: await createArticle({ language: 'ar', content, by, at: new Date(BEFORE) }), slug: slugOf(headline) }
  }
  scheduled = await make(1)
  embargoed = await make(2)
  await scheduleArticle({ articleId: scheduled.id, publishAt: new Date(HOUR), by, at: new Date(BEFORE) })
  await embargoArticle({ articleId: embargoed.id, until: new Date(HOUR), by, at: new Date(BEFORE) })
  await scheduleArticle({ articleId: embargoed.id, publishAt: new Date(BEFORE + 60_000), by, at: new Date(BEFORE) })
  // A story of the same topic, so that the topic's page stands and has something to be related to.
  const open = await createArticle({ language: 'ar', content: { headline: 'شاهدة في الوسم', sectionId, topicIds, body: bodyOf('نصّ الشاهدة.') }, by, at: new Date(BEFORE) })
  await publishArticle({ articleId: open, by, at: new Date(BEFORE) })
  paper = await startPaper()
})
afterAll(() => paper?.end())

/** Every address that the words or the ids let somebody guess. */
const guesses = ({ id, slug }: Secret) => [
  `/n/${id}`,
  `/en/n/${id}`,
  `/${sectionSlug}/${id}`,
  `/${sectionSlug}/${id}/${slug}`,
  `/en/world/${id}/${slug}`,
  `/api/articles/${id}/related`,
  `/api/articles/${slug}/related`,
  `/admin/stories/${id}`,
  `/admin/stories/${id}/history`,
  `/admin/stories/${id}/versions`,
  `/admin/preview/${id}`,
  `/admin/preview/draft/${id}`,
  `/api/newsroom/stories/${id}`,
  `/api/newsroom/stories/${id}/notes`,
  `/api/newsroom/log`,
  `/card/${id}-0000.jpg`,
  `/topic/${slug}`,
  `/author/${inByline}`,
]

const fixed = () => [
  ...[
    '/',
    '/en',
    '/latest',
    '/corrections',
    '/feed.xml',
    '/en/feed.xml',
    '/sitemap.xml',
    '/news-sitemap.xml',
    '/robots.txt',
    '/llms.txt',
    '/atom.xml',
    '/feed.json',
    '/api/breaking',
    '/about',
    '/live',
  ],
  ...[`/${sectionSlug}`, `/${sectionSlug}/feed.xml`, `/topic/${topicSlug}`, `/topic/${topicSlug}/feed.xml`, '/sitemap.xml?month=2026-11', '/?lite=1', '/latest?lite=1'],
  ...SECRETS.flatMap(word => [`/search?q=${encodeURIComponent(word)}`, `/api/search?q=${encodeURIComponent(word)}`, `/api/suggest?q=${encodeURIComponent(word.slice(0, 4))}`]),
  '/api/suggest?q=%D9%88%D8%B3%D9%85',
  '/api/search?q=%D8%B4%D8%A7%D9%87%D8%AF%D8%A9',
]

type Found = { path: string; words: string[] }

/** Walks from page to page over every link of ours, and asks every address that can be guessed; answers where a secret word stood. */
async function crawl() {
  const asked = new Set<string>()
  const waiting = [...fixed(), ...[scheduled, embargoed].flatMap(guesses)].map(inAscii)
  const found: Found[] = []
  while (waiting.length > 0) {
    const batch = waiting.splice(0, 8).filter(path => !asked.has(path) && asked.add(path))
    await Promise.all(
      batch.map(async path => {
        const answer = await paper.get(inAscii(path), { 'accept-encoding': asked.size % 2 ? 'br' : 'gzip' })
        // A redirect says by its target what stands there.
        const told = `${plain(answer.text)}\n${plain(decoded(String(answer.headers.location ?? '')))}`
        const words = SECRETS.filter(word => told.includes(word))
        if (words.length > 0) found.push({ path, words })
        if (String(answer.headers['content-type']).startsWith('text/html')) waiting.push(...linksIn(answer.text).map(inAscii))
      }),
    )
  }
  return { found, asked: asked.size }
}

/** As a browser sends an address that stands in a page in Arabic letters. */
const inAscii = (path: string) => path.replace(/[^\x21-\x7e]+/g, encodeURIComponent)

const plain = (text: string) =>
  decoded(text)
    .normalize('NFC')
    .replace(/[\u2066-\u2069\u200e\u200f]|<\/?(?:mark|bdi|span|b)\b[^>]*>/g, '')
const decoded = (text: string) => text.replace(/(?:%[0-9A-Fa-f]{2})+/g, part => Buffer.from(part.replaceAll('%', ''), 'hex').toString())
const linksIn = (html: string) =>
  [...html.matchAll(/href="(\/[^"#]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&')).filter(href => !/^\/(?:_next|fonts|reader|icon|media|admin)/.test(href))

/** What a search or an address says again of the question is no leak; its hits would be. */
const isOnlySaidAgain = ({ path }: Found) => SAID_AGAIN.test(path)

async function nothingIsFound() {
  const { found, asked } = await crawl()
  expect(found.filter(one => !isOnlySaidAgain(one))).toEqual([])
  for (const word of SECRETS) {
    const { total, hits } = JSON.parse((await paper.get(`/api/search?q=${encodeURIComponent(word)}`)).text)
    expect([word, total, hits]).toEqual([word, 0, []])
  }
  for (const secret of [scheduled, embargoed]) {
    const [asId, unknown] = [await paper.get(`/n/${secret.id}`), await paper.get('/n/99999999')]
    expect([asId.status, asId.text]).toEqual([404, unknown.text])
  }
  return asked
}

describe('until its hour', () => {
  test('nothing outside has a word of it', async () => {
    expect(await nothingIsFound()).toBeGreaterThan(100)
  })

  test('nor after the server was started again, a minute before', async () => {
    await paper.end()
    theClockSays(HOUR - 60_000)
    paper = await startPaper()
    await nothingIsFound()
  })
})

test('at its hour it is everywhere, within five seconds', async () => {
  // Pages that were remembered a moment before must not stay.
  const everywhere = ['/', '/latest', '/feed.xml', `/${sectionSlug}`, `/${sectionSlug}/feed.xml`, `/topic/${topicSlug}`, '/sitemap.xml?month=2026-11'].map(path => inAscii(path))
  for (const path of everywhere) await paper.get(path)
  theClockSays(HOUR)
  const took = await waitUntil(
    async () => {
      for (const path of everywhere) {
        const { text } = await paper.get(path)
        if (![scheduled, embargoed].every(({ id }) => plain(text).includes(`/${id}/`))) return false
      }
      for (const { id } of [scheduled, embargoed]) if ((await paper.get(`/n/${id}`)).status !== 308) return false
      const { total } = JSON.parse((await paper.get(`/api/search?q=${encodeURIComponent(inBody)}&page=1`)).text)
      return total === 2
    },
    20_000,
    100,
  )
  expect(took).toBeLessThanOrEqual(EVERYWHERE_WITHIN)
  const story = await paper.get(inAscii(`/${sectionSlug}/${scheduled.id}/${scheduled.slug}`))
  for (const word of SECRETS) expect(plain(story.text)).toContain(word)
  expect((await crawl()).found.length).toBeGreaterThan(10)
})

test('the crawler reads what it is given: compressed answers too', async () => {
  const answer = await paper.get('/', { 'accept-encoding': 'br' })
  expect(answer.headers['content-encoding']).toBe('br')
  expect(zlib.brotliDecompressSync(answer.bytes).toString()).toBe(answer.text)
})
