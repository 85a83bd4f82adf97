// Chromium itself reads the rules, under the page's own policy: it fetches ahead the story that a hand is about to open.
import { expect, test } from 'vitest'
import { aReader } from './browser.ts'

const reader = aReader()

test('the story under the pointer is fetched ahead and opens from there; what must not be fetched is no candidate', async () => {
  const { page, complaints } = await reader.openPage({ viewport: { width: 1280, height: 900 } })
  const browser = await page.context().newCDPSession(page)
  const candidates = new Set<string>()
  const ready = new Set<string>()
  browser.on('Preload.preloadingAttemptSourcesUpdated', ({ preloadingAttemptSources }) => {
    for (const { key } of preloadingAttemptSources) candidates.add(new URL(key.url).pathname + new URL(key.url).search)
  })
  browser.on('Preload.prefetchStatusUpdated', ({ status, prefetchUrl }) => {
    if (status === 'Ready') ready.add(new URL(prefetchUrl).pathname)
  })
  await browser.send('Preload.enable')
  await page.goto(`${reader.url()}/`)
  await page.evaluate(addresses => {
    for (const address of addresses) document.body.append(Object.assign(document.createElement('a'), { href: address, textContent: address }))
  }, NEVER)
  const link = page.locator('main h2 a').first()
  const story = new URL((await link.getAttribute('href'))!, reader.url()).pathname
  await expect.poll(() => candidates.has(story)).toBe(true)
  await expect.poll(() => candidates.has('/latest')).toBe(true)
  await link.hover()
  await expect.poll(() => ready.has(story), { timeout: 15_000 }).toBe(true)
  await link.click()
  await page.waitForURL(`**${story}`)
  expect(await page.evaluate(() => (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming & { deliveryType: string }).deliveryType)).toBe('navigational-prefetch')
  expect([...candidates].filter(address => NEVER.includes(address) || /^\/(?:en\/)?(?:search|live|api)|\.xml|\/n\//.test(address))).toEqual([])
  expect(complaints).toEqual([])
})

const NEVER = ['/search?q=x', '/live', '/admin', '/media/0/480.jpg', '/feed.xml', '/latest?page=2&lite=0', '/latest?lite=1', '/n/12', '/api/breaking']
