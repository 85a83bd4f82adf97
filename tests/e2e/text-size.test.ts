// The size of a story's text, by the reader's choice.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { aReader } from './browser.ts'

const reader = aReader()

const sizeOf = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate(node => Number.parseFloat(getComputedStyle(node).fontSize))
const TEXT = 'article .body p'
const REST = ['article h1', '.name', '.foot a']
const restOf = (page: Page) => Promise.all(REST.map(selector => sizeOf(page, selector)))

test('the text grows in four steps and back again; nothing else does', async () => {
  const { page, complaints } = await reader.openPage()
  await page.goto(`${reader.url()}/n/1`)
  const larger = page.locator('button[data-text-size=larger]')
  const smaller = page.locator('button[data-text-size=smaller]')
  await larger.waitFor()
  const rest = await restOf(page)
  const sizes = [await sizeOf(page, TEXT)]
  expect(await smaller.getAttribute('aria-disabled')).toBe('true')
  for (const _ of [1, 2, 3, 4]) {
    // At the last step the button says that it does nothing more: Playwright would wait for it.
    await larger.click({ force: true })
    sizes.push(await sizeOf(page, TEXT))
  }
  expect(new Set(sizes).size).toBe(4)
  expect(sizes).toEqual([...sizes].sort((one, other) => one - other))
  expect(sizes[4]).toBe(sizes[3])
  expect(await larger.getAttribute('aria-disabled')).toBe('true')
  expect(await restOf(page)).toEqual(rest)
  for (const _ of [1, 2, 3]) await smaller.click()
  expect(await sizeOf(page, TEXT)).toBe(sizes[0])
  expect(complaints).toEqual([])
  await page.context().close()
})

test('the size is kept for the next story, and is there before any script of ours has come', async () => {
  const { page } = await reader.openPage()
  await page.goto(`${reader.url()}/n/1`)
  const before = await sizeOf(page, TEXT)
  await page.locator('button[data-text-size=larger]').click()
  const after = await sizeOf(page, TEXT)
  expect(after).toBeGreaterThan(before)
  await page.route('**/reader/*.js', route => route.abort())
  await page.goto(`${reader.url()}/n/2`)
  expect(await sizeOf(page, TEXT)).toBe(after)
  await page.context().close()
})

test('the largest size fits the narrowest phone', async () => {
  const { page } = await reader.openPage({ viewport: { width: 320, height: 700 } })
  await page.goto(`${reader.url()}/n/1`)
  await page.evaluate("localStorage.setItem('text-size', '3')")
  await page.reload()
  expect(await page.evaluate('document.documentElement.dataset.textSizeStep')).toBe('3')
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
  await page.context().close()
})

test('without scripts no button is shown that does nothing', async () => {
  const { page } = await reader.openPage({ javaScriptEnabled: false })
  await page.goto(`${reader.url()}/n/1`)
  expect(await page.locator('button[data-text-size]:visible').count()).toBe(0)
  await page.context().close()
})
