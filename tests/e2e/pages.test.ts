// Every kind of page, on a phone and on a desk, by day and by night, in both languages.
import { describe, expect, test } from 'vitest'
import { aReader } from './browser.ts'

const reader = aReader()

const PAGES = [
  '/',
  '/العالمية',
  '/n/1',
  '/latest?page=2',
  '/search?q=مدير',
  '/corrections',
  '/about',
  '/author/layla-haddad',
  '/لا-شيء-هنا',
  '/en',
  '/en/world',
  '/en/search?q=port',
  '/en/about',
  '/en/nothing',
]
const LOOKS = [
  { width: 320, colorScheme: 'light' },
  { width: 360, colorScheme: 'dark' },
  { width: 768, colorScheme: 'light' },
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
] as const

describe.each(PAGES)('%s', path => {
  test.each(LOOKS)('at $width px, $colorScheme: fits, complains of nothing, speaks its language', async ({ width, colorScheme }) => {
    const { page, complaints, scripts } = await reader.openPage({ viewport: { width, height: 800 }, colorScheme })
    const language = path.startsWith('/en') ? 'en' : 'ar'

    const answer = await page.goto(reader.url() + path)

    const isMissing = path.includes('لا-شيء') || path.endsWith('nothing')
    expect(answer?.status()).toBe(isMissing ? 404 : 200)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
    expect(await page.locator('h1').count()).toBe(1)
    expect(await page.locator('main').count()).toBe(1)
    expect(await page.locator('html').getAttribute('lang')).toBe(language)
    expect(await page.locator('html').getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr')
    expect(scripts.filter(script => script.startsWith('/_next/'))).toEqual([])
    // Chromium itself reports the status of a missing page.
    expect(complaints.filter(words => !(isMissing && words.includes('404')))).toEqual([])
    await page.context().close()
  })
})

test('no English word stands on the Arabic front outside names', async () => {
  const { page } = await reader.openPage()
  await page.goto(reader.url())
  const furniture = await page.locator('header, footer').allInnerTexts()
  const latin = furniture.join(' ').match(/[A-Za-z]{2,}/g) ?? []
  expect(latin.filter(word => !['English', 'RSS'].includes(word))).toEqual([])
  await page.context().close()
})
