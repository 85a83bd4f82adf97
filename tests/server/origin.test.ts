// A change must come from a page of this paper's own.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addStaff } from '#db/staff-joining.ts'
import { now } from '#lib/platform/now.ts'
import { type Paper, startPaper } from './a-paper.ts'

const PASSWORD = 'حبر-ورق-2026 press'
const SITE = 'https://paper.example'
const by = { machine: 'operator' } as const
type Said = Record<string, string>

describe.each([
  ['named', '127.0.0.1'],
  ['not named', ''],
])('behind a proxy that is %s', (_name, proxies) => {
  let paper: Paper
  beforeAll(async () => {
    paper = await startPaper({ env: { SITE_URL: SITE, TRUSTED_PROXIES: proxies } })
  })
  afterAll(() => paper.end())

  const post = (path: string, headers: Said) => paper.ask(path, { method: 'POST', headers: { 'content-length': '0', ...headers } })
  const isRefused = async (headers: Said, path = '/admin/sign-in') => (await post(path, headers)).status === 403
  const here = () => `127.0.0.1:${paper.port}`

  test.each<[string, () => Said]>([
    ['SITE_URL’s, whatever the Host', () => ({ origin: SITE, host: 'inner.example:8080' })],
    ['that of the host that the browser named, with its port', () => ({ origin: `http://${here()}`, host: here() })],
    ['that of an IPv6 host', () => ({ origin: 'http://[2001:db8::1]:8080', host: '[2001:db8::1]:8080' })],
    ['that of an IPv6 host written otherwise', () => ({ origin: 'http://[2001:db8::1]', host: '[2001:0DB8:0:0:0:0:0:1]' })],
    ['that of a host whose port is the scheme’s own', () => ({ origin: 'https://news.example', host: 'news.example:443' })],
    ['absent, and the browser says that it asked from here', () => ({ 'sec-fetch-site': 'same-origin', host: here() })],
    ['absent, and the page that asked is ours', () => ({ referer: `${SITE}/admin/stories?x=1`, host: here() })],
  ])('right is an Origin that is %s', async (_, headers) => {
    expect(await isRefused(headers())).toBe(false)
  })

  test.each<[string, () => Said]>([
    ['another site’s', () => ({ origin: 'https://evil.example', host: 'paper.example' })],
    ['null', () => ({ origin: 'null', host: here() })],
    ['empty', () => ({ origin: '', host: here() })],
    ['two', () => ({ origin: `${SITE}, https://evil.example`, host: 'paper.example' })],
    ['SITE_URL’s own host, unencrypted', () => ({ origin: 'http://paper.example', host: 'paper.example' })],
    ['SITE_URL’s host with another port', () => ({ origin: 'https://paper.example:8443', host: 'paper.example' })],
    ['a host that begins like ours', () => ({ origin: 'https://paper.example.evil.example', host: 'paper.example' })],
    ['no http at all', () => ({ origin: 'chrome-extension://paper.example', host: 'paper.example' })],
    ['ours with a path', () => ({ origin: `${SITE}/`, host: 'paper.example' })],
    ['the port’s neighbour', () => ({ origin: `http://127.0.0.1:${paper.port + 1}`, host: here() })],
    ['absent, and the browser says that another site asked', () => ({ 'sec-fetch-site': 'cross-site', referer: `${SITE}/`, host: 'paper.example' })],
    ['absent, and a neighbouring subdomain asked', () => ({ 'sec-fetch-site': 'same-site', host: 'paper.example' })],
    ['absent, and so is every other sign', () => ({ host: here() })],
    ['absent, and another site’s page asked', () => ({ referer: 'https://evil.example/paper.example', host: 'paper.example' })],
  ])('wrong is an Origin that is %s', async (_, headers) => {
    for (const path of ['/admin/sign-in', '/admin/stories', '/api/auth/passkey/verify-authentication']) expect([path, await isRefused(headers(), path)]).toEqual([path, true])
  })

  test('what a proxy says of the host and the scheme counts only where it is named', async () => {
    const through = { host: 'inner.example:8080', 'x-forwarded-host': 'news.example', 'x-forwarded-proto': 'https' }
    expect(await isRefused({ ...through, origin: 'https://news.example' })).toBe(proxies === '')
    expect(await isRefused({ ...through, origin: 'http://news.example' })).toBe(true)
    expect(await isRefused({ host: 'news.example', 'x-forwarded-proto': 'https', origin: 'http://news.example' })).toBe(proxies !== '')
  })

  test('the refusal has words and nobody keeps it; reading is never refused', async () => {
    const { status, text, headers } = await post('/admin/sign-in', { origin: 'https://evil.example' })
    expect([status, headers['cache-control']]).toEqual([403, 'no-store'])
    expect(text).toContain('لم يأتِ هذا من صفحاتنا')
    expect((await paper.get('/admin/sign-in', { origin: 'https://evil.example' })).status).toBe(200)
  })

  test.each(['PUT', 'PATCH', 'DELETE'])('%s is a change too', async method => {
    const { status } = await paper.ask('/api/newsroom/stories/1', { method, headers: { origin: 'https://evil.example', 'content-length': '0' } })
    expect(status).toBe(403)
  })

  test('Next’s Server Actions agree: a form sent from SITE_URL through any Host is done, from elsewhere it is not', async () => {
    await addStaff({ email: `admin-${proxies}@paper.example`, name: 'نور', role: 'admin', password: PASSWORD, by, at: now() })
    const form = await signInForm()
    const send = (headers: Said) =>
      paper.ask('/admin/sign-in', { method: 'POST', headers: { 'content-type': form.type, 'content-length': String(Buffer.byteLength(form.body)), ...headers }, body: form.body })
    for (const headers of [
      { origin: SITE, host: 'inner.example:8080' },
      { origin: SITE, host: 'paper.example' },
      { origin: `http://${here()}`, host: here() },
    ]) {
      const done = await send(headers)
      expect([done.status, done.headers.location]).toEqual([303, '/admin/stories'])
    }
    expect((await send({ origin: 'https://evil.example', host: 'paper.example' })).status).toBe(403)
  })

  /** The sign-in form as it stands in the page for who has no scripts, filled in. */
  async function signInForm() {
    const { text } = await paper.get('/admin/sign-in')
    const hidden = [...(/<form class="door-form"[\s\S]*?<\/form>/.exec(text)?.[0] ?? '').matchAll(/<input type="hidden" name="([^"]*)"(?: value="([^"]*)")?/g)]
    const plain = (value: string) => value.replaceAll('&quot;', '"').replaceAll('&amp;', '&')
    const fields = [...hidden.map(([, name = '', value = '']): [string, string] => [name, plain(value)]), ['email', `admin-${proxies}@paper.example`], ['password', PASSWORD]]
    const boundary = 'the-form-of-a-test'
    const body = `${fields.map(([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`).join('')}--${boundary}--\r\n`
    return { body, type: `multipart/form-data; boundary=${boundary}` }
  }

  test('cookies of an encrypted paper are the host’s alone, unreadable for scripts, and never go out in clear', async () => {
    const form = await signInForm()
    const { headers } = await paper.ask('/admin/sign-in', {
      method: 'POST',
      headers: { 'content-type': form.type, 'content-length': String(Buffer.byteLength(form.body)), origin: SITE, host: 'paper.example' },
      body: form.body,
    })
    const session = headers['set-cookie']?.find(line => line.includes('session_token'))
    expect(session).toMatch(/^__Host-manshet-session_token=/)
    for (const word of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=lax']) expect(session?.toLowerCase()).toContain(word.toLowerCase())
    expect(session).not.toMatch(/Domain=/i)
  })
})
