// What a stranger can cost the paper has a limit: memory, disk, time, and never a known story.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { isLong, sampleOf, seeded } from '#tests/counts.ts'
import { type Paper, startPaper } from './a-paper.ts'
import { readRaw } from './requests.ts'
import { addressOf, allOtherAddresses, allStories, aSection, aStory } from './the-sample.ts'
import { pause, waitUntil } from './wait.ts'

const MEGABYTE = 1024 * 1024
const AT_ONCE = 24
const LARGEST_BODY = 10 * MEGABYTE

let paper: Paper
let memoryOfPaper = ''

/** The paper of the test before goes on where its memory is as large as is wanted. */
async function start(megabytes = '64') {
  if (megabytes === memoryOfPaper) return
  if (memoryOfPaper) await paper.end()
  paper = await startPaper({ env: { PAGE_MEMORY_MB: megabytes } })
  memoryOfPaper = megabytes
}
const rendered = async () => (await paper.ready()).renders.rendered
const memory = async () => (await paper.ready()).memory

afterEach(async () => {
  expect((await paper.ready()).ready, 'the paper still stands').toBe(true)
})
afterAll(() => paper.end())

describe('a flood of addresses that do not exist', () => {
  const COUNT = sampleOf(3_000, 100_000)

  test(`${COUNT} of them take no memory and no disk, and known stories are answered without a render`, { timeout: 30 * 60_000 }, async () => {
    await start()
    const known = [...(await allStories()).map(addressOf), '/', '/en', '/latest']
    await eachOf(known, address => paper.get(address, { 'accept-encoding': 'br' }))
    const before = { memory: await memory(), disk: sizeOfPaper(), resident: residentMegabytes(paper.edgePid), rendered: await rendered() }

    const unknown = unknownAddresses(COUNT, await aSection(), await aStory())
    const statuses = await eachOf(unknown, async address => (await paper.get(address)).status)
    expect([...new Set(statuses)].sort()).toEqual([308, 404])

    expect(await memory()).toEqual(before.memory)
    expect(before.memory.bytes).toBeLessThanOrEqual(64 * MEGABYTE)
    expect(sizeOfPaper()).toBe(before.disk)
    expect(await rendered()).toBe(before.rendered)
    await eachOf(known, async address => expect((await paper.get(address, { 'accept-encoding': 'br' })).status).toBe(200))
    expect(await rendered()).toBe(before.rendered)
    const resident = residentMegabytes(paper.edgePid)
    console.log(`after ${COUNT} unknown addresses: edge ${before.resident} → ${resident} MB, press ${residentMegabytes(paper.pressPid()!)} MB`)
    if (isLong) expect(resident - before.resident).toBeLessThanOrEqual(100)
  })

  test('parameters that mean nothing make no second page', async () => {
    await start()
    const { get } = paper
    const story = addressOf(await aStory())
    await get(story)
    const before = await memory()
    await eachOf(
      Array.from({ length: 300 }, (_, place) => `${story}?utm_source=${place}&fbclid=${place}&page=${place}`),
      async address => expect((await get(address)).status).toBe(200),
    )
    expect(await memory()).toEqual(before)
  })

  test('later pages than there are cost a render each and nothing that stays', async () => {
    await start()
    const section = `/${encodeURIComponent((await aSection()).slug)}`
    await paper.get(section)
    const before = await memory()
    const statuses = await eachOf(
      Array.from({ length: 60 }, (_, place) => `${section}?page=${place + 500}`),
      async address => (await paper.get(address)).status,
    )
    expect(new Set(statuses)).toEqual(new Set([404]))
    expect(await memory()).toEqual(before)
  })
})

test('a flood of searches stays in its share of the memory: no story leaves for it', async () => {
  await start('4')
  const stories = (await allStories()).map(addressOf).slice(0, 12)
  await eachOf(stories, address => paper.get(address))
  const before = await memory()
  await eachOf(
    Array.from({ length: sampleOf(150, 2_000) }, (_, place) => `/search?q=${encodeURIComponent(`خبر ${place}`)}`),
    address => paper.get(address),
  )
  const after = await memory()
  expect(after.pages).toBeGreaterThan(before.pages)
  expect(after.bytes - before.bytes).toBeLessThanOrEqual((4 * MEGABYTE) / 16)
  const renders = await rendered()
  await eachOf(stories, address => paper.get(address))
  expect(await rendered()).toBe(renders)
})

describe('PAGE_MEMORY_MB', () => {
  test('1: the whole paper read twice stays within a megabyte, and every page is still answered', async () => {
    await start('1')
    const all = [...(await allStories()).map(addressOf), ...(await allOtherAddresses())]
    for (let round = 1; round <= 2; round++) {
      await eachOf(all, async address => expect((await paper.get(address)).status, address).toBe(200))
      expect((await memory()).bytes).toBeLessThanOrEqual(MEGABYTE)
    }
    const { pages } = await memory()
    expect(pages).toBeGreaterThan(5)
    expect(pages).toBeLessThan(all.length)
  })

  test('0: nothing is remembered, and a page is what it was', async () => {
    await start('0')
    const story = addressOf(await aStory())
    const first = await paper.get(story)
    const renders = await rendered()
    const second = await paper.get(story)
    expect(await rendered()).toBe(renders + 1)
    expect(await memory()).toEqual({ pages: 0, bytes: 0, tags: 0 })
    expect(second.text).toBe(first.text)
    expect((await paper.get(story, { 'if-none-match': first.headers.etag })).status).toBe(304)
  })
})

describe('slow clients', () => {
  test('whoever dribbles headers is sent away in time, while others are answered', async () => {
    await start()
    const slow = await Promise.all(Array.from({ length: 50 }, () => dribble('GET / HTTP/1.1\r\nHost: paper.example\r\nX-Slow: ')))
    await eachOf(Array.from({ length: 20 }), async () => expect((await paper.get('/')).status).toBe(200))
    // 10 s for the headers, looked after every 2 s.
    await waitUntil(() => slow.every(client => client.isOver()), 20_000)
    expect(slow[0]!.got()).toMatch(/^$|HTTP\/1\.1 4\d\d/)
  })

  test.runIf(isLong)('whoever dribbles a body is sent away in time', async () => {
    await start()
    const slow = await dribble('POST /api/breaking HTTP/1.1\r\nHost: paper.example\r\nContent-Length: 100000\r\n\r\n')
    await waitUntil(() => slow.isOver(), 50_000)
  })

  test.runIf(isLong)('whoever asks and asks and never reads is sent away in time', { timeout: 200_000 }, async () => {
    await start()
    const deaf = net.connect(paper.port, '127.0.0.1')
    deaf.on('error', () => {}).pause()
    deaf.write('GET / HTTP/1.1\r\nHost: paper.example\r\nAccept-Encoding: identity\r\n\r\n'.repeat(2_000))
    await waitUntil(() => isHeldOpen(deaf), 10_000)
    await waitUntil(() => !isHeldOpen(deaf), 120_000, 500)
    deaf.destroy()
  })

  test('a thousand idle connections keep nobody out', async () => {
    await start()
    const idle = await Promise.all(Array.from({ length: 1_000 }, () => connected()))
    await eachOf(Array.from({ length: 50 }), async () => expect((await paper.get('/')).status).toBe(200))
    for (const socket of idle) socket.destroy()
  })
})

describe('too large', () => {
  test.each([17 * 1024, 200 * 1024])('headers of %i bytes get words, 431', async size => {
    await start()
    const { status, text } = await paper.rawGet('/', `X-Large: ${'a'.repeat(size)}\r\n`)
    expect(status).toBe(431)
    expect(text).toContain('ترويسات الطلب أكبر من المسموح')
    expect(text).toContain('dir="rtl"')
  })

  test('a body over 10 MB that says so is refused before it is sent', async () => {
    await start()
    for (const address of ['/api/breaking', '/admin', '/', '/en/latest']) {
      const { status, text } = readRaw(await paper.raw(`POST ${address} HTTP/1.1\r\nHost: paper.example\r\nContent-Length: ${LARGEST_BODY + 1}\r\n\r\n`))
      expect(status, address).toBe(413)
      expect(text).toContain(address.startsWith('/en') ? 'What was sent is too large' : 'ما أُرسل أكبر من المسموح')
    }
  })

  test('a body over 10 MB that says nothing of its length ends its connection and not the paper', async () => {
    await start()
    for (const address of ['/api/breaking', '/api/articles/1/related', '/', '/api/unknown']) {
      const got = await sendEndlessBody(address)
      expect(readRaw(got).status, address).toBeGreaterThanOrEqual(400)
      expect(readRaw(got).status, address).toBeLessThan(500)
      expect((await paper.get('/')).status).toBe(200)
    }
  })

  test('a body of a length that is none is no request', async () => {
    await start()
    for (const length of ['-1', 'abc', '1e9', '0x10', '10, 20', '99999999999999999999']) {
      const { status } = readRaw(await paper.raw(`POST /api/breaking HTTP/1.1\r\nHost: paper.example\r\nContent-Length: ${length}\r\n\r\n`, 2_000))
      expect([400, 413], length).toContain(status)
    }
  })
})

/** Does it for each, two dozen at a time; answers what they answered. */
async function eachOf<Thing, Result>(things: readonly Thing[], work: (thing: Thing) => Promise<Result>) {
  const results: Result[] = []
  let next = 0
  const worker = async () => {
    while (next < things.length) {
      const place = next++
      results[place] = await work(things[place]!)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return results
}

/** Every shape of address that could be asked for without end; none of them is a page. */
function unknownAddresses(count: number, section: { slug: string }, story: { id: number }) {
  const { below, one } = seeded(9)
  const word = () => one(['خبر', 'عاجل', 'wp-login.php', 'story', '%D8%A3', 'a.b', '٣'])
  const shapes: ((place: number) => string)[] = [
    place => `/${word()}-${place}`,
    place => `/en/${word()}-${place}`,
    place => `/${encodeURIComponent(section.slug)}/${1_000_000 + place}/${word()}`,
    place => `/${word()}/${story.id}/${place}`,
    place => `/topic/${word()}-${place}`,
    place => `/en/author/${place}`,
    place => `/policy/${place}`,
    place => `/n/${1_000_000 + place}`,
    place => `/media/${String(place).padStart(32, '0')}/800.webp`,
    place => `/_next/static/${place}.js`,
    place => `/api/${place}`,
    place => `/${word()}/${place}/feed.xml/${below(9)}`,
    place => `/card/${place}-abc.jpg`,
    place => `/${place}/../../${below(99)}`,
    place => `/%ff${place}`,
  ]
  return Array.from({ length: count }, (_, place) => encodeURI(one(shapes)(place)).replaceAll('%25', '%'))
}

/** What DATA_DIR holds, in bytes; the write-ahead log is SQLite's own affair. */
function sizeOfPaper() {
  const folder = process.env.DATA_DIR!
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile() && !/-(?:wal|shm)$/.test(entry.name))
  return files.reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0)
}

const residentMegabytes = (pid: number) => Math.round(Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024)

/** Whether the paper still holds its end of this connection: who does not read does not learn that it was ended. */
function isHeldOpen(client: net.Socket) {
  const ESTABLISHED = '01'
  const portOf = (address = '') => Number.parseInt(address.split(':')[1] ?? '', 16)
  const lines = ['tcp', 'tcp6'].flatMap(table => readFileSync(`/proc/${paper.edgePid}/net/${table}`, 'utf8').split('\n').slice(1))
  const connections = lines.map(line => line.trim().split(/\s+/))
  return connections.some(([, here, there, state]) => portOf(here) === paper.port && portOf(there) === client.localPort && state === ESTABLISHED)
}

const connected = () =>
  new Promise<net.Socket>((resolve, reject) => {
    const socket = net.connect(paper.port, '127.0.0.1', () => resolve(socket))
    socket.once('error', reject)
  })

/** Sends a beginning, then a letter every half second. */
async function dribble(beginning: string) {
  const socket = await connected()
  let said = ''
  let isOver = false
  socket.on('data', part => (said += part))
  socket.on('error', () => {})
  socket.on('close', () => (isOver = true))
  socket.write(beginning)
  const timer = setInterval(() => (isOver ? clearInterval(timer) : socket.write('a')), 500)
  return { isOver: () => isOver, got: () => said }
}

/** Sends pieces of a body for as long as it is let, and half as much again as is allowed. */
async function sendEndlessBody(address: string) {
  const socket = await connected()
  let got = ''
  let isOver = false
  socket.on('data', part => (got += part))
  socket.on('error', () => {})
  socket.on('close', () => (isOver = true))
  socket.write(`POST ${address} HTTP/1.1\r\nHost: paper.example\r\nTransfer-Encoding: chunked\r\n\r\n`)
  const piece = Buffer.concat([Buffer.from('10000\r\n'), Buffer.alloc(0x10000, 'a'), Buffer.from('\r\n')])
  for (let sent = 0; sent < LARGEST_BODY * 1.5 && !isOver; sent += 0x10000) {
    if (!socket.write(piece)) await Promise.race([new Promise(resolve => socket.once('drain', resolve)), pause(1_000)])
  }
  await pause(200)
  socket.destroy()
  return got
}
