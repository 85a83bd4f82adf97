// A wrong value in the environment is named, with how to mend it, before anything starts.
import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { readEnvironment } from '#lib/platform/env.ts'

test('an empty environment is a good one', () => {
  const { environment, problems } = readEnvironment({})
  expect(problems).toEqual([])
  expect(environment).toMatchObject({ port: 3000, siteUrl: 'http://localhost:3000', pageMemoryBytes: 64 * 1024 * 1024, dataDir: path.resolve('data'), plantsSample: true })
  expect(environment.isTrustedProxy('127.0.0.1')).toBe(false)
})

describe('a wrong value is named with an example of a right one', () => {
  test.each([
    ['PORT', 'eighty', 'PORT=3000'],
    ['PORT', '0', 'PORT=3000'],
    ['PORT', '70000', 'PORT=3000'],
    ['PORT', '80.5', 'PORT=3000'],
    ['SITE_URL', 'paper.example', 'SITE_URL=https://paper.example'],
    ['SITE_URL', 'ftp://paper.example', 'SITE_URL=https://paper.example'],
    ['SITE_URL', 'https://paper.example/news', 'SITE_URL=https://paper.example'],
    ['SITE_URL', 'https://user@paper.example', 'SITE_URL=https://paper.example'],
    ['PAGE_MEMORY_MB', '-1', 'PAGE_MEMORY_MB=64'],
    ['PAGE_MEMORY_MB', '64MB', 'PAGE_MEMORY_MB=64'],
    ['TRUSTED_PROXIES', 'proxy.example', 'TRUSTED_PROXIES=127.0.0.1,10.0.0.0/8'],
    ['TRUSTED_PROXIES', '10.0.0.0/33', 'TRUSTED_PROXIES=127.0.0.1,10.0.0.0/8'],
    ['TRUSTED_PROXIES', '10.0.0.0/', 'TRUSTED_PROXIES=127.0.0.1,10.0.0.0/8'],
    ['SAMPLE', 'no', 'SAMPLE=none'],
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL=info'],
    ['AUTH_SECRET', 'too short', 'AUTH_SECRET=$(openssl rand -base64 32)'],
    ['AUTH_SECRET', 'a'.repeat(64), 'AUTH_SECRET=$(openssl rand -base64 32)'],
    ['SMTP_URL', 'mail.paper.example', 'SMTP_URL=smtp://user:password@mail.example:587'],
    ['SMTP_URL', 'https://mail.paper.example', 'SMTP_URL=smtp://user:password@mail.example:587'],
    ['MAIL_FROM', 'the newsroom', 'MAIL_FROM=newsroom@paper.example'],
    ['DATABASE_URL', 'postgres://db/paper', 'DATA_DIR'],
    ['DATABASE_URL', 'postgresql://db/paper', 'DATA_DIR'],
  ])('%s=%s', (name, value, example) => {
    const { problems } = readEnvironment({ [name]: value })
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(new RegExp(`^${name} `))
    expect(problems[0]).toContain(example)
  })

  test('and every other wrong one beside it', () => {
    const { problems } = readEnvironment({ PORT: 'x', SITE_URL: 'x', PAGE_MEMORY_MB: 'x', TRUSTED_PROXIES: 'x,127.0.0.1,y', SAMPLE: 'x', DATABASE_URL: 'postgres://x' })
    expect(problems).toHaveLength(7)
  })
})

describe('a right value is used', () => {
  test.each([
    ['https://paper.example', 'https://paper.example'],
    ['https://paper.example/', 'https://paper.example'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
  ])('SITE_URL=%s', (value, siteUrl) => {
    expect(readEnvironment({ SITE_URL: value })).toMatchObject({ environment: { siteUrl }, problems: [] })
  })

  test('PORT without SITE_URL is in the address too', () => expect(readEnvironment({ PORT: '8080' }).environment.siteUrl).toBe('http://localhost:8080'))

  test('PAGE_MEMORY_MB=0 remembers nothing', () => expect(readEnvironment({ PAGE_MEMORY_MB: '0' })).toMatchObject({ environment: { pageMemoryBytes: 0 }, problems: [] }))

  test('letters are sent in the name of the site’s host, or of who is named', () => {
    expect(readEnvironment({}).environment).toMatchObject({ smtpUrl: null, mailFrom: 'newsroom@localhost', authSecret: '' })
    expect(readEnvironment({ SITE_URL: 'https://paper.example' }).environment.mailFrom).toBe('newsroom@paper.example')
    expect(readEnvironment({ MAIL_FROM: 'مانشيت <news@paper.example>', SMTP_URL: 'smtps://u:p@mail.example' })).toMatchObject({
      problems: [],
      environment: { mailFrom: 'مانشيت <news@paper.example>', smtpUrl: 'smtps://u:p@mail.example' },
    })
  })

  test('SAMPLE=none plants nothing', () => expect(readEnvironment({ SAMPLE: 'none' }).environment.plantsSample).toBe(false))

  test.each([
    ['127.0.0.1', true],
    ['::ffff:127.0.0.1', true],
    ['10.200.3.4', true],
    ['11.0.0.1', false],
    ['fd00::5', true],
    ['fe80::1', false],
    ['', false],
    ['not an address', false],
  ])('TRUSTED_PROXIES: %s is %s', (address, isTrusted) => {
    const { environment, problems } = readEnvironment({ TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8 fd00::/8' })
    expect(problems).toEqual([])
    expect(environment.isTrustedProxy(address)).toBe(isTrusted)
  })
})

test('a wrong value stops the start with its sentence and no stack', async () => {
  const script = path.join(import.meta.dirname, '../../lib/platform/env.ts')
  const start = promisify(execFile)(process.execPath, [script], { env: { ...process.env, PORT: 'eighty' } })
  await expect(start).rejects.toMatchObject({ code: 78, stderr: 'manshet: PORT is "eighty". It must be a whole number from 1 to 65535, for example PORT=3000.\n' })
})
