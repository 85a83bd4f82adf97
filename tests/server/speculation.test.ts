// What a reader is about to open is fetched ahead: the header that says so, and the rules that it names.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Paper, startPaper } from './a-paper.ts'
import { addressOf, allOtherAddresses, aStory } from './the-sample.ts'

let paper: Paper
beforeAll(async () => {
  paper = await startPaper()
})
afterAll(() => paper.end())

test('every reader’s page names the rules, rendered and remembered, whole and 304', async () => {
  for (const address of ['/', '/en', addressOf(await aStory()), '/latest', '/no-such-page']) {
    const first = await paper.get(address, { 'accept-encoding': 'br' })
    const second = await paper.get(address, { 'accept-encoding': 'br', 'if-none-match': first.headers.etag! })
    for (const { headers } of [first, second]) expect([address, headers['speculation-rules']]).toEqual([address, '"/reader/speculation.json"'])
  }
})

test('feeds, data and light pages name none', async () => {
  for (const address of ['/feed.xml', '/sitemap.xml', '/api/breaking', '/?lite=1', '/reader/speculation.json'])
    expect([address, (await paper.get(address)).headers['speculation-rules']]).toEqual([address, undefined])
  expect((await paper.get('/', { 'save-data': 'on' })).headers['speculation-rules']).toBeUndefined()
})

test('the rules are served as what they are', async () => {
  const { status, headers, text } = await paper.get('/reader/speculation.json')
  expect([status, headers['content-type']]).toEqual([200, 'application/speculationrules+json'])
  expect(JSON.parse(text)).toMatchObject({ prefetch: [{ eagerness: 'moderate' }] })
})

test('they take pages of this paper, and leave search, live, data, the newsroom, files, feeds, short links and every choice of lite', async () => {
  const rules = JSON.parse((await paper.get('/reader/speculation.json')).text)
  const [, ...never] = rules.prefetch[0].where.and as { not: { href_matches?: string | string[] } }[]
  const patterns = never.flatMap(rule => rule.not.href_matches ?? []).map(pattern => new URLPattern(pattern, 'https://paper.example/reader/speculation.json'))
  const isTaken = (address: string) => !patterns.some(pattern => pattern.test(address, 'https://paper.example/'))
  const { pages, others } = Object.groupBy(await allOtherAddresses(), address => (/\.xml|\.txt|api\/|\/search/.test(address) ? 'others' : 'pages')) as Record<'pages' | 'others', string[]>
  for (const address of [...pages, addressOf(await aStory()), '/latest?page=2']) expect([address, isTaken(address)]).toEqual([address, true])
  for (const address of [
    ...others,
    '/search?q=x',
    '/en/search?q=x&page=2',
    '/live',
    '/en/live',
    '/admin',
    '/admin/x',
    '/en/api/breaking',
    '/media/0/480.jpg',
    '/card/1-2.jpg',
    '/n/12',
    '/en/n/12',
    '/?lite=0',
    '/latest?page=2&lite=0',
    '/x?lite=1',
  ])
    expect([address, isTaken(address)]).toEqual([address, false])
})
