// Who the reader is: a proxy is believed only where the operator named it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Paper, startPaper } from './a-paper.ts'

process.env.TRUSTED_PROXIES = '127.0.0.1, 10.0.0.0/8 2001:db8::/32'
const { callerOf, headersForPress, headersFromPress } = await import('#server/headers.ts')

const from = (remote: string, chain?: string) => callerOf(remote, chain === undefined ? {} : { 'x-forwarded-for': chain }).address

describe('the caller is', () => {
  test.each([
    ['the connection’s own address where no proxy is named', '6.6.6.6', '1.2.3.4', '6.6.6.6'],
    ['what a named proxy says', '127.0.0.1', '1.2.3.4', '1.2.3.4'],
    ['what it says over a connection that is IPv6 outside', '::ffff:127.0.0.1', '1.2.3.4', '1.2.3.4'],
    ['the last stranger of a chain: what stands before him is his own invention', '127.0.0.1', '9.9.9.9, 1.2.3.4', '1.2.3.4'],
    ['the last stranger before our own proxies', '127.0.0.1', '9.9.9.9, 1.2.3.4, 10.1.2.3', '1.2.3.4'],
    ['a reader with IPv6', '2001:db8::1', '2400:cb00::5', '2400:cb00::5'],
    ['the proxy itself where it says nothing', '127.0.0.1', '', '127.0.0.1'],
    ['the proxy itself where all are ours', '127.0.0.1', '10.0.0.5', '127.0.0.1'],
    ['nobody’s invention from the neighbouring range', '11.0.0.1', '1.2.3.4', '11.0.0.1'],
  ])('%s', (_name, remote, chain, address) => expect(from(remote, chain)).toBe(address))
})

describe('what reaches the newsroom', () => {
  const strangers = {
    'x-manshet-ip': '127.0.0.1',
    'x-manshet-inner': 'page',
    'x-forwarded-for': '127.0.0.1',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'https',
    forwarded: 'for=127.0.0.1',
    'x-real-ip': '127.0.0.1',
    'cf-connecting-ip': '127.0.0.1',
    'x-middleware-subrequest': 'a',
    'next-resume': '1',
    'x-nextjs-data': '1',
    rsc: '1',
    'next-router-state-tree': 'x',
  }

  test('is nothing of what a stranger says of himself or of Next’s own headers', () => {
    const passed = headersForPress({ ...strangers, host: 'paper.example', cookie: 'a=b', accept: '*/*' }, '6.6.6.6', false)
    expect(passed).toEqual({ host: 'paper.example', cookie: 'a=b', accept: '*/*', 'x-manshet-ip': '6.6.6.6' })
  })

  test('is the router’s headers only on the newsroom’s own screens', () => {
    expect(headersForPress(strangers, '6.6.6.6', true)).toEqual({ rsc: '1', 'next-router-state-tree': 'x', 'x-manshet-ip': '6.6.6.6' })
  })

  test('is the reader’s address from a proxy that is named', () => {
    expect(headersForPress({ 'x-forwarded-for': '1.2.3.4', 'x-manshet-ip': '5.5.5.5' }, '10.0.0.1', false)).toEqual({ 'x-manshet-ip': '1.2.3.4' })
  })

  test('and what leaves it tells nothing of the house', () => {
    expect(headersFromPress({ 'content-type': 'text/html', 'x-nextjs-cache': 'HIT', 'x-middleware-rewrite': '/x', connection: 'close', 'x-manshet-inner': 'x', 'set-cookie': ['a=b'] })).toEqual({
      'content-type': 'text/html',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'set-cookie': ['a=b'],
      'x-content-type-options': 'nosniff',
    })
  })
})

describe.each([
  ['named', '127.0.0.1'],
  ['not named', '10.0.0.0/8'],
])('behind a proxy that is %s', (_name, proxies) => {
  let paper: Paper
  beforeAll(async () => {
    paper = await startPaper({ env: { TRUSTED_PROXIES: proxies } })
  })
  afterAll(() => paper.end())

  test('readers get the same pages: the paper’s address is SITE_URL, whatever the proxy says', async () => {
    const said = { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'http', 'x-forwarded-for': '1.2.3.4', host: 'inner.example:8080' }
    for (const address of ['/', '/latest', '/feed.xml', '/sitemap.xml', '/robots.txt', '/api/breaking']) {
      const { status, text } = await paper.get(address, said)
      expect([address, status]).toEqual([address, 200])
      expect(text === (await paper.get(address)).text).toBe(true)
      expect(text).not.toMatch(/evil\.example|inner\.example|1\.2\.3\.4/)
    }
    expect((await paper.get('/ar/latest', said)).headers.location).toBe('/latest')
  })
})
