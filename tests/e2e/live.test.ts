// «البث التلفزيوني المباشر» in a browser: it plays, goes down, comes back, closes. (A day in the newsroom, line 20.)
import { execFileSync } from 'node:child_process'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { waitUntil } from '../server/wait.ts'
import { aStream, hasFfmpeg } from './a-stream.ts'
import { aReader } from './browser.ts'

const reader = aReader()
const operator = (...words: string[]) => execFileSync(process.execPath, ['scripts/manshet.ts', 'live', ...words], { encoding: 'utf8', env: process.env })

const PLAYERS = /^\/reader\/vendor\//
const isPlaying = (page: Page) => page.locator('[data-state=playing]').waitFor({ timeout: 30_000 })
const isDown = (page: Page) => page.locator('[data-state=down]').waitFor({ timeout: 30_000 })
const timeOf = (page: Page) => page.locator('video').evaluate(video => (video as HTMLVideoElement).currentTime)

/** Chromium plays HLS by itself; most browsers on a desk do not. */
const withoutHls = (page: Page) => page.addInitScript("HTMLMediaElement.prototype.canPlayType = () => ''")

async function plays(page: Page) {
  await isPlaying(page)
  const before = await timeOf(page)
  await waitUntil(() => page.evaluate(`document.querySelector('video').currentTime > ${before + 0.5}`), 30_000)
}

describe.skipIf(!hasFfmpeg)('a stream that is on air [skipped where ffmpeg is absent and cannot be installed]', () => {
  let stream: Awaited<ReturnType<typeof aStream>>
  beforeAll(async () => {
    stream = await aStream()
    operator(stream.url)
  })
  afterEach(() => stream.comeBack())
  afterAll(async () => {
    operator('--off')
    await stream?.end()
  })

  test.each([
    ['by itself where the browser can', false],
    ['by hls.js where it cannot', true],
  ])('plays %s, and nothing of it or of the players is fetched before the reader presses play', async (_, needsHls) => {
    const { page, complaints, scripts } = await reader.openPage()
    if (needsHls) await withoutHls(page)
    await page.goto(`${reader.url()}/live`)
    await page.waitForLoadState('networkidle')
    expect(scripts.filter(script => PLAYERS.test(script))).toEqual([])
    const asked = stream.asked.length
    expect(await page.locator('video').count()).toBe(0)
    const before = await page.locator('.screen').boundingBox()

    await page.getByRole('button', { name: 'شغّل البث' }).click()

    await plays(page)
    expect(stream.asked.length).toBeGreaterThan(asked)
    expect(scripts.includes('/reader/vendor/hls.js')).toBe(needsHls)
    const { width, height } = (await page.locator('.screen').boundingBox())!
    expect({ width, height }).toEqual({ width: before!.width, height: before!.height })
    expect(complaints).toEqual([])
    await page.context().close()
  })

  test.each([
    ['/live', ['إيقاف مؤقت', 'كتم الصوت', 'يُعرض الآن مباشرة', 'ملء الشاشة'], 'مستوى الصوت'],
    ['/en/live', ['pause', 'mute', 'playing live', 'enter fullscreen mode'], 'volume'],
  ])('%s has controls from left to right, labelled in its language', async (path, buttons, volume) => {
    const { page } = await reader.openPage({ locale: 'de-DE' })
    await withoutHls(page)
    await page.goto(reader.url() + path)
    await page.locator('[data-play]').click()
    await plays(page)
    const controls = page.locator('media-controller')
    expect(await controls.getAttribute('dir')).toBe('ltr')
    for (const name of buttons) expect([name, await controls.getByRole('button', { name, exact: true }).count()]).toEqual([name, 1])
    expect(await controls.getByRole('slider', { name: volume }).count()).toBe(1)
    const places = await page.locator('media-play-button, media-mute-button, media-fullscreen-button').evaluateAll(all => all.map(one => one.getBoundingClientRect().left))
    expect(places).toEqual([...places].sort((one, other) => one - other))
    await page.context().close()
  })

  test('by keyboard alone it begins, pauses and goes on', async () => {
    const { page } = await reader.openPage()
    await withoutHls(page)
    await page.goto(`${reader.url()}/live`)
    await page.locator('[data-play]').focus()
    await page.keyboard.press('Enter')
    await plays(page)
    expect(await page.evaluate('document.activeElement.localName')).toBe('media-controller')
    await page.locator('media-play-button').focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'تشغيل', exact: true }).waitFor()
    expect(await page.evaluate("document.querySelector('video').paused")).toBe(true)
    await page.keyboard.press('Enter')
    await waitUntil(() => page.evaluate("!document.querySelector('video').paused"), 30_000)
    await page.context().close()
  })

  test('down before it begins: words and a button; when it is back the button plays it', async () => {
    const { page } = await reader.openPage()
    await withoutHls(page)
    stream.goDown()
    await page.goto(`${reader.url()}/live`)
    await page.locator('[data-play]').click()
    await isDown(page)
    expect(await page.getByRole('status').filter({ hasText: 'انقطع البث' }).isVisible()).toBe(true)
    stream.comeBack()
    await page.getByRole('button', { name: 'أعد المحاولة الآن' }).click()
    await plays(page)
    expect(await page.getByText('انقطع البث').count()).toBe(0)
    await page.context().close()
  })

  test.each([
    ['played by the browser itself', false],
    ['played by hls.js', true],
  ])('that breaks off, %s: words over the picture, and it goes on by itself when it is back', async (_, needsHls) => {
    const { page } = await reader.openPage()
    if (needsHls) await withoutHls(page)
    await page.goto(`${reader.url()}/live`)
    await page.locator('[data-play]').click()
    await plays(page)
    stream.goDown()
    await isDown(page)
    expect(await page.locator('video').count()).toBe(0)
    expect(await page.getByText('انقطع البث').isVisible()).toBe(true)
    stream.comeBack()
    await plays(page)
    await page.context().close()
  })

  test('closes by «إغلاق», by Esc and by Back, each to where the reader was', async () => {
    const { page } = await reader.openPage()
    await withoutHls(page)
    for (const close of [() => page.getByRole('link', { name: 'إغلاق' }).click(), () => page.keyboard.press('Escape'), () => page.goBack()]) {
      await page.goto(`${reader.url()}/latest`)
      await page.getByRole('link', { name: 'البث التلفزيوني المباشر' }).first().click()
      await page.locator('[data-play]').click()
      await plays(page)
      await close()
      await page.waitForURL(/\/latest$/)
    }
    await page.context().close()
  })

  test('a page that is left stops; whoever comes back to it finds the poster with its button', async () => {
    const { page } = await reader.openPage()
    await withoutHls(page)
    await page.goto(`${reader.url()}/live`)
    await page.locator('[data-play]').click()
    await plays(page)
    // A browser may keep a page that is left as it stands; this one does not under a debugger.
    await page.evaluate("dispatchEvent(new Event('pagehide'))")
    expect(await page.locator('.screen').getAttribute('data-state')).toBe('ready')
    expect(await page.locator('video').count()).toBe(0)
    await page.getByRole('button', { name: 'شغّل البث' }).click()
    await plays(page)
    await page.context().close()
  })

  test('whoever came from elsewhere, or is a stranger to scripts, closes to the front', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const { page } = await reader.openPage({ javaScriptEnabled })
      await page.goto(`${reader.url()}/live`)
      await page.getByRole('link', { name: 'إغلاق' }).click()
      await page.waitForURL(`${reader.url()}/`)
      await page.context().close()
    }
  })

  test('without scripts there are words and a plain link to the stream, and no button that does nothing', async () => {
    const { page } = await reader.openPage({ javaScriptEnabled: false })
    await page.goto(`${reader.url()}/live`)
    expect(await page.locator('main button:visible').count()).toBe(0)
    expect(await page.locator('main noscript p').boundingBox()).toMatchObject({ height: expect.any(Number) })
    expect(await page.locator('main noscript').textContent()).toContain('النصوص البرمجية')
    expect(await page.getByRole('link', { name: 'رابط البث لمشغّل آخر' }).getAttribute('href')).toBe(stream.url)
    await page.context().close()
  })

  test('in a browser without the players it says that it cannot be opened', async () => {
    const { page } = await reader.openPage()
    await withoutHls(page)
    await page.route('**/reader/vendor/**', route => route.abort())
    await page.goto(`${reader.url()}/live`)
    await page.locator('[data-play]').click()
    await isDown(page)
    await page.context().close()
  })

  test.each([320, 360, 768, 1280])('at %i px nothing of the page runs out of sight, whatever it says', async width => {
    const { page } = await reader.openPage({ viewport: { width, height: 800 } })
    await withoutHls(page)
    stream.goDown()
    await page.goto(`${reader.url()}/live`)
    await page.locator('[data-play]').click()
    await isDown(page)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
    const screen = (await page.locator('.screen').boundingBox())!
    for (const part of await page.locator('.poster > *:visible').all()) {
      const box = (await part.boundingBox())!
      expect(box.y).toBeGreaterThanOrEqual(screen.y)
      expect(box.y + box.height).toBeLessThanOrEqual(screen.y + screen.height)
    }
    await page.context().close()
  })
})

test('without a stream there is the poster and words; it closes like any other', async () => {
  const { page, complaints } = await reader.openPage()
  await page.goto(`${reader.url()}/latest`)
  await page.getByRole('link', { name: 'البث التلفزيوني المباشر' }).first().click()
  expect(await page.getByText('لا بثّ الآن').isVisible()).toBe(true)
  expect(await page.locator('main button').count()).toBe(0)
  await page.waitForLoadState('networkidle')
  await page.keyboard.press('Escape')
  await page.waitForURL(/\/latest$/)
  expect(complaints).toEqual([])
  await page.context().close()
})
