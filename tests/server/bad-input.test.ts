// What a hostile or broken client sends: always words or a redirect, never a crash, never another page's bytes, nothing remembered wrongly.
import { fc, test as property } from '@fast-check/vitest'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sampleOf } from '#tests/counts.ts'
import { isAlive, type Paper, startPaper } from './a-paper.ts'
import { readRaw } from './requests.ts'
import { addressOf, aSection, aStory } from './the-sample.ts'

let paper: Paper
let story: string
let section: string
const whole = new Map<string, string>()
let press: number | undefined

beforeAll(async () => {
  paper = await startPaper()
  story = addressOf(await aStory())
  section = `/${encodeURIComponent((await aSection()).slug)}`
  for (const address of ['/', story, section]) whole.set(address, (await paper.get(address)).text)
  press = paper.pressPid()
})
afterAll(async () => {
  // Nothing of what was sent has ended a process or changed a page.
  expect([paper.pressPid(), isAlive(paper.edgePid)]).toEqual([press, true])
  for (const [address, text] of whole) expect((await paper.get(address)).text === text).toBe(true)
  await paper.end()
})

const isWords = (text: string) => /<h1[^>]*>[^<]*\p{L}/u.test(text)

describe('an address that is none is a 404 with words', () => {
  test.each([
    ['malformed percent-encoding', '/%'],
    ['half an escape', '/%D8%A'],
    ['no hexadecimal', '/%ZZ'],
    ['bytes that are no UTF-8', '/%FF%FE'],
    ['an overlong slash', '/%C0%AF'],
    ['an overlong NUL', '/%C0%80'],
    ['a surrogate in UTF-8', '/%ED%A0%80'],
    ['NUL', '/%00'],
    ['NUL after a name of ours', '/latest%00'],
    ['a line feed', '/latest%0A'],
    ['a header smuggled by line ends', '/latest%0D%0ASet-Cookie:%20a=b'],
    ['escaped twice and malformed inside', '/%25ZZ%25D8'],
    ['escaped thrice', '/%25252F'],
    ['a right-to-left override', '/%E2%80%AElatest'],
    ['an isolate', '/%E2%81%A6latest'],
    ['a byte order mark', '/%EF%BB%BFlatest'],
    ['a zero-width space', '/lat%E2%80%8Best'],
    ['the replacement character', '/%EF%BF%BD'],
    ['a backslash', '/%5Cevil.example'],
    ['two slashes, which would be the front by another name', '//'],
    ['another host', '//evil.example'],
    ['another host, escaped', '/%2F%2Fevil.example'],
    ['another host behind /ar', '/ar//evil.example'],
    ['another host behind a backslash', '/ar/%5Cevil.example'],
    ['the folder above', '/../etc/passwd'],
    ['the folder above, escaped', '/%2e%2e/%2e%2e/etc/passwd'],
    ['the folder above, escaped twice', '/%252e%252e/etc/passwd'],
    ['the folder above a file', '/_next/static/../../../package.json'],
    ['a file of the server', '/.env'],
    ['a file of the build', '/_next/server/app/page.js'],
    ['the database', '/data/manshet.db'],
    ['an absolute address', 'http://evil.example/'],
    ['an absolute address of ours', 'https://paper.example/latest'],
    ['8 KB of path', `/${'a'.repeat(8 * 1024)}`],
    ['8 KB of escaped path', `/${'%D8%A7'.repeat(1_300)}`],
    ['1,000 parts', '/a'.repeat(1_000)],
    ['empty parts', '/latest//x'],
    ['an id beyond counting', `/x/${'9'.repeat(300)}/y`],
    ['a prototype’s name', '/__proto__'],
    ['a prototype’s name as a section with a feed', '/constructor/feed.xml'],
  ])('%s', async (_name, target) => {
    for (const _ of ['first', 'again']) {
      const { status, text, head, location } = await paper.rawGet(target)
      expect([status, location]).toEqual([404, null])
      expect(isWords(text)).toBe(true)
      expect(head).not.toMatch(/set-cookie/i)
    }
  })
})

test.each(['%00', '%0D%0Ax', '%E2%80%AE', '%E2%81%A9', '%5C', '%EF%BF%BD', '%EF%BB%BF'])('a mark that has no place in an address (%s) is no decoration behind a story’s id either', async mark => {
  const { id } = await aStory()
  for (const target of [`/x/${id}/y${mark}`, `/${mark}/${id}/y`]) expect([target, (await paper.rawGet(target)).status]).toEqual([target, 404])
})

describe('a query that is odd', () => {
  test.each([
    '?%',
    '?page=%ZZ',
    '?page=2%00',
    '?page=1e9',
    '?page=00002',
    '?page[]=2',
    '?page=2;q=1',
    '?__proto__=1',
    '?constructor[prototype]=x',
    `?${'a=b&'.repeat(2_000)}`,
    '?page=٢',
    '??',
    '?#',
    '?%00=%FF',
  ])('%s on a section shows the section', async query => {
    const { status, text } = await paper.rawGet(`${section}${query.replace('٢', '%D9%A2')}`)
    expect(status).toBe(200)
    expect(text === whole.get(section)).toBe(true)
  })

  test.each([
    '%',
    '%FF',
    '%00',
    '%ED%A0%80',
    'a'.repeat(6_000),
    '%D8%A7'.repeat(1_500),
    '"',
    "'",
    '*',
    'AND',
    'NEAR(',
    '"a',
    '-a',
    'a*b',
    '^a',
    'a:b',
    'headline:x',
    '(',
    '%3Cscript%3Ealert(1)%3C/script%3E',
    '{{7*7}}',
    '%E2%80%AEabc',
  ])('q=%s is a search like any other', async words => {
    const { status, text } = await paper.rawGet(`/search?q=${words}`)
    expect(status).toBe(200)
    expect(text).not.toMatch(/<script>alert|\u202e|\0/)
  })
})

describe('a request that is not HTTP, or too much of it, is refused with words:', () => {
  test.each([
    ['rubbish', 'rubbish\r\n\r\n', 400],
    ['TLS', Buffer.from([0x16, 0x03, 0x01, 0x00, 0xa5, 0x01, 0x00, 0x00, 0xa1, 0x03, 0x03]), 400],
    ['an unknown method', 'BREW / HTTP/1.1\r\nHost: a\r\n\r\n', 400],
    ['two lengths', 'POST /api/breaking HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx', 400],
    ['a length and chunks', 'POST /api/breaking HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n', 400],
    ['a length that is no number', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n', 400],
    ['a header folded over lines', 'GET / HTTP/1.1\r\nHost: a\r\nX-A: b\r\n c\r\n\r\n', 400],
    ['a space before the colon', 'GET / HTTP/1.1\r\nHost : a\r\n\r\n', 400],
    ['NUL in a header', 'GET / HTTP/1.1\r\nHost: a\0b\r\n\r\n', 400],
    ['17 KB of headers', `GET / HTTP/1.1\r\nHost: a\r\nX-A: ${'b'.repeat(17 * 1024)}\r\n\r\n`, 431],
    ['17 KB of path', `GET /${'b'.repeat(17 * 1024)} HTTP/1.1\r\nHost: a\r\n\r\n`, 431],
    ['2,000 headers', `GET / HTTP/1.1\r\nHost: a\r\n${'X-A: b\r\n'.repeat(2_500)}\r\n`, 431],
  ])('%s', async (_name, bytes, status) => {
    const answer = readRaw(await paper.raw(bytes))
    expect(answer.status).toBe(status)
    expect(isWords(answer.text)).toBe(true)
    expect(answer.text).toContain('lang="ar"')
  })

  test('11 MB to the newsroom, announced', async () => {
    const { status, text } = readRaw(await paper.raw(`POST /api/breaking HTTP/1.1\r\nHost: a\r\nContent-Length: ${11 * 1024 * 1024}\r\n\r\n`))
    expect(status).toBe(413)
    expect(isWords(text)).toBe(true)
  })

  test('11 MB to the newsroom, not announced but sent in chunks', async () => {
    const chunk = `100000\r\n${'x'.repeat(0x100000)}\r\n`
    const { status } = readRaw(await paper.raw(`POST /api/breaking HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n${chunk.repeat(24)}0\r\n\r\n`))
    expect([0, 405, 413]).toContain(status)
    expect((await paper.get('/healthz')).status).toBe(200)
  })
})

describe('doubled and odd headers change nothing:', () => {
  test.each([
    'If-None-Match: "a"\r\nIf-None-Match: "b"\r\n',
    'Accept-Encoding: br;q=0\r\nAccept-Encoding: identity\r\n',
    'Accept-Encoding: ;;;,,,q\r\n',
    'Cookie: a\r\nCookie: b\r\n',
    'Range: bytes=0-0,1-1,2-2\r\n',
    'If-Modified-Since: 99999999999\r\n',
    'Expect: 100-continue\r\n',
    'Upgrade: websocket\r\n',
    'X-Forwarded-For: \r\n',
    'If-Match: "x"\r\n',
    'If-Unmodified-Since: Thu, 01 Jan 1970 00:00:00 GMT\r\n',
    'Content-Length: 0\r\n',
    'Accept: image/png\r\n',
  ])('%j', async headers => {
    const { status, text } = await paper.rawGet(story, headers)
    expect(status).toBe(200)
    expect(text === whole.get(story)).toBe(true)
  })
})

describe('whatever bytes come', () => {
  const bytes = fc.uint8Array({ maxLength: 60 }).map(array => Buffer.from(array))
  const escaped = bytes.map(array => Buffer.from([...array].map(byte => `%${byte.toString(16).padStart(2, '0')}`).join('')))
  const pieces = fc.constantFrom(
    '/',
    '//',
    '..',
    '%2f',
    '%5c',
    '%00',
    '%25',
    '%',
    '?',
    '#',
    '&',
    '=',
    'ar',
    'en',
    'n',
    'api',
    'admin',
    '_next',
    'media',
    'latest',
    'search?q=',
    '1',
    '12',
    'feed.xml',
    '%D8%A7',
    '%e2%80%ae',
    ' ',
    '\t',
    ';',
    ':',
    '@',
    '\\',
    'http://evil.example',
  )
  const target = fc.oneof(
    bytes,
    escaped,
    fc.array(pieces, { maxLength: 12 }).map(parts => Buffer.from(parts.join(''))),
  )

  property.prop({ target }, { numRuns: sampleOf(400, 20_000), seed: 20 })('in an address, the answer is 2xx to 4xx, complete, and leads nowhere else', async ({ target }) => {
    const { status, location, text } = await paper.rawGet(Buffer.concat([Buffer.from('/'), target]))
    // An empty answer: the bytes held a line end and were several requests, or none.
    expect(status === 0 || (status >= 200 && status < 500)).toBe(true)
    if (location !== null) expect(location).toMatch(/^\/(?!\/)[\x21-\x7e]*$/)
    if (status === 404) for (const page of whole.values()) expect(text === page).toBe(false)
  })

  property.prop({ name: fc.stringMatching(/^[A-Za-z-]{1,20}$/), value: bytes }, { numRuns: sampleOf(200, 10_000), seed: 21 })(
    'in a header, the answer is the page itself or a refusal',
    async ({ name, value }) => {
      const { status, text } = readRaw(await paper.raw(Buffer.concat([Buffer.from(`GET ${story} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n${name}: `), value, Buffer.from('\r\n\r\n')])))
      expect([0, 200, 304, 400, 408, 413, 417, 431, 501]).toContain(status)
      if (status === 200 && text.length > 0) expect(text.includes('\0') || text === whole.get(story) || /^transfer-encoding|^accept-encoding/i.test(name)).toBe(true)
    },
  )
})
