// An answer as a browser, a CDN and a crawler receive it: headers, encodings, conditions, and nothing of a stranger's request.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CLOSED_ALERT_LINE } from '#lib/newsroom/closed-alert-line.ts'
import { THEME_LINE } from '#lib/newsroom/theme-line.ts'
import { type Paper, ROOT, startPaper } from './a-paper.ts'
import { type Answer, unpacked } from './requests.ts'
import { addressOf, allOtherAddresses, allStories, aPicture, aSection, aStory } from './the-sample.ts'
import { waitUntil } from './wait.ts'

let paper: Paper
let story: string
let everyKind: string[]
beforeAll(async () => {
  paper = await startPaper()
  story = addressOf(await aStory())
  const section = `/${encodeURIComponent((await aSection()).slug)}`
  everyKind = [
    '/',
    '/en',
    story,
    addressOf(await aStory('en')),
    section,
    `${section}/feed.xml`,
    '/latest',
    '/latest?page=2',
    '/search?q=%D8%A7%D9%84',
    '/corrections',
    '/about',
    '/feed.xml',
    '/sitemap.xml',
    '/robots.txt',
    '/api/breaking',
    '/no-such-page',
    '/en/no-such-page',
  ]
})
afterAll(() => paper.end())

const hashOf = (inline: string) => `'sha256-${createHash('sha256').update(inline).digest('base64')}'`
const htmlKinds = () => everyKind.filter(address => !/xml|txt|api/.test(address))

describe('every reader’s page', () => {
  test('carries its headers, the same ones whether rendered or remembered', async () => {
    for (const address of everyKind) {
      const [first, second] = [await paper.get(address), await paper.get(address)]
      for (const { status, headers } of [first, second]) {
        expect({ address, ...headers }).toMatchObject({
          address,
          vary: 'Accept-Encoding, Save-Data',
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'strict-origin-when-cross-origin',
          'cache-control': 'public, max-age=0, must-revalidate',
          'cdn-cache-control': 'max-age=10',
          'strict-transport-security': expect.stringContaining('max-age='),
          'permissions-policy': expect.stringContaining('camera=()'),
          'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
        })
        expect(headers.etag).toMatch(/^W\/"[\w-]+"$/)
        expect(Date.parse(headers['last-modified']!)).toBeLessThanOrEqual(Date.now())
        expect(headers['cache-tag']).toMatch(/^[\x21-\x7e]*$/)
        expect([200, 404]).toContain(status)
      }
      const { date: _, ...lasting } = first.headers
      expect(second.headers).toMatchObject(lasting)
    }
  })

  test('sets no cookie, even where the reader sends one, and names nothing of the house', async () => {
    for (const address of everyKind) {
      const { headers, rawHeaders } = await paper.get(address, { cookie: 'session=1; NEXT_LOCALE=en; __prerender_bypass=1' })
      expect(headers['set-cookie']).toBeUndefined()
      expect(rawHeaders.join('\n')).not.toMatch(/x-manshet|x-powered|x-next|x-middleware|next\.js|node|server/i)
    }
  })

  test('holds no script but data blocks, our own files and our own two lines, no style attribute, and styles that its own policy allows by their hash', async () => {
    const addresses = [...htmlKinds(), ...(await allStories()).map(addressOf)]
    for (const address of addresses) {
      const { text, headers } = await paper.get(address)
      const scripts = [...text.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)].filter(([, attributes]) => !/type="application\/ld\+json"| src="\/reader\//.test(attributes!))
      expect([address, scripts.map(([, , line]) => line)]).toEqual([address, [THEME_LINE, CLOSED_ALERT_LINE]])
      expect(headers['content-security-policy']).toContain(`script-src 'self' ${hashOf(THEME_LINE)} ${hashOf(CLOSED_ALERT_LINE)};`)
      expect([address, text.match(/<[a-z][^<>]* style=|self\.__next_f|TURBOPACK|<!--|<template/)]).toEqual([address, null])
      const policy = headers['content-security-policy']!
      expect(policy).not.toMatch(/unsafe|\*|http:/)
      expect(policy).toContain("default-src 'none'")
      const hashes = [...text.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/g)].map(([, css]) => hashOf(css!))
      expect([address, hashes.length]).toEqual([address, 1])
      for (const hash of hashes) expect(policy).toContain(hash)
    }
  })

  test('is whole: one html, one head, one body, each closed', async () => {
    for (const address of htmlKinds()) {
      const { text } = await paper.get(address)
      for (const tag of ['html', 'head', 'body', 'main'])
        expect([address, tag, text.match(new RegExp(`<${tag}[ >]`, 'g'))?.length, text.match(new RegExp(`</${tag}>`, 'g'))?.length]).toEqual([address, tag, 1, 1])
      expect(text.startsWith('<!DOCTYPE html>')).toBe(true)
    }
  })
})

test('what the newsroom’s routes answer carries the plain headers of safety too', async () => {
  // Next answers for the method that the route does not know: straight from the press.
  const { status, headers } = await paper.ask('/api/breaking', { method: 'POST', headers: { 'content-length': 0 } })
  expect({ status, ...headers }).toMatchObject({ status: 405, 'x-content-type-options': 'nosniff', 'referrer-policy': 'strict-origin-when-cross-origin' })
})

describe('the encoding', () => {
  test('is what the reader takes; the bytes are the same', async () => {
    for (const address of everyKind) {
      const plain = await paper.get(address)
      expect(plain.headers['content-encoding']).toBeUndefined()
      for (const [takes, gets] of [
        ['br', 'br'],
        ['gzip', 'gzip'],
        ['gzip, deflate, br, zstd', 'br'],
        ['br;q=0, gzip', 'gzip'],
        ['*', 'br'],
        ['br;q=0, gzip;q=0', undefined],
        ['*;q=0', undefined],
        ['deflate', undefined],
        ['identity', undefined],
        ['BR;Q=0.5', 'br'],
        ['', undefined],
      ] as const) {
        for (const _ of ['rendered', 'remembered']) {
          const answer = await paper.get(address, { 'accept-encoding': takes })
          expect([address, takes, answer.headers['content-encoding']]).toEqual([address, takes, gets])
          expect(Number(answer.headers['content-length'])).toBe(answer.bytes.length)
          expect(answer.text === plain.text).toBe(true)
          expect(answer.headers.etag).toBe(plain.headers.etag)
        }
      }
    }
  })

  test('becomes the best one for a page that is read again and again, and its bytes unpacked stay the same', async () => {
    const address = addressOf(await aStory('ar', 3))
    // The first readers take no br: the page must not miss its turn for that.
    for (const takes of ['identity', 'gzip', 'identity', 'identity']) await paper.get(address, { 'accept-encoding': takes })
    const first = await paper.get(address, { 'accept-encoding': 'br' })
    await waitUntil(async () => (await paper.get(address, { 'accept-encoding': 'br' })).bytes.length < first.bytes.length, 10_000)
    const best = await paper.get(address, { 'accept-encoding': 'br' })
    expect([best.text === first.text, best.headers.etag]).toEqual([true, first.headers.etag])
  })
})

describe('a condition', () => {
  test('that still holds is answered 304 without a body', async () => {
    const { headers } = await paper.get(story)
    const etag = headers.etag!
    for (const sent of [etag, etag.replace('W/', ''), `"other", ${etag}`, `${etag} , "other"`, `W/"x",${etag}`, '*', ' * ']) {
      const answer = await paper.get(story, { 'if-none-match': sent, 'accept-encoding': 'br' })
      expect([sent, answer.status, answer.bytes.length]).toEqual([sent, 304, 0])
      expect(answer.headers).toMatchObject({ etag, vary: headers.vary, 'cache-control': headers['cache-control'] })
      expect(answer.headers['content-encoding']).toBeUndefined()
    }
    expect((await paper.get(story, { 'if-modified-since': headers['last-modified']! })).status).toBe(304)
    expect((await paper.get(story, { 'if-modified-since': new Date(Date.now() + 60_000).toUTCString() })).status).toBe(304)
  })

  test('that does not hold, or makes no sense, is answered with the page', async () => {
    const { text, headers } = await paper.get(story)
    const wanted: Record<string, string>[] = [
      { 'if-none-match': '"other"' },
      { 'if-none-match': 'W/' },
      { 'if-none-match': '' },
      { 'if-none-match': headers.etag!.slice(0, -2) },
      { 'if-modified-since': 'yesterday' },
      { 'if-modified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' },
      { 'if-modified-since': '0' },
      { 'if-none-match': '"other"', 'if-modified-since': headers['last-modified']! },
      { range: 'bytes=0-10' },
      { range: 'bytes=5-1' },
      { range: 'bytes=99999999-' },
      { range: 'lines=1' },
      { 'if-range': headers.etag! },
    ]
    for (const sent of wanted) {
      const answer = await paper.get(story, sent)
      expect([sent, answer.status, answer.text === text]).toEqual([sent, 200, true])
    }
  })

  test('never turns a 404 into a 304', async () => {
    expect((await paper.get('/no-such-page', { 'if-none-match': '*' })).status).toBe(404)
    expect((await paper.get('/no-such-page', { 'if-none-match': (await paper.get('/no-such-page')).headers.etag! })).status).toBe(404)
  })
})

describe('the method', () => {
  test('HEAD says all that GET says and sends nothing', async () => {
    for (const address of [...everyKind, `/n/${(await aStory()).id}`, `/media/${(await aPicture()).hash}/640.jpg`]) {
      const get = await paper.ask(address, { headers: { 'accept-encoding': 'br' } })
      const head = await paper.ask(address, { method: 'HEAD', headers: { 'accept-encoding': 'br' } })
      const { date: _one, ...lasting } = get.headers
      expect([address, head.status, head.bytes.length]).toEqual([address, get.status, 0])
      expect(head.headers).toMatchObject(lasting)
    }
  })

  test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'])('%s to a reader’s page is 405 with what is allowed', async method => {
    for (const address of ['/', '/en', story, '/latest', '/no-such-page', '/feed.xml', '/robots.txt']) {
      const { status, headers, text } = await paper.ask(address, { method })
      expect([address, status, headers.allow]).toEqual([address, 405, 'GET, HEAD'])
      expect(text).toContain(address === '/en' ? 'This address is for reading' : 'هذا العنوان للقراءة فقط')
    }
  })

  test('405 speaks the language of the address and no other’s', async () => {
    expect((await paper.ask('/energy', { method: 'POST' })).text).toContain('lang="ar"')
    expect((await paper.ask('/en/energy', { method: 'POST' })).text).toContain('lang="en"')
  })
})

test('a redirect is remembered for five minutes, not for ever', async () => {
  const { status, headers } = await paper.get('/ar/latest')
  expect(status).toBe(308)
  expect(headers['cache-control']).toBe('public, max-age=300')
})

describe('files', () => {
  test('of the build never change under their name and were compressed beforehand', async () => {
    const folder = path.join(ROOT, '.next/static')
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => /\.(?:js|css)$/.test(name))
    expect(names.length).toBeGreaterThan(0)
    for (const name of names.slice(0, 5)) {
      const address = `/_next/static/${name}`
      const original = readFileSync(path.join(folder, name))
      for (const encoding of ['br', 'gzip', 'identity']) {
        const answer = await paper.get(address, { 'accept-encoding': encoding })
        expect(answer).toMatchObject({ status: 200, headers: { 'cache-control': 'public, max-age=31536000, immutable', 'x-content-type-options': 'nosniff', vary: 'Accept-Encoding' } })
        expect(unpacked(answer.bytes, answer.headers['content-encoding']).equals(original)).toBe(true)
        if (original.length > 2_000) expect(answer.headers['content-encoding']).toBe(encoding === 'identity' ? undefined : encoding)
      }
    }
  })

  test('that are pictures never change and are what they say', async () => {
    const { hash } = await aPicture()
    const { status, headers, bytes } = await paper.get(`/media/${hash}/640.jpg`, { 'accept-encoding': 'br' })
    expect({ status, ...headers }).toMatchObject({ status: 200, 'content-type': 'image/jpeg', 'cache-control': 'public, max-age=31536000, immutable' })
    expect(headers['content-encoding']).toBeUndefined()
    expect(bytes.subarray(0, 3).toString('hex')).toBe('ffd8ff')
  })
})

describe('a stranger’s headers', () => {
  const hosts = {
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'http',
    'x-forwarded-for': '6.6.6.6',
    forwarded: 'host=evil.example',
    'x-real-ip': '6.6.6.6',
    'x-original-url': '/admin',
    'x-rewrite-url': '/admin',
    'x-http-method-override': 'DELETE',
  }
  const inner = {
    rsc: '1',
    'next-router-prefetch': '1',
    'next-router-state-tree': '%5B%22%22%5D',
    'next-router-segment-prefetch': '/_tree',
    'next-url': '/en',
    'next-action': 'x',
    'x-nextjs-data': '1',
    'next-resume': '1',
    'x-middleware-subrequest': 'middleware:middleware:middleware:middleware:middleware',
    'x-middleware-prefetch': '1',
    'x-invoke-path': '/admin',
    'x-invoke-status': '500',
    'x-matched-path': '/admin',
    'x-manshet-inner': 'page',
    'x-manshet-ip': '127.0.0.1',
    'x-now-route-matches': '1',
    purpose: 'prefetch',
    'x-prerender-revalidate': '1',
    'accept-language': 'en',
    'user-agent': 'Googlebot',
  }
  const without = ({ status, text, headers: { date: _date, ...headers } }: Answer) => ({ status, text, headers })

  test('change nothing in a page, neither when it is rendered nor when it is remembered', async () => {
    // Pages that nobody has read yet: the stranger comes first.
    const addresses = [
      '/author/none',
      '/en/latest',
      '/en/corrections',
      addressOf(await aStory('ar', 11)),
      addressOf(await aStory('en', 2)),
      '/en/feed.xml',
      '/latest?page=3',
      '/search?q=x',
      `/api/articles/${(await aStory()).id}/related`,
    ]
    for (const address of addresses) {
      const stranger = await paper.get(address, { ...hosts, ...inner, host: 'evil.example' })
      const reader = await paper.get(address, { host: 'paper.example' })
      expect(without(stranger)).toEqual(without(reader))
      expect(reader.text).not.toMatch(/evil\.example|6\.6\.6\.6/)
    }
  })

  test('one by one change nothing either', async () => {
    const plain = without(await paper.get(story))
    for (const [name, value] of Object.entries({ ...hosts, ...inner })) expect([name, without(await paper.get(story, { [name]: value }))]).toEqual([name, plain])
  })

  test('do not open the press to a stranger', async () => {
    for (const address of ['/admin', '/api/breaking', '/_next/data/x.json', '/_next/image?url=%2F']) {
      const { status, headers } = await paper.ask(address, { method: 'POST', headers: { 'x-manshet-inner': 'page', 'content-length': 0 } })
      expect([403, 404, 405]).toContain(status)
      expect(headers).not.toHaveProperty('x-manshet-inner')
    }
  })
})

test('addresses in the paper come from SITE_URL alone', async () => {
  for (const address of await allOtherAddresses()) {
    const { text } = await paper.get(address, { host: 'evil.example:81' })
    expect([address, text.match(/https?:\/\/(?:localhost|127\.|evil)[^"'<\s]*/)?.[0]]).toEqual([address, undefined])
  }
})
