// Live TV as it goes over the wire: the page, its policy, and what the operator says at the command line.
import { spawnSync } from 'node:child_process'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { db } from '#db/client.ts'
import { timeline } from '#db/schema.ts'
import { beginLiveTv, endLiveTv } from '#db/settings.ts'
import { type Paper, ROOT, startPaper } from './a-paper.ts'
import { addressOf, aStory, operator as by } from './the-sample.ts'

let paper: Paper
beforeAll(async () => {
  paper = await startPaper()
})
afterAll(() => paper.end())

const STREAM = 'https://stream.example:8443/قناة/live.m3u8?tok=1&x=2'
const ORIGIN = 'https://stream.example:8443'
const begin = (stream = STREAM) => beginLiveTv({ stream, by, at: new Date() })
const policyOf = async (address: string) => (await paper.get(address)).headers['content-security-policy'] as string
const operator = (...words: string[]) => spawnSync(process.execPath, ['scripts/manshet.ts', 'live', ...words], { encoding: 'utf8', cwd: ROOT, env: process.env })

test('without a stream the page is there and says so, in each language', async () => {
  for (const [address, words] of [
    ['/live', 'لا بثّ الآن'],
    ['/en/live', 'Nothing is on air now'],
  ] as const) {
    const { status, text, headers } = await paper.get(address)
    expect([address, status]).toEqual([address, 200])
    expect(text).toContain(words)
    expect(text).not.toMatch(/data-live|<video|data-play/)
    expect(headers['content-security-policy']).not.toMatch(/media-src|worker-src/)
  }
})

test('a stream is on the page at once, and off it at once', async () => {
  await paper.get('/live')
  await begin()
  await paper.passed()
  const on = await paper.get('/live')
  expect(on.text).toContain('data-live="https://stream.example:8443/%D9%82%D9%86%D8%A7%D8%A9/live.m3u8?tok=1&amp;x=2"')
  expect(on.text).toContain('شغّل البث')
  expect(on.text).toMatch(/<noscript><p class="by">[^<]*النصوص البرمجية/)
  await endLiveTv({ by, at: new Date() })
  await paper.passed()
  expect((await paper.get('/live')).text).not.toContain('stream.example')
})

test('only the live page may fetch from the stream’s origin; it names the styles of its controls and runs no code but ours', async () => {
  await begin()
  await paper.passed()
  for (const address of ['/live', '/en/live']) {
    const policy = await policyOf(address)
    expect(policy).toMatch(new RegExp(`connect-src 'self' ${ORIGIN};`))
    expect(policy).toMatch(new RegExp(`media-src 'self' blob: ${ORIGIN};`))
    expect(policy.match(/style-src [^;]+/)?.[0].split("'sha256-").length).toBeGreaterThan(10)
    expect(policy).not.toMatch(/unsafe|\*/)
    expect(policy.match(/script-src [^;]+/)?.[0]).not.toContain('example')
  }
  for (const address of ['/', '/latest', addressOf(await aStory()), '/no-such-page'])
    expect([address, await policyOf(address)]).not.toEqual([address, expect.stringMatching(/stream\.example|blob:|media-src/)])
  await endLiveTv({ by, at: new Date() })
})

test('a stream that readers could not or should not be sent to is refused, and what was on stays on', async () => {
  await begin()
  for (const stream of [
    '',
    'live',
    'http://stream.example/live.m3u8',
    'https://me:secret@stream.example/a.m3u8',
    'javascript:alert(1)',
    'ftp://stream.example/x',
    `https://stream.example/${'x'.repeat(2_000)}`,
    'https://a.example;script-src *',
  ])
    await expect(begin(stream), stream).rejects.toMatchObject({ name: 'NotReady', issues: [{ field: 'stream' }] })
  await paper.passed()
  expect((await paper.get('/live')).text).toContain('stream.example:8443')
})

test('the operator begins and ends it by the command line, and the log knows', async () => {
  expect(operator('https://stream.example/b.m3u8')).toMatchObject({ status: 0, stdout: expect.stringContaining('on the live page') })
  await paper.passed()
  expect((await paper.get('/en/live')).text).toContain('https://stream.example/b.m3u8')
  expect(operator('--off')).toMatchObject({ status: 0, stdout: expect.stringContaining('has ended') })
  expect(operator('--off')).toMatchObject({ status: 0, stdout: expect.stringContaining('no stream was on') })
  expect(operator('http://stream.example/b.m3u8')).toMatchObject({ status: 1, stderr: expect.stringContaining('https://') })
  expect(operator()).toMatchObject({ status: 1, stderr: expect.stringContaining('name the stream') })
  await paper.passed()
  expect((await paper.get('/en/live')).text).not.toContain('stream.example')
  const acts = await db.select().from(timeline).where(eq(timeline.subject, 'setting')).orderBy(timeline.id)
  expect(acts.slice(-2)).toMatchObject([
    { act: 'begin-live-tv', by: 'operator', details: { stream: 'https://stream.example/b.m3u8' } },
    { act: 'end-live-tv', by: 'operator' },
  ])
})
