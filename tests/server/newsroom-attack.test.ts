// Known attack strings through every kind of field of the newsroom: nothing breaks, and what is kept is what was typed.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createArticle } from '#db/articles.ts'
import { getWorkingCopy } from '#db/working-copy.ts'
import { withoutControls } from '#lib/arabic/without-controls.ts'
import { emptyContent } from '#lib/newsroom/article.ts'
import { now } from '#lib/platform/now.ts'
import { isLong, seeded } from '#tests/counts.ts'
import { type Paper, ROOT, startPaper } from './a-paper.ts'
import { signedIn } from './signed-in.ts'

const FILE = path.join(ROOT, '../shared/data/attack/payloads.json')
const SAMPLE = 300
const AT_ONCE = 8
const LONGEST_LINE = 200

const isThere = existsSync(FILE)
if (!isThere) console.log(`skipped: the attack strings are not there. Put them at ${FILE}.`)

let paper: Paper
let cookie: string
let articleIds: number[]
beforeAll(async () => {
  if (!isThere) return
  paper = await startPaper()
  const staff = await signedIn('chief')
  cookie = staff.cookie
  articleIds = await Promise.all(Array.from({ length: AT_ONCE }, () => createArticle({ language: 'ar', by: staff.by, at: now() })))
})
afterAll(() => paper?.end())

function payloads(): string[] {
  const all = (JSON.parse(readFileSync(FILE, 'utf8')) as { payload: string }[]).map(({ payload }) => payload)
  return isLong ? all : seeded(2026).some(all, SAMPLE)
}

const ask = (method: string, address: string, body?: unknown, headers: Record<string, string> = {}) =>
  paper.ask(address, {
    method,
    headers: { cookie, origin: paper.url, 'content-type': 'application/json', ...headers },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })

test.skipIf(!isThere)(
  'plain, rich, link and name fields, queries and headers: never a 5xx, each string kept letter for letter or refused by its field',
  async () => {
    const problems = new Set<string>()
    const left = payloads()
    await Promise.all(
      articleIds.map(async articleId => {
        let version = 1
        for (let payload = left.pop(); payload !== undefined; payload = left.pop()) version = await throughFields(articleId, version, payload.toWellFormed(), problems)
      }),
    )
    expect([...problems]).toEqual([])
  },
  isLong ? 3_600_000 : 240_000,
)

async function throughFields(articleId: number, version: number, payload: string, problems: Set<string>) {
  const shown = JSON.stringify(payload.slice(0, 120))
  const line = payload.slice(0, LONGEST_LINE)
  const save = (content: object) =>
    ask('PUT', `/api/newsroom/stories/${articleId}`, {
      startedFrom: version,
      saveKey: crypto.randomUUID(),
      unanswered: [],
      content: { ...emptyContent, ...content },
      inside: { sources: payload, internalNotes: '' },
    })
  const text = { type: 'text', text: payload || ' ' }
  const kept = await save({
    headline: line,
    kicker: line,
    standfirst: line,
    dateline: line,
    slug: line,
    byline: [{ words: line.slice(0, 120) || 'و' }],
    seo: { title: line, description: line },
    body: { type: 'doc', content: [{ type: 'paragraph', content: [text] }] },
  })
  if (kept.status !== 200) problems.add(`a save of ${shown}: ${kept.status} ${kept.text}`)
  else {
    version = (JSON.parse(kept.text) as { version: number }).version
    const copy = (await getWorkingCopy(articleId))!
    if (copy.content.headline !== withoutControls(line)) problems.add(`${shown} was kept as ${JSON.stringify(copy.content.headline)}`)
    if (JSON.stringify(copy.content.body) !== JSON.stringify({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: withoutControls(payload || ' ') || ' ' }] }] }))
      problems.add(`the body ${shown} was kept as ${JSON.stringify(copy.content.body)}`)
  }
  const linked = await save({ headline: 'رابط', body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'نص', marks: [{ type: 'link', attrs: { href: payload } }] }] }] } })
  if (linked.status === 200) version = (JSON.parse(linked.text) as { version: number }).version
  else if (linked.status !== 400) problems.add(`a link to ${shown}: ${linked.status}`)
  const inHeader = payload.replace(/[^\x20-\x7e]/g, ' ').slice(0, 2_000)
  const others: [string, Promise<{ status: number }>][] = [
    ['as a body', ask('PUT', `/api/newsroom/stories/${articleId}`, payload)],
    ['as a query of the list', ask('GET', `/admin/stories?q=${encodeURIComponent(payload.slice(0, 2_000))}&view=${encodeURIComponent(line)}`)],
    ['as a topic asked for', ask('GET', `/api/newsroom/topics?q=${encodeURIComponent(payload.slice(0, 2_000))}&language=${encodeURIComponent(line)}`)],
    ['as a header', ask('GET', '/admin/stories', undefined, { 'accept-language': inHeader, 'user-agent': inHeader, referer: inHeader, 'x-forwarded-host': inHeader, 'next-action': inHeader })],
  ]
  for (const [way, answer] of others) {
    const { status } = await answer
    if (status >= 500) problems.add(`${way} ${shown}: ${status}`)
  }
  return version
}
