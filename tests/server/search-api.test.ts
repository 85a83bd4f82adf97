// The search that programs ask: what it answers, what it refuses, and whom it asks to wait.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withdrawArticle } from '#db/articles.ts'
import { importArchive } from '#db/import-archive.ts'
import { encodePath } from '#lib/newsroom/urls.ts'
import { now } from '#lib/platform/now.ts'
import { isLong, seeded } from '#tests/counts.ts'
import { type Paper, ROOT, startPaper } from './a-paper.ts'
import { operator } from './the-sample.ts'

const STORIES = 60
const SITE = 'https://paper.example'

let paper: Paper
let added: number[]
beforeAll(async () => {
  added = (await importArchive(archive(), now())).added
  paper = await startPaper({ env: { TRUSTED_PROXIES: '127.0.0.1' } })
})
afterAll(() => paper.end())

async function* archive() {
  for (let number = 1; number <= STORIES; number += 1) {
    const [category, title] = number % 2 ? ['سياسة', 'زُلَيْخَةُ في ١٢ قريةً مع Reuters'] : ['رياضة', 'زُلَيْخَةُ تفوزُ بـ3 كؤوس']
    yield JSON.stringify({ id: `z${number}`, title: `${title} ${number}`, body: `قالت زُلَيْخَةُ إنَّ ${'السوق والمدينة '.repeat(40)}`, date: `2026-0${1 + (number % 9)}-03`, category })
  }
  yield JSON.stringify({ id: 'english', title: 'Zuleikha reopens ports', body: 'In 12 ports, says زليخة.', date: '2026-01-03', category: 'World', language: 'en' })
}

type Answered = { total: number; hits: Record<string, unknown>[]; mended: unknown[]; isLoosened: boolean }
const search = async (query: string) => {
  const { status, text, headers } = await paper.get(`/api/search?${query}`)
  return { status, headers, answer: JSON.parse(text) as Answered & { error?: string; message?: string } }
}
const q = (text: string) => `q=${encodeURIComponent(text)}`

describe('/api/search', () => {
  test('answers how many there are, and of each its id, slug, address, headline, snippet, section and instant', async () => {
    const { status, headers, answer } = await search(`${q('زليخة Reuters')}&limit=1&sort=newest`)
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([200, 'application/json', 'no-store'])
    expect(answer).toEqual({ total: STORIES, hits: [expect.anything()], mended: [], isLoosened: false })
    const [hit] = answer.hits
    expect(hit).toEqual({
      id: expect.any(Number),
      slug: expect.stringMatching(/^z\d+$/),
      url: expect.stringContaining(`${SITE}/`),
      headline: expect.stringContaining('زُلَيْخَةُ'),
      snippet: expect.stringContaining('زُلَيْخَةُ'),
      highlights: expect.arrayContaining([[expect.any(Number), expect.any(Number)]]),
      section: expect.stringMatching(/^(سياسة|رياضة)$/),
      publishedAt: '2026-09-03T00:00:00.000Z',
    })
    expect((await paper.get(String(hit?.url).slice(SITE.length))).status).toBe(200)
    const [[from, to]] = hit!.highlights as [[number, number]]
    expect(String(hit?.snippet).slice(from, to)).toBe('زُلَيْخَةُ')
  })

  test('gives every story once over its pages, whatever their length', async () => {
    for (const limit of [7, 50]) {
      const ids = []
      for (let page = 1; page <= Math.ceil(STORIES / limit); page += 1) ids.push(...(await search(`${q('زليخة')}&limit=${limit}&page=${page}`)).answer.hits.map(hit => hit.id))
      expect(ids.toSorted()).toEqual(added.slice(0, STORIES).toSorted())
    }
    expect((await search(`${q('زليخة')}&page=99`)).answer).toMatchObject({ total: STORIES, hits: [] })
  })

  test.each([
    ['', 20],
    ['&limit=3', 3],
    ['&limit=50', 50],
    ['&limit=51', 50],
    ['&limit=0', 20],
    ['&limit=-1', 20],
    [`&limit=${encodeURIComponent('٣')}`, 20],
    ['&limit=1e3', 20],
    ['&limit=x', 20],
    ['&page=0&limit=5', 5],
    ['&page=x&limit=5', 5],
  ])('with %j it gives %d stories', async (more, count) => expect((await search(q('زليخة') + more)).answer.hits).toHaveLength(count))

  test.each([
    [`&section=${encodeURIComponent('رياضة')}`, 30],
    [`&section=${encodeURIComponent('لا-قسم')}`, 0],
    ['&from=2026-09-01', 6],
    ['&to=2026-01-31', 6],
    ['&from=2026-02-01&to=2026-02-28', 7],
    ['&kind=opinion', 0],
    ['&kind=news', 60],
    ['&author=nobody', 0],
    ['&topic=nothing', 0],
    ['&language=en', 1],
  ])('narrowed by %s it finds %d', async (more, total) => expect((await search(q('زليخة') + more)).answer.total).toBe(total))

  test('says what it mended, and when no story holds a phrase as it was written', async () => {
    expect((await search(q('زليخب'))).answer).toMatchObject({ total: STORIES, mended: [{ typed: 'زليخب', meant: 'زليخة' }] })
    expect((await search(q('«زليخة زليخة»'))).answer).toMatchObject({ total: STORIES, isLoosened: true })
  })

  test('finds nothing for nothing', async () => {
    for (const query of ['', 'q=', 'q=%20', q('؟!'), q('-زليخة')]) expect([query, (await search(query)).answer.total]).toEqual([query, 0])
  })

  test('does not list everything for «ال»', async () => expect((await search(q('ال'))).answer.total).toBeLessThan(5))

  test('forgets a story at its withdrawal', async () => {
    expect((await search(`${q('Zuleikha')}&language=en`)).answer.total).toBe(1)
    await withdrawArticle({ articleId: added.at(-1)!, reason: 'خطأ', by: operator, at: now() })
    expect((await search(`${q('Zuleikha')}&language=en`)).answer.total).toBe(0)
  })

  test.each([
    ['257 letters', 'ا'.repeat(257), 'too-long', 'النص أطول من 256 حرفًا. اختصره وابحث مرة أخرى.', 'The text is longer than 256 letters. Shorten it and search again.'],
    ['33 words', 'كلمة '.repeat(33), 'too-many-words', 'الكلمات أكثر من 32. اختصرها وابحث مرة أخرى.', 'There are more than 32 words. Use fewer and search again.'],
  ])('refuses %s with a sentence in the language that was asked for', async (_name, text, error, arabic, english) => {
    expect(await search(q(text))).toMatchObject({ status: 400, answer: { error, message: arabic } })
    expect(await search(`${q(text)}&language=en`)).toMatchObject({ status: 400, answer: { error, message: english } })
    expect(await search(`${q(text)}&language=fr`)).toMatchObject({ status: 400, answer: { error, message: arabic } })
  })
})

describe('/api/suggest', () => {
  const suggest = async (query: string) => JSON.parse((await paper.get(`/api/suggest?${query}`)).text) as { suggestions: Record<string, string>[] }

  test('goes on as was typed, with the address of each', async () => {
    const { suggestions } = await suggest(q('زليخة تف'))
    expect(suggestions).toHaveLength(6)
    for (const one of suggestions) expect(one).toEqual({ kind: 'story', text: expect.stringMatching(/^زُلَيْخَةُ تفوزُ/), url: expect.stringContaining(`${SITE}${encodePath('/رياضة')}/`) })
    const address = suggestions[0]?.url?.slice(SITE.length) ?? ''
    expect((await paper.get(address)).status).toBe(200)
  })

  test.each([
    ['no text', ''],
    ['one letter', q('ز')],
    ['signs', q('"*')],
    ['300 letters', q('زليخة '.repeat(50))],
    ['the other language', `${q('زليخة تف')}&language=en`],
  ])('has nothing for %s', async (_name, query) => expect(await suggest(query)).toEqual({ suggestions: [] }))
})

describe('hostile queries', () => {
  const FILE = path.join(ROOT, '../shared/data/attack/payloads.json')
  const SAMPLE = 120
  /** What nine letters of percent-encoding for each, eight times over, leave of the longest address that is read. */
  const LONGEST = 120
  const AT_ONCE = 16
  const isThere = existsSync(FILE)
  if (!isThere) console.log(`skipped: the attack strings are not there. Put them at ${FILE}.`)

  const ours = [
    '"*()^:-AND NEAR',
    '"',
    '*',
    '^محمد',
    'NEAR(a b, 2)',
    '{headline} : x',
    'a AND NOT',
    '-',
    '--',
    "'; drop table article; --",
    '\u0000',
    '\ud800',
    '%',
    'عنوان:',
    'قبل:99999',
    'بعد:0000-00-00',
    'كاتب:"',
  ]
  const attacks = (): string[] => {
    const all = isThere ? (JSON.parse(readFileSync(FILE, 'utf8')) as { payload: string }[]).map(({ payload }) => payload) : []
    return [...ours, ...(isLong ? all : seeded(4).some(all, SAMPLE))]
  }

  test(
    'get an answer or a refusal in words, in every field, never a fault',
    async () => {
      const left = attacks()
      const count = left.length
      const problems: string[] = []
      await Promise.all(
        Array.from({ length: AT_ONCE }, async () => {
          for (let attack = left.pop(); attack !== undefined; attack = left.pop()) {
            const text = encodeURIComponent(attack.slice(0, LONGEST).toWellFormed())
            for (const address of [
              `search?q=${text}`,
              `suggest?q=${text}`,
              `search?${q('زليخة')}&section=${text}&from=${text}`,
              `search?${q('زليخة')}&author=${text}&topic=${text}&to=${text}&page=${text}&limit=${text}&sort=${text}&kind=${text}&language=${text}`,
            ]) {
              const answer = await paper.get(`/api/${address}`)
              const isWords = answer.status === 200 ? /"(hits|suggestions)":/ : /"message":"[^"]+\."/
              if (![200, 400].includes(answer.status) || !isWords.test(answer.text)) problems.push(`${address}: ${answer.status} ${answer.text.slice(0, 80)}`)
            }
          }
        }),
      )
      console.log(`${count} hostile queries, ${count * 4} requests`)
      expect(problems.slice(0, 10)).toEqual([])
      expect((await search(q('زليخة'))).answer.total).toBe(STORIES)
    },
    isLong ? 1_800_000 : 120_000,
  )
})

describe('whoever asks too often', () => {
  const MANY = 150
  const ask = (path: string, headers = {}) => Promise.all(Array.from({ length: MANY }, () => paper.get(path, headers)))

  test('is asked to wait, in her language and with the seconds; another reader is not', async () => {
    const statuses = new Map<number, number>()
    const answers = await ask(`/api/search?${q('زليخة')}&limit=1`, { 'x-forwarded-for': '203.0.113.7' })
    for (const { status } of answers) statuses.set(status, (statuses.get(status) ?? 0) + 1)
    expect([...statuses.keys()].sort()).toEqual([200, 429])
    expect(statuses.get(200)).toBeLessThanOrEqual(MANY - 1)
    const refusal = await paper.get('/api/suggest?q=aa&language=en', { 'x-forwarded-for': '203.0.113.7' })
    expect([refusal.status, JSON.parse(refusal.text)]).toEqual([429, { error: 'too-often', message: 'Too many requests in a short time. Wait some seconds and search again.' }])
    expect(Number(refusal.headers['retry-after'])).toBeGreaterThan(0)
    expect(answers.find(answer => answer.status === 429)?.text).toContain('طلبات كثيرة في وقت قصير')
    expect((await paper.get(`/api/search?${q('زليخة')}`, { 'x-forwarded-for': '203.0.113.8' })).status).toBe(200)
  })

  test('is not the operator’s own machine', async () => {
    expect(new Set((await ask('/api/search?q=aa')).map(answer => answer.status))).toEqual(new Set([200]))
    expect(new Set((await ask('/api/suggest?q=aa')).map(answer => answer.status))).toEqual(new Set([200]))
  })
})
