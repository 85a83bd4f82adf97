// The paper behind real nginx, with the configuration that stands in deploy/.
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import http from 'node:http'
import http2 from 'node:http2'
import https from 'node:https'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freePort, type Paper, ROOT, startMain, startPaper } from './a-paper.ts'
import { type Answer, toAnswer } from './requests.ts'
import { addressOf, aPicture, aStory } from './the-sample.ts'
import { waitUntil } from './wait.ts'

const has = (program: string, flag: string) => spawnSync(program, [flag]).status === 0
const hasNginx = has('nginx', '-v') && has('openssl', 'version')
const DOMAIN = 'paper.example'
const ENVIRONMENT = { SITE_URL: `https://${DOMAIN}`, TRUSTED_PROXIES: '127.0.0.1' }

describe.skipIf(!hasNginx)(hasNginx ? 'behind nginx' : 'behind nginx (skipped: nginx or openssl is not installed; apt-get install nginx-light openssl)', () => {
  let paper: Paper
  let nginx: ChildProcess
  let folder: string
  let plainPort: number
  let securePort: number
  let story: string
  let errors = ''

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'manshet-nginx-'))
    paper = await startPaper({ env: ENVIRONMENT })
    plainPort = await freePort()
    securePort = await freePort()
    nginx = startNginx()
    story = addressOf(await aStory())
    await waitUntil(async () => (await ask('/healthz').catch(() => null))?.status === 200, 15_000)
  }, 90_000)

  afterAll(async () => {
    const ended = nginx && new Promise(resolve => nginx.once('exit', resolve))
    nginx?.kill('SIGTERM')
    await ended
    await paper?.end()
    rmSync(folder, { recursive: true, force: true })
  })

  /** nginx with deploy/nginx.conf: only ports and the certificate's place are its own. */
  function startNginx() {
    const [key, certificate] = ['privkey.pem', 'fullchain.pem'].map(name => path.join(folder, name))
    execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-subj', `/CN=${DOMAIN}`, '-keyout', key!, '-out', certificate!], {
      stdio: 'ignore',
    })
    const site = swap(readFileSync(path.join(ROOT, 'deploy/nginx.conf'), 'utf8'), [
      ['server 127.0.0.1:3000;', `server 127.0.0.1:${paper.port};`],
      ['listen 443 ', `listen 127.0.0.1:${securePort} `],
      ['listen 80;', `listen 127.0.0.1:${plainPort};`],
      [`/etc/ssl/${DOMAIN}`, folder],
    ])
    const whole = `# As Debian's own nginx.conf says it, gzip included.
      daemon off; pid ${folder}/pid; error_log stderr warn; worker_processes 1; ${process.getuid?.() === 0 ? 'user root;' : ''}
      events { worker_connections 512; }
      http { access_log off; gzip on; ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(name => `${name}_temp_path ${folder}/${name};`).join(' ')}
      ${site} }`
    writeFileSync(path.join(folder, 'nginx.conf'), whole)
    const child = spawn('nginx', ['-c', path.join(folder, 'nginx.conf'), '-p', folder], { stdio: ['ignore', 'ignore', 'pipe'] })
    child.stderr.on('data', part => (errors += part))
    return child
  }

  const ask = (address: string, { headers = {}, method = 'GET', body = undefined as Buffer | undefined } = {}) =>
    answerOf(https.request({ host: '127.0.0.1', port: securePort, servername: DOMAIN, rejectUnauthorized: false, agent: false, path: address, method, headers: { host: DOMAIN, ...headers } }), body)

  test('nginx takes the configuration without a warning', () => {
    const { stderr } = spawnSync('nginx', ['-t', '-c', path.join(folder, 'nginx.conf'), '-p', folder], { encoding: 'utf8' })
    expect(stderr).toContain('test is successful')
    expect(stderr).not.toContain('[warn]')
  })

  test('pages come as the paper wrote them, to the byte and the header', async () => {
    for (const address of ['/', '/en', story, '/feed.xml', '/robots.txt', '/no-such-page', '/api/breaking']) {
      const [through, own] = [await ask(address), await paper.get(address, { host: DOMAIN })]
      expect([address, through.status, through.bytes.equals(own.bytes)]).toEqual([address, own.status, true])
      const kept = [
        'content-type',
        'cache-control',
        'cdn-cache-control',
        'cache-tag',
        'etag',
        'last-modified',
        'vary',
        'content-security-policy',
        'content-language',
        'x-content-type-options',
        'referrer-policy',
      ]
      for (const name of kept) expect([address, name, through.headers[name]]).toEqual([address, name, own.headers[name]])
      expect(through.headers['strict-transport-security']).toMatch(/^max-age=\d{8}/)
      expect(through.headers['set-cookie']).toBeUndefined()
    }
  })

  test('br and gzip are the paper’s own', async () => {
    const plain = await ask(story, { headers: { 'accept-encoding': 'identity' } })
    for (const encoding of ['br', 'gzip']) {
      const packed = await ask(story, { headers: { 'accept-encoding': encoding } })
      expect(packed.headers['content-encoding']).toBe(encoding)
      expect(packed.bytes.length).toBeLessThan(plain.bytes.length / 2)
      expect(packed.text === plain.text).toBe(true)
    }
  })

  test('a page that a browser has already is a 304; HEAD sends no bytes', async () => {
    const { headers } = await ask(story)
    const again = await ask(story, { headers: { 'if-none-match': headers.etag! } })
    expect([again.status, again.bytes.length, again.headers.etag]).toEqual([304, 0, headers.etag])
    const head = await ask(story, { method: 'HEAD' })
    expect([head.status, head.bytes.length, head.headers['content-length']]).toEqual([200, 0, headers['content-length']])
  })

  test('addresses go through as they were asked: one redirect, on the same site, and oddities are still 404', async () => {
    const moved = await ask(`${story}/?utm_source=x`)
    expect([moved.status, moved.headers.location]).toEqual([308, story])
    const lowerCase = await ask(story.toLowerCase())
    expect([lowerCase.status, lowerCase.headers.location]).toEqual([308, story])
    for (const address of ['/%ff', '//evil.example/x', '/a/../latest', '/%2e%2e/etc/passwd', '/x%2fy%00']) {
      const { status, headers } = await ask(address)
      expect([address, status]).not.toEqual([address, 500])
      expect(headers.location ?? '/').toMatch(/^\/(?!\/)/)
    }
  })

  test('pictures and scripts come with their long life', async () => {
    const picture = await aPicture()
    const { status, headers } = await ask(`/media/${picture.hash}/640.jpg`)
    expect([status, headers['content-type']]).toEqual([200, 'image/jpeg'])
    expect(headers['cache-control']).toContain('immutable')
  })

  test('what is sent goes through, and what is too large is refused', async () => {
    expect((await ask(story, { method: 'POST', body: Buffer.from('x=1') })).status).toBe(405)
    const own = await paper.ask('/api/breaking', { method: 'POST', body: 'x=1', headers: { host: DOMAIN } })
    const through = await ask('/api/breaking', { method: 'POST', body: Buffer.from('x=1') })
    expect([through.status, through.headers.allow]).toEqual([own.status, own.headers.allow])
    expect((await ask('/api/breaking', { method: 'POST', headers: { 'content-length': String(11 * 1024 * 1024) } })).status).toBe(413)
  })

  test('headers of 17 KB are refused with the paper’s words, not with a failure of nginx', async () => {
    const { status, text } = await ask('/', { headers: { 'x-one': 'a'.repeat(8_000), 'x-two': 'b'.repeat(8_000), 'x-three': 'c'.repeat(2_000) } })
    expect(status).toBe(431)
    expect(text).toContain('ترويسات الطلب أكبر من المسموح')
  })

  test('http leads to https with one redirect', async () => {
    const { status, headers } = await answerOf(http.request({ host: '127.0.0.1', port: plainPort, path: `${story}?page=2`, agent: false, headers: { host: DOMAIN } }))
    expect([status, headers.location]).toEqual([308, `https://${DOMAIN}${story}?page=2`])
    const elsewhere = await answerOf(http.request({ host: '127.0.0.1', port: plainPort, path: '/', agent: false, headers: { host: 'evil.example' } }))
    expect(elsewhere.headers.location).toBe(`https://${DOMAIN}/`)
  })

  test('HTTP/2 is spoken', async () => {
    const session = http2.connect(`https://127.0.0.1:${securePort}`, { servername: DOMAIN, rejectUnauthorized: false })
    const statuses = await Promise.all(
      ['/', '/en', story, '/latest'].map(
        address =>
          new Promise((resolve, reject) => {
            const stream = session.request({ ':path': address, ':authority': DOMAIN })
            stream.on('response', headers => resolve(headers[':status']))
            stream.on('error', reject)
            session.on('error', reject)
            stream.resume().end()
          }),
      ),
    )
    session.close()
    expect(statuses).toEqual([200, 200, 200, 200])
  })

  test('a paper that is away is nginx’s 502; when it is back, so are its pages', async () => {
    await paper.end()
    expect((await ask('/')).status).toBe(502)
    const { child } = startMain({ ...ENVIRONMENT, PORT: String(paper.port) })
    await waitUntil(async () => (await ask(story)).status === 200, 30_000)
    const ended = new Promise(resolve => child.once('exit', resolve))
    child.kill('SIGTERM')
    await ended
  })

  test('nginx had nothing to complain of but the paper that was away and the body that was too large', () => {
    expect(errors.split('\n').filter(line => /\[(?:warn|error|crit|alert|emerg)\]/.test(line) && !/connect\(\) failed|too large body/.test(line))).toEqual([])
  })
})

/** Every one of these stands in the file, and is put in the other's place. */
function swap(text: string, pairs: [string, string][]) {
  for (const [from] of pairs) if (!text.includes(from)) throw new Error(`deploy/nginx.conf no longer says "${from}"`)
  return pairs.reduce((changed, [from, to]) => changed.replaceAll(from, to), text)
}

function answerOf(request: http.ClientRequest, body?: Buffer) {
  return new Promise<Answer>((resolve, reject) => {
    request.on('response', reply => {
      const parts: Buffer[] = []
      reply.on('data', part => parts.push(part))
      reply.on('end', () => resolve(toAnswer(reply, Buffer.concat(parts))))
    })
    request.on('error', reject)
    request.end(body)
  })
}
