// A story as a reader holds it: where it can be sent, what waits for a script, and what comes out of a printer.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { createArticle, publishArticle } from '#db/articles.ts'
import { isolatedPlain } from '#lib/arabic/bidi.ts'
import type { Body } from '#lib/newsroom/body.ts'
import { paragraph } from '../given.ts'
import { operator as by } from '../server/the-sample.ts'
import { aReader } from './browser.ts'

const reader = aReader()

const headline = '«لا تقتربوا»: مُحَمَّدٌ يقول 12,5% & NATO #3-2؟'
const cell = (type: 'tableHeader' | 'tableCell', text: string) => ({ type, content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }] })
const columns = ['المدينة', 'السكان', 'النسبة', 'التغيّر السنوي', 'المساحة', 'الارتفاع']
const body: Body = {
  type: 'doc',
  content: [
    paragraph('قال مُحَمَّدٌ إنّ الباخرة MV Nadia 3 تحمل ١٬٢٤٠ حاوية.'),
    {
      type: 'table',
      content: [
        { type: 'tableRow', content: columns.map(words => cell('tableHeader', words)) },
        { type: 'tableRow', content: columns.map(() => cell('tableCell', '1,240,000')) },
      ],
    },
    { type: 'pullQuote', content: [{ type: 'text', text: '«الرصيف صار عميقًا»' }] },
    { type: 'linkCard', attrs: { kind: 'video', href: 'https://www.youtube.com/watch?v=1', title: 'وصول الرافعة', source: null } },
  ],
}

async function givenStory() {
  const at = new Date()
  const articleId = await createArticle({ language: 'ar', content: { headline, sectionId: 1, dateline: 'حلب', byline: [{ authorId: 1 }, { words: 'وكالات' }], body }, by, at })
  await publishArticle({ articleId, by, at })
  return articleId
}

async function openStory(options = {}) {
  const id = await givenStory()
  const opened = await reader.openPage({ viewport: { width: 360, height: 780 }, javaScriptEnabled: false, ...options })
  await opened.page.goto(`${reader.url()}/n/${id}`)
  return { ...opened, id }
}

const isShown = (page: Page, what: string) => page.locator(what).first().isVisible()

test('it can be sent on without scripts: headline and short link arrive whole', async () => {
  const { page, id } = await openStory()
  const hrefs = await page.locator('.share a').evaluateAll(links => links.map(link => link.getAttribute('href') ?? ''))
  const short = await page.locator('.short bdi').innerText()
  expect(short).toMatch(new RegExp(`^https?://[^/]+/n/${id}$`))
  const [whatsapp, telegram, x, facebook] = hrefs.map(href => new URL(href).searchParams)
  // What is sent is plain text: the signs that keep its order go with it, the letters stay.
  const sent = isolatedPlain(headline, 'ar')
  expect(sent.replace(/[\u2066-\u2069]/g, '')).toBe(headline)
  expect(whatsapp?.get('text')).toBe(`${sent}\n${short}`)
  expect([telegram?.get('text'), telegram?.get('url')]).toEqual([sent, short])
  expect([x?.get('text'), x?.get('url')]).toEqual([sent, short])
  expect(facebook?.get('u')).toBe(short)
  const found = await page.request.get(`${reader.url()}${new URL(short).pathname}`, { maxRedirects: 0 })
  expect(found.status()).toBe(308)
  await page.context().close()
})

test('what only a script can answer is there and hidden', async () => {
  const { page } = await openStory()
  for (const button of ['[data-share]', '[data-copy-link]', '[data-text-size=smaller]', '[data-text-size=larger]']) {
    expect(await page.locator(button).count(), button).toBe(1)
    expect(await isShown(page, button), button).toBe(false)
  }
  await page.context().close()
})

test('nothing moves when a script shows the buttons of the head', async () => {
  const { page } = await openStory({ javaScriptEnabled: true })
  const places = async () => JSON.stringify(await Promise.all(['article h1', '.who', '.body'].map(what => page.locator(what).boundingBox())))
  const before = await places()
  for (const button of await page.locator('[data-text-size]').all()) await button.evaluate(node => node.removeAttribute('hidden'))
  expect(await isShown(page, '[data-text-size]')).toBe(true)
  expect(await places()).toBe(before)
  await page.context().close()
})

test('a wide table scrolls inside itself, and by keyboard', async () => {
  const { page } = await openStory({ javaScriptEnabled: true })
  const table = page.getByRole('region', { name: /^جدول: المدينة، السكان/ })
  const position = () => table.evaluate(node => node.scrollLeft)
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
  const before = await position()
  await table.focus()
  await page.keyboard.press('ArrowLeft')
  await expect.poll(position).not.toBe(before)
  await page.context().close()
})

test('a card that leads away names the site', async () => {
  const { page } = await openStory()
  expect(await page.locator('.card').innerText()).toContain('youtube.com')
  await page.context().close()
})

test('a reader goes on to the story before and back', async () => {
  const { page } = await openStory()
  const address = page.url()
  await page.locator('.turn a[rel=prev]').click()
  await page.waitForURL(url => url.href !== address)
  await page.locator('.turn a[rel=next]').click()
  await page.waitForURL(address)
  await page.context().close()
})

test('printed, it is headline, byline, date, words, pictures with their credit and the short link; nothing else', async () => {
  const { page } = await openStory()
  await page.emulateMedia({ media: 'print' })
  for (const what of ['article h1', '.who a[rel=author]', '.who time', '.body p', '.short bdi']) expect(await isShown(page, what), what).toBe(true)
  for (const what of ['.mast', '.menu', '.crumbs', '.topics', '.share a', '.turn', '.rail', '.foot']) expect(await isShown(page, what), what).toBe(false)
  const words = (await page.locator('body').innerText()).split('\n').filter(line => line.trim())
  expect(words.filter(line => /القائمة|شارك|مقالات ذات صلة|البث|مدة القراءة|فيديو/.test(line))).toEqual([])
  await page.goto(`${reader.url()}${await pathWithPicture(page)}`)
  for (const what of ['article figure img', 'article figcaption small']) expect(await isShown(page, what), what).toBe(true)
  await page.context().close()
})

async function pathWithPicture(page: Page) {
  await page.emulateMedia({ media: 'screen' })
  await page.goto(reader.url())
  const path = await page.locator('.lead h2 a').getAttribute('href')
  await page.emulateMedia({ media: 'print' })
  return path
}
