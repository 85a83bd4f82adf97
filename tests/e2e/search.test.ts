// A reader with scripts off searches: the form, what narrows it, the marked letters, the pages.
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { importArchive } from '#db/import-archive.ts'
import { now } from '#lib/platform/now.ts'
import { aReader } from './browser.ts'

const reader = aReader()
const STORIES = 60

beforeAll(async () => {
  await importArchive(archive(), now())
  await fetch(`${reader.url()}/readyz`)
})

async function* archive() {
  for (let number = 1; number <= STORIES; number += 1) {
    const category = number % 2 ? 'سياسة' : 'رياضة'
    yield JSON.stringify({ id: `z${number}`, title: `زُلَيْخَةُ تزور ${number} قرى مع Reuters`, body: 'قالت زُلَيْخَةُ إنَّ الزيارة بدأت.', date: `2026-0${1 + (number % 9)}-03`, category })
  }
  yield JSON.stringify({ id: 'line-21', title: 'مُحَمَّدٌ يزور مستشفىً في ١٢ قرية', body: 'بدأ مُحَمَّدٌ بطولة الدوريّ مع AFC.', date: '2026-05-03', category: 'رياضة' })
}

const hits = (page: Page) => page.locator('main .hit')
const field = (page: Page) => page.locator('main input[name=q]')
const status = (page: Page) => page.locator('main [role=status]').innerText()
const marks = async (page: Page) => [...new Set(await page.locator('main .hit mark').allInnerTexts())]
const asked = (page: Page) => Object.fromEntries([...new URL(page.url()).searchParams].filter(([, value]) => value !== ''))

async function openSearch(address = '/search') {
  const { page, complaints } = await reader.openPage({ javaScriptEnabled: false })
  await page.goto(reader.url() + address)
  return { page, complaints }
}

async function searchFor(page: Page, text: string) {
  await field(page).fill(text)
  await field(page).press('Enter')
}

describe('every spelling finds the story, and its very letters are marked', () => {
  test.each([
    ['الدورى', 'الدوريّ'],
    ['مستشفي', 'مستشفىً'],
    ['محمد', 'مُحَمَّدٌ'],
    ['12', '١٢'],
  ])('%s', async (typed, letters) => {
    const { page, complaints } = await openSearch()
    await searchFor(page, typed)
    expect(await field(page).inputValue()).toBe(typed)
    expect(await hits(page).filter({ hasText: 'يزور مستشفىً' }).count()).toBe(1)
    expect(await marks(page)).toContain(letters)
    expect(await page.title()).toContain(typed)
    expect(complaints).toEqual([])
    await page.context().close()
  })

  test('«ال» alone does not list everything', async () => {
    const { page } = await openSearch()
    await searchFor(page, 'ال')
    expect(await hits(page).count()).toBeLessThan(5)
    await page.context().close()
  })
})

test('where nothing is found that is said, with a way on', async () => {
  const { page } = await openSearch()
  await searchFor(page, 'ميكروسكوب')
  expect([await hits(page).count(), await status(page)]).toEqual([0, 'لا نتائج لـ«ميكروسكوب».'])
  expect(await page.locator('main .tips').isVisible()).toBe(true)
  await page.context().close()
})

test('what narrows the search stands in the form again and in every page of it', async () => {
  const { page } = await openSearch()
  await field(page).fill('زليخة')
  await page.locator('main summary').click()
  await page.locator('main select[name=section]').selectOption({ label: 'رياضة' })
  await page.locator('main select[name=sort]').selectOption('newest')
  await page.locator('main input[name=from]').fill('2026-01-01')
  await page.locator('main .find button').click()
  const narrowed = { q: 'زليخة', section: 'رياضة', sort: 'newest', from: '2026-01-01' }
  expect(asked(page)).toEqual(narrowed)
  expect(await status(page)).toMatch(/30|٣٠/)
  const seen = await page.locator('main .hit h2 a').evaluateAll(links => links.map(link => link.getAttribute('href')))
  await page.locator('main a[rel=next]').click()
  expect(asked(page)).toEqual({ ...narrowed, page: '2' })
  expect(await page.locator('main select[name=section]').inputValue()).toBe('رياضة')
  expect(await page.locator('main select[name=sort]').inputValue()).toBe('newest')
  expect(await page.locator('main input[name=from]').inputValue()).toBe('2026-01-01')
  expect(await page.locator('main select[name=section]').isVisible()).toBe(true)
  seen.push(...(await page.locator('main .hit h2 a').evaluateAll(links => links.map(link => link.getAttribute('href')))))
  expect([seen.length, new Set(seen).size]).toEqual([30, 30])
  for (const section of await hits(page).locator('a').first().allInnerTexts()) expect(section).toBe('رياضة')
  await page.locator('main a[rel=prev]').click()
  expect(asked(page)).toEqual(narrowed)
  await page.context().close()
})

test.each([
  ['too long', 'زُلَيْخَة '.repeat(40).trim(), 'النص أطول من 256 حرفًا'],
  ['too many words', 'من في '.repeat(17).trim(), 'الكلمات أكثر من 32'],
])('a text that is %s is refused in words, and what was typed and chosen stands there still', async (_name, typed, sentence) => {
  const { page } = await openSearch()
  await field(page).fill(typed)
  await page.locator('main summary').click()
  await page.locator('main select[name=kind]').selectOption('opinion')
  await page.locator('main .find button').click()
  expect(await status(page)).toContain(sentence)
  expect(await field(page).inputValue()).toBe(typed)
  expect(await page.locator('main select[name=kind]').inputValue()).toBe('opinion')
  expect(await hits(page).count()).toBe(0)
  await page.context().close()
})

test('a mended word is said, with the word as the story writes it', async () => {
  const { page } = await openSearch(`/search?q=${encodeURIComponent('زليخب')}`)
  expect(await status(page)).toContain('«زليخة»')
  expect(await marks(page)).toContain('زُلَيْخَةُ')
  expect(await field(page).inputValue()).toBe('زليخب')
  await page.context().close()
})

test('an English reader finds English stories in English', async () => {
  const { page } = await openSearch('/en/search')
  await searchFor(page, 'porting')
  expect(new URL(page.url()).pathname).toBe('/en/search')
  expect((await marks(page)).map(word => word.toLowerCase())).toContain('port')
  await page.context().close()
})
