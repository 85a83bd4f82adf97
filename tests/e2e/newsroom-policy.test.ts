// No room of the newsroom breaks its own policy, and none can be read by a stranger's page or a cache.
import { AxeBuilder } from '@axe-core/playwright'
import { beforeAll, describe, expect, test } from 'vitest'
import { inviteStaff, makeResetLink } from '#db/staff-links.ts'
import { now } from '#lib/platform/now.ts'
import { aStory } from '../server/the-sample.ts'
import { aNewsroom } from './a-newsroom.ts'

const { openDoor, openAs, people, paper } = aNewsroom()
const by = { machine: 'operator' } as const
let doors: string[] = []
let rooms: string[] = []
let storyRooms: string[] = []

beforeAll(async () => {
  const [invitation, reset] = [
    await inviteStaff({ email: 'new@paper.example', role: 'editor', sectionIds: people.editor.sectionIds, by, at: now() }),
    await makeResetLink({ staffId: people.viewer.staffId, by, at: now() }),
  ]
  const { id } = await aStory()
  rooms = ['/admin/stories', '/admin/me', '/admin/staff', '/admin/log', '/admin/house-list', '/admin/no-such-room']
  storyRooms = ['', '/versions', '/history', '/preview'].map(room => `/admin/stories/${id}${room}`)
  doors = ['/admin/sign-in', '/admin/second-step', '/admin/forgot', `/admin/join/${invitation}`, `/admin/reset/${reset}`, '/admin/join/nothing', '/admin/reset/nothing']
})

type Page = Awaited<ReturnType<typeof openDoor>>['page']

async function violationsOn(page: Page, address: string) {
  await page.addInitScript(() => {
    const seen = ((globalThis as { violations?: string[] }).violations = [] as string[])
    addEventListener('securitypolicyviolation', event => seen.push(`${event.violatedDirective} ${event.blockedURI}`))
  })
  await page.goto(address, { waitUntil: 'networkidle' })
  return page.evaluate(() => (globalThis as { violations?: string[] }).violations)
}

test.each(['ar', 'en'])('no door and no room breaks the policy or leaves axe something to find (%s)', async language => {
  const cookies = (page: Page) => page.context().addCookies([{ name: 'staff-language', value: language, domain: 'localhost', path: '/admin' }])
  const stranger = (await openDoor()).page
  const admin = (await openAs('admin')).page
  for (const [page, addresses] of [
    [stranger, doors],
    [admin, rooms],
  ] as const) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      for (const address of addresses) {
        await cookies(page)
        expect([address, await violationsOn(page, address)]).toEqual([address, []])
        expect([address, await page.locator('html').getAttribute('lang')]).toEqual([address, language])
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect([address, violations.map(one => `${one.id}: ${one.nodes.map(node => node.html.slice(0, 120)).join(' ')}`)]).toEqual([address, []])
      }
    }
  }
})

test('no Latin word is left over on an Arabic screen', async () => {
  const stranger = (await openDoor()).page
  const admin = (await openAs('admin')).page
  for (const [page, addresses] of [
    [stranger, doors],
    [admin, rooms],
  ] as const) {
    for (const address of addresses) {
      await page.goto(address)
      const left = await page.evaluate(() => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
        const words: string[] = []
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const isSeen = node.parentElement?.checkVisibility() && !node.parentElement.closest('script, style, bdi, [lang=en], code, a[href^="/admin/stories/"]')
          if (isSeen && /[A-Za-z]{2,}/.test(node.textContent ?? '')) words.push(node.textContent ?? '')
        }
        return words
      })
      expect([address, left]).toEqual([address, []])
    }
  }
})

test('a story’s rooms keep the policy too, with all that they load later', async () => {
  const { page } = await openAs('admin')
  for (const address of storyRooms) expect([address, await violationsOn(page, address)]).toEqual([address, []])
})

describe('the headers of a room', () => {
  test('name a nonce that is another each time, and keep the page out of frames, caches and indexes', async () => {
    const nonces = new Set<string>()
    for (let n = 0; n < 2; n++) {
      const { headers, text } = await paper().get('/admin/sign-in', { host: `localhost:${paper().port}` })
      const policy = String(headers['content-security-policy'])
      const nonce = /script-src 'nonce-([\w+/=]+)' 'strict-dynamic'/.exec(policy)?.[1] ?? ''
      expect(Buffer.from(nonce, 'base64')).toHaveLength(16)
      nonces.add(nonce)
      for (const directive of ["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'", "object-src 'none'", "connect-src 'self'"])
        expect(policy.split('; ')).toContain(directive)
      expect(headers).toMatchObject({
        'cache-control': 'private, no-store',
        'x-robots-tag': 'noindex, nofollow',
        'referrer-policy': 'same-origin',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
      })
      const scripts = [...text.matchAll(/<script(?![^>]*type="application\/json")([^>]*)>/g)].map(([, words]) => words)
      expect(scripts.length).toBeGreaterThan(0)
      expect(scripts.filter(words => !words?.includes(`nonce="${nonce}"`))).toEqual([])
    }
    expect(nonces.size).toBe(2)
  })

  test('take no policy of a stranger’s', async () => {
    const { text } = await paper().get('/admin/sign-in', { 'content-security-policy': "script-src 'nonce-c3RyYW5nZXI='", 'content-security-policy-report-only': "script-src 'nonce-c3RyYW5nZXI='" })
    expect(text).not.toContain('c3RyYW5nZXI=')
  })

  test('let a preview stand in a frame of our own', async () => {
    const { headers } = await paper().get('/admin/preview/1')
    expect(String(headers['content-security-policy'])).toContain("frame-ancestors 'self'")
  })

  test('are on the machine routes too: nobody keeps them', async () => {
    for (const address of ['/api/auth/nothing', '/api/newsroom/topics']) {
      expect((await paper().get(address)).headers).toMatchObject({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex, nofollow' })
    }
  })
})
