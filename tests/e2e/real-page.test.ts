// The page scraped from a real Arabic site goes in as raw text and is read in a browser.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { aReader } from './browser.ts'

const FILE = path.resolve('../shared/real-input/000_56097a8b74bfb2b0.txt')
const SUB_HEADINGS = ['جولات شحن عداد', 'سيستمر القتال!', '“روسيا لا تستطيع التراجع”']
const FURNITURE = ['البث التلفزيوني المباشر', 'مقالات ذات صلة', 'إغلاق']

const reader = aReader()

const importFile = () => execFileSync(process.execPath, ['scripts/manshet.ts', 'import', 'text', FILE, '--publish'], { encoding: 'utf8', env: process.env })

test.skipIf(!existsSync(FILE))('the real page is read at its address, letter for letter, without its furniture [skipped where ../shared/real-input is absent]', async () => {
  const printed = importFile()
  const { pathname } = new URL(/published: (\S+)/.exec(printed)?.[1] ?? '')
  const { page, complaints } = await reader.openPage()

  const answer = await page.goto(reader.url() + pathname)

  expect(answer?.status()).toBe(200)
  expect(await page.locator('article').count()).toBe(1)
  const lines = readFileSync(FILE, 'utf8')
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
  const [section, headline, ...rest] = lines
  expect(await page.locator('h1').innerText()).toBe(headline)
  expect(await page.locator('article h1').count()).toBe(1)
  expect(await page.locator('article').innerText()).toContain(section)
  expect(await page.locator('article h2').allInnerTexts()).toEqual(SUB_HEADINGS)
  const paragraphs = rest.filter(line => !SUB_HEADINGS.includes(line) && !FURNITURE.includes(line))
  const texts = await page.locator('article p').evaluateAll(nodes => nodes.map(node => node.textContent?.trim()))
  expect(texts.filter(text => paragraphs.includes(text ?? ''))).toEqual(paragraphs)
  expect(await page.locator('article').getByText('يريفان / باكو', { exact: true }).count()).toBe(1)

  const article = await page.locator('article').innerText()
  for (const words of FURNITURE) expect(article).not.toContain(words)
  expect(await page.getByRole('link', { name: 'البث التلفزيوني المباشر' }).count()).toBeGreaterThan(0)
  expect(await page.getByRole('heading', { name: 'مقالات ذات صلة' }).count()).toBe(1)
  expect(complaints).toEqual([])
  await page.context().close()
})
