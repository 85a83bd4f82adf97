// One command starts the paper, one signal ends it: both processes, and with a sentence when it cannot start.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import net from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { childrenOf, isAlive, type Paper, startPaper, startThatEnds } from './a-paper.ts'
import { waitUntil } from './wait.ts'

let paper: Paper | undefined
let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'manshet-another-'))
})
afterEach(async () => {
  await paper?.end()
  paper = undefined
  rmSync(folder, { recursive: true, force: true })
})

test('the paper starts as two processes and prints where it is read', async () => {
  paper = await startPaper()
  expect(childrenOf(paper.edgePid)).toHaveLength(1)
  for (const line of [`http://localhost:${paper.port}/`, `http://localhost:${paper.port}/en`, 'https://paper.example', process.env.DATA_DIR!]) expect(paper.output()).toContain(line)
  expect((await paper.get('/healthz')).text).toBe('ok')
  expect((await paper.get('/')).status).toBe(200)
})

describe.each(['SIGTERM', 'SIGINT'] as const)('%s', signal => {
  test('ends both processes, with nothing left and no word of failure', async () => {
    paper = await startPaper()
    const press = paper.pressPid()!
    const sockets = socketFolders()
    // A reader's browser keeps its connection open.
    await paper.get('/')
    expect(await paper.end(signal)).toBe(0)
    expect(isAlive(press)).toBe(false)
    expect(socketFolders().length).toBe(sockets.length - 1)
    expect(paper.output()).not.toMatch(/error/i)
  })
})

test('a press whose edge was killed ends by itself', async () => {
  paper = await startPaper()
  const press = paper.pressPid()!
  process.kill(paper.edgePid, 'SIGKILL')
  await waitUntil(() => !isAlive(press), 10_000)
})

describe('a wrong value in the environment ends the start with a sentence that names it:', () => {
  test.each([
    ['PORT', 'abc', 'PORT is "abc"'],
    ['PORT', '70000', 'PORT is "70000"'],
    ['SITE_URL', 'ftp://x', 'SITE_URL is "ftp://x"'],
    ['SITE_URL', 'https://paper.example/arabic', 'SITE_URL is "https://paper.example/arabic"'],
    ['PAGE_MEMORY_MB', '-1', 'PAGE_MEMORY_MB is "-1"'],
    ['TRUSTED_PROXIES', 'foo', 'TRUSTED_PROXIES names "foo"'],
    ['TRUSTED_PROXIES', '10.0.0.0/33', 'TRUSTED_PROXIES names "10.0.0.0/33"'],
    ['SAMPLE', 'x', 'SAMPLE is "x"'],
    ['DATABASE_URL', 'postgres://paper', 'DATABASE_URL names a Postgres database'],
  ])('%s=%s', async (name, value, sentence) => {
    const { code, said } = await startThatEnds({ DATA_DIR: folder, [name]: value })
    expect(code).toBeGreaterThan(0)
    expect(said).toContain(sentence)
    expect(said).toMatch(/for example|Leave it out/)
    expect(said).not.toMatch(/^\s+at /m)
    expect(readdirSync(folder)).toEqual([])
  })
})

test('a port that is taken ends the start with a sentence, and no press stays behind', async () => {
  const other = net.createServer()
  const port = await new Promise<number>(resolve => other.listen(0, () => resolve((other.address() as net.AddressInfo).port)))
  const { code, said } = await startThatEnds({ PORT: String(port) })
  other.close()
  expect(code).toBe(1)
  expect(said).toContain(`Port ${port} is taken`)
  expect(said).not.toMatch(/^\s+at /m)
})

test('SAMPLE=none plants no story, author or picture; the paper is read all the same', async () => {
  paper = await startPaper({ folder, env: { SAMPLE: 'none' } })
  expect((await paper.get('/')).status).toBe(200)
  expect((await paper.get('/latest')).text).not.toMatch(/href="\/[^"]+\/\d+\//)
  expect((await paper.get('/n/1')).status).toBe(404)
  expect(readdirSync(folder)).not.toContain('media')
})

function socketFolders() {
  return readdirSync(tmpdir()).filter(name => /^manshet-[A-Za-z0-9]{6}$/.test(name))
}
