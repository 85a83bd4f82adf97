// Day and night by the reader's choice.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { waitUntil } from '../server/wait.ts'
import { aReader } from './browser.ts'

const reader = aReader()

const PAPER = { light: 'rgb(251, 250, 246)', dark: 'rgb(17, 21, 26)' }
const paperOf = (page: Page) => page.evaluate('getComputedStyle(document.body).backgroundColor')
const chosen = (page: Page) => page.evaluate('document.documentElement.getAttribute("data-theme")')
const choice = (page: Page, value: string) => page.locator(`[data-theme-choice] [data-theme-value=${value}]`)
const openMenu = (page: Page) => page.getByRole('button', { name: 'القائمة' }).click()

test('a choice holds on every page and after a new start, against the system’s, until the system is chosen again', async () => {
  const { page, complaints } = await reader.openPage({ colorScheme: 'light' })
  await page.goto(reader.url())
  await openMenu(page)
  expect(await choice(page, 'system').getAttribute('aria-pressed')).toBe('true')
  await choice(page, 'dark').click()
  expect(await paperOf(page)).toBe(PAPER.dark)
  expect(await choice(page, 'dark').getAttribute('aria-pressed')).toBe('true')
  expect(await page.locator('meta[name=theme-color]').evaluateAll(all => all.map(one => one.getAttribute('content')))).toEqual(['#11151a', '#11151a'])
  expect(await page.evaluate('getComputedStyle(document.documentElement).colorScheme')).toBe('dark')
  await page.goto(`${reader.url()}/en/latest`)
  expect(await paperOf(page)).toBe(PAPER.dark)
  await page.goto(reader.url())
  await openMenu(page)
  await choice(page, 'system').click()
  expect([await paperOf(page), await chosen(page)]).toEqual([PAPER.light, null])
  await page.reload()
  expect([await paperOf(page), await chosen(page)]).toEqual([PAPER.light, null])
  expect(complaints).toEqual([])
  await page.context().close()
})

test('the choice is there before anything is painted, and before any script of ours has come', async () => {
  const { page } = await reader.openPage({ colorScheme: 'light' })
  await page.goto(reader.url())
  await page.evaluate("localStorage.setItem('theme', 'dark')")
  await page.route('**/reader/*.js', route => route.abort())
  await page.addInitScript(`new MutationObserver((_, watch) => {
    const header = document.querySelector('header')
    if (!header) return
    window.atFirst = document.documentElement.getAttribute('data-theme')
    watch.disconnect()
  }).observe(document, { childList: true, subtree: true })`)
  await page.reload()
  expect(await page.evaluate('window.atFirst')).toBe('dark')
  expect(await paperOf(page)).toBe(PAPER.dark)
  await page.context().close()
})

test('another open page follows', async () => {
  const { page } = await reader.openPage({ colorScheme: 'light' })
  await page.goto(reader.url())
  const other = await page.context().newPage()
  await other.goto(`${reader.url()}/latest`)
  await openMenu(page)
  await choice(page, 'dark').click()
  await waitUntil(() => other.evaluate("document.documentElement.dataset.theme === 'dark'"), 30_000)
  await page.context().close()
})

test('without scripts there is no choice to see, and the system’s theme holds', async () => {
  const { page } = await reader.openPage({ colorScheme: 'dark', javaScriptEnabled: false })
  await page.goto(reader.url())
  expect(await paperOf(page)).toBe(PAPER.dark)
  await openMenu(page)
  expect(await page.locator('[data-theme-choice]').isVisible()).toBe(false)
  await page.context().close()
})

test('where the browser keeps its storage closed the choice holds for the page', async () => {
  const { page, complaints } = await reader.openPage({ colorScheme: 'light' })
  await page.addInitScript("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('closed', 'SecurityError') } })")
  await page.goto(reader.url())
  await openMenu(page)
  await choice(page, 'dark').click()
  expect(await paperOf(page)).toBe(PAPER.dark)
  expect(complaints).toEqual([])
  await page.context().close()
})
