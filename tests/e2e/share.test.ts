// Sharing a story: the device's own sheet where there is one, and the short link copied.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { aReader } from './browser.ts'

const reader = aReader()
const SHEET = "navigator.share = async data => { window.shared = data; if (window.changesHerMind) throw new DOMException('', 'AbortError') }"
const sheetButton = (page: Page) => page.locator('button[data-share]')

test('the device’s sheet gets the headline and the short link', async () => {
  const { page, complaints } = await reader.openPage()
  await page.addInitScript(SHEET)
  await page.goto(`${reader.url()}/n/1`)
  await sheetButton(page).click()
  const { title, url } = (await page.evaluate('window.shared')) as ShareData
  expect(title).toBe(await page.locator('h1').textContent())
  expect(url).toBe('https://paper.example/n/1')
  await page.evaluate('window.changesHerMind = true')
  await sheetButton(page).click()
  expect(complaints).toEqual([])
  await page.context().close()
})

test('where the browser has no sheet there is no button for it', async () => {
  const { page } = await reader.openPage()
  await page.addInitScript('Object.defineProperty(navigator, "share", { value: undefined })')
  await page.goto(`${reader.url()}/n/1`)
  await page.locator('button[data-copy-link]').waitFor()
  expect(await sheetButton(page).isVisible()).toBe(false)
  await page.context().close()
})

test('the short link is copied, and that is said politely, each time', async () => {
  const { page, complaints } = await reader.openPage({ permissions: ['clipboard-read', 'clipboard-write'] })
  await page.goto(`${reader.url()}/n/1`)
  const said = page.getByRole('status').filter({ hasText: 'نُسخ الرابط' })
  expect(await said.count()).toBe(0)
  await page.locator('button[data-copy-link]').click()
  await said.waitFor()
  expect(await page.evaluate('navigator.clipboard.readText()')).toBe('https://paper.example/n/1')
  await page.locator('button[data-copy-link]').click()
  await said.waitFor()
  expect(complaints).toEqual([])
  await page.context().close()
})

test('without scripts neither button is shown, and the link stands there to be read', async () => {
  const { page } = await reader.openPage({ javaScriptEnabled: false })
  await page.goto(`${reader.url()}/n/1`)
  expect(await page.locator('button[data-share]:visible, button[data-copy-link]:visible').count()).toBe(0)
  expect(await page.getByText('https://paper.example/n/1').isVisible()).toBe(true)
  await page.context().close()
})
