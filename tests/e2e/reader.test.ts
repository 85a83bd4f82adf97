// A reader with scripts off, one with a keyboard alone, one who zooms, one who prints.
import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { aReader } from './browser.ts'

const reader = aReader()

const operator = (...words: string[]) => execFileSync(process.execPath, ['scripts/manshet.ts', ...words], { encoding: 'utf8', env: process.env })

test('without scripts a reader walks from the front to a story, to its section, and finds by searching', async () => {
  const { page } = await reader.openPage({ javaScriptEnabled: false })
  await page.goto(reader.url())
  await page.locator('main h2 a').first().click()
  expect(await page.locator('article h1').count()).toBe(1)
  expect((await page.locator('article p').allInnerTexts()).join(' ').length).toBeGreaterThan(200)
  await page.getByRole('navigation').first().getByRole('link').first().click()
  expect(await page.locator('h1').count()).toBe(1)
  await page.goto(`${reader.url()}/search`)
  await page.locator('main input[name=q]').fill('المرفأ')
  await page.locator('main input[name=q]').press('Enter')
  expect(new URL(page.url()).searchParams.get('q')).toBe('المرفأ')
  expect(await page.locator('main h2 a, main h3 a').count()).toBeGreaterThan(0)
  await page.context().close()
})

test('the breaking bar appears on the next page, closes with «إغلاق» without scripts, and leaves when it ends', async () => {
  const { page } = await reader.openPage({ javaScriptEnabled: false })
  operator('alert', 'انقطاع الكهرباء عن مرفأ الشمال', '--for', '30m')
  await page.goto(reader.url())
  const bar = page.locator('dialog.breaking')
  expect(await bar.innerText()).toContain('انقطاع الكهرباء عن مرفأ الشمال')
  expect(await bar.isVisible()).toBe(true)
  await bar.getByRole('button', { name: 'إغلاق' }).click()
  expect(await bar.isVisible()).toBe(false)
  operator('alert', '--off')
  await page.waitForTimeout(300)
  await page.goto(reader.url())
  expect(await page.locator('dialog.breaking').count()).toBe(0)
  await page.context().close()
})

test('by keyboard: the first stop leads to the content, and every stop can be seen', async () => {
  const { page } = await reader.openPage()
  await page.goto(reader.url())
  await page.keyboard.press('Tab')
  const skip = page.locator(':focus')
  expect(await skip.getAttribute('href')).toBe('#content')
  expect(await skip.isVisible()).toBe(true)
  await page.keyboard.press('Enter')
  expect(new URL(page.url()).hash).toBe('#content')
  for (let stop = 0; stop < 12; stop++) {
    await page.keyboard.press('Tab')
    const outline = await page.evaluate("(() => { const style = getComputedStyle(document.activeElement); return style.outlineStyle + ' ' + style.outlineWidth })()")
    expect(outline).not.toMatch(/none|^\S+ 0px/)
  }
  await page.context().close()
})

test('at 200 % zoom nothing scrolls sideways', async () => {
  const { page } = await reader.openPage({ viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 })
  for (const path of ['/', '/n/1', '/latest']) {
    await page.goto(reader.url() + path)
    expect(await page.evaluate('document.documentElement.scrollWidth'), path).toBeLessThanOrEqual(640)
  }
  await page.context().close()
})

test('a printed story keeps its headline, byline, date and words, and leaves the site around it out', async () => {
  const { page } = await reader.openPage()
  await page.goto(`${reader.url()}/n/1`)
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('article h1').isVisible()).toBe(true)
  expect(await page.locator('article time').first().isVisible()).toBe(true)
  expect(await page.locator('nav').first().isVisible()).toBe(false)
  await page.context().close()
})

test('scores, percentages and Latin names are never broken or turned', async () => {
  const { page } = await reader.openPage({ viewport: { width: 360, height: 800 } })
  await page.goto(`${reader.url()}/search?q=2-3`)
  await page.goto(reader.url())
  const broken = await page.evaluate(
    "[...document.querySelectorAll('bdi')].filter(node => node.getClientRects().length > 1 && /^[\\d.,٫٬%٪–-]+$/u.test(node.textContent)).map(node => node.textContent)",
  )
  expect(broken).toEqual([])
  await page.context().close()
})
