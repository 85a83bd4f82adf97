// A story is written: a day in the newsroom, lines 3, 7, 9 and 11.
import { eq } from 'drizzle-orm'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { draft, staffSession, topic } from '#db/schema.ts'
import { getWorkingCopy } from '#db/working-copy.ts'
import { wordsOf } from '#lib/newsroom/body-words.ts'
import { aNewsroom } from './a-newsroom.ts'

const newsroom = aNewsroom()
const HEADLINE = 'قِمّةُ NATO ترفعُ الإنفاقَ 25% عام 2026.'

const field = (page: Page, name: string) => page.locator(`[data-field="${name}"]`)
const words = (page: Page) => page.locator('.writing-words .ProseMirror').last()
const saved = (page: Page) => page.getByText(/^حُفظ/).waitFor()
const idOf = (page: Page) => Number(new URL(page.url()).pathname.split('/').pop())
const storyText = async (id: number) => wordsOf((await getWorkingCopy(id))!.content.body)

async function newStory(role: 'editor' | 'reporter' | 'chief' = 'editor') {
  const opened = await newsroom.openAs(role)
  await opened.page.goto('/admin/stories')
  await opened.page.keyboard.press('Alt+KeyN')
  await opened.page.waitForURL(/\/admin\/stories\/\d+$/)
  await field(opened.page, 'headline').waitFor()
  return opened
}

/** Where a word of a line stands on the screen. */
const placeOf = (page: Page, name: string, part: string) =>
  field(page, name).evaluate((line, part) => {
    const walk = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const at = node.textContent!.indexOf(part)
      if (at === -1) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + part.length)
      const { left, right } = range.getBoundingClientRect()
      return { left, right }
    }
    throw new Error(`${part} does not stand in ${line.textContent}`)
  }, part)

test('a headline with Latin, a share and a year reads in order while it is typed, its full stop at the left end', async () => {
  const { page, complaints } = await newStory()
  await field(page, 'headline').click()
  await page.keyboard.type(HEADLINE)
  const [nato, share, year, stop] = await Promise.all(['NATO', '25%', '2026', '.'].map(part => placeOf(page, 'headline', part)))
  expect([nato!.left > share!.right, share!.left > year!.right, year!.left >= stop!.right - 1]).toEqual([true, true, true])
  const [number, sign] = await Promise.all(['25', '%'].map(part => placeOf(page, 'headline', part)))
  expect(sign!.left).toBeGreaterThanOrEqual(number!.right - 1)
  await saved(page)
  expect((await getWorkingCopy(idOf(page)))!.content.headline).toBe(HEADLINE)
  expect(complaints).toEqual([])
  await page.context().close()
})

test('the counter warns where search results and cards cut the headline', async () => {
  const { page } = await newStory()
  await field(page, 'headline').fill('كلمة '.repeat(13))
  await page.getByText('أطول مما تعرضه نتائج البحث.').waitFor()
  await field(page, 'headline').fill('كلمة '.repeat(20))
  await page.getByText('أطول مما تتّسع له البطاقات: سيُقطع.').waitFor()
  await page.context().close()
})

test('section, dateline, two authors and agencies are signed in order; a topic is found under another spelling and no twin is made', async () => {
  const { page } = await newStory('chief')
  await field(page, 'headline').fill(HEADLINE)
  await field(page, 'section').selectOption({ label: 'العالمية' })
  await field(page, 'dateline').fill('واشنطن')
  for (const who of ['ليلى', 'يوسف']) {
    await field(page, 'byline').fill(who)
    await page.locator('[role=option]:visible').first().click()
  }
  await field(page, 'byline').fill('وكالات')
  await page.getByRole('option', { name: 'وقّع باسم «وكالات»' }).click()
  await field(page, 'topics').fill('أوكرانيا')
  await page.getByRole('option', { name: 'وسم جديد: «أوكرانيا»' }).click()
  await page.getByRole('button', { name: 'احذف أوكرانيا' }).click()
  await field(page, 'topics').fill('اوكرانيا')
  await page.getByRole('option', { name: 'أوكرانيا', exact: true }).click()
  await saved(page)
  const { content } = (await getWorkingCopy(idOf(page)))!
  expect(content.dateline).toBe('واشنطن')
  expect(content.byline).toHaveLength(3)
  expect(content.byline[2]).toEqual({ words: 'وكالات' })
  expect(await db.select({ id: topic.id }).from(topic).where(eq(topic.name, 'أوكرانيا'))).toEqual([{ id: content.topicIds[0] }])
  await page.context().close()
})

test('the link part follows the headline until she writes one; the address is readable, the short one beside it', async () => {
  const { page } = await newStory()
  await field(page, 'headline').fill('الحُكومة تُعلن «خُطّة» Reuters لعام ٢٠٢٦')
  await field(page, 'section').selectOption({ index: 1 })
  expect(await field(page, 'slug').getAttribute('placeholder')).toBe('الحكومة-تعلن-خطة-reuters-لعام-٢٠٢٦')
  await page.getByText(/\/n\/\d+$/).waitFor()
  await field(page, 'slug').fill('خُطّة الحكومة')
  await field(page, 'slug').blur()
  await field(page, 'headline').fill('عنوان آخر')
  expect(await field(page, 'slug').inputValue()).toBe('خطة-الحكومة')
  await saved(page)
  await page.context().close()
})

test('a tab that is closed by accident loses nothing', async () => {
  const { page } = await newStory()
  const id = idOf(page)
  await words(page).click()
  await page.keyboard.type('قالتِ الوزيرةُ لـReuters إنّ ٣ سفنٍ وصلت.')
  const context = page.context()
  await page.close({ runBeforeUnload: true })
  const again = await context.newPage()
  await again.goto(`/admin/stories/${id}`)
  await again.getByText('قالتِ الوزيرةُ لـReuters إنّ ٣ سفنٍ وصلت.').waitFor()
  await saved(again)
  expect(await storyText(id)).toBe('قالتِ الوزيرةُ لـReuters إنّ ٣ سفنٍ وصلت.')
  await context.close()
})

test('where the network is cut the words stay on the device, and reach the paper once it is back', async () => {
  const { page } = await newStory()
  const id = idOf(page)
  await page.context().setOffline(true)
  await words(page).click()
  await page.keyboard.type('كُتبَ بلا شبكة: 25% من NATO.')
  await page.getByText('لا اتصال: محفوظ على جهازك').waitFor()
  expect(await storyText(id)).toBe('')
  await page.context().setOffline(false)
  await saved(page)
  expect(await storyText(id)).toBe('كُتبَ بلا شبكة: 25% من NATO.')
  await page.context().close()
})

test('a server that ends in the middle loses nothing; nor does a tab that is closed meanwhile', async () => {
  const { page } = await newStory()
  const id = idOf(page)
  await saved(page)
  const startAgain = await newsroom.end()
  await words(page).click()
  await page.keyboard.type('كُتبَ والخادمُ متوقف.')
  await page.getByText('لا اتصال: محفوظ على جهازك').waitFor()
  const context = page.context()
  await page.close()
  await startAgain()
  const again = await context.newPage()
  await again.goto(`/admin/stories/${id}`)
  await again.getByText('استُعيد ما لم يكن قد حُفظ').waitFor()
  await saved(again)
  expect(await storyText(id)).toBe('كُتبَ والخادمُ متوقف.')
  await context.close()
})

test('a session that has ended keeps the words and says how to go on', async () => {
  const { page } = await newsroom.openAs('reporter')
  await page.goto('/admin/stories')
  await page.keyboard.press('Alt+KeyN')
  await page.waitForURL(/\/admin\/stories\/\d+$/)
  await transaction(async tx => {
    await tx.delete(staffSession).where(eq(staffSession.staffId, newsroom.people.reporter.staffId))
  })
  await words(page).click()
  await page.keyboard.type('كُتبَ بعد انتهاء الجلسة.')
  await page.getByText('انتهت جلستك').waitFor()
  expect(await page.getByRole('link', { name: 'سجّل الدخول' }).isVisible()).toBe(true)
  await page.getByText('كُتبَ بعد انتهاء الجلسة.').waitFor()
  await page.context().close()
})

test('a save that is refused says why beside the field, and the text stays', async () => {
  const { page } = await newStory()
  await field(page, 'headline').fill('ط'.repeat(501))
  await page.getByText('أطول مما يُقبل: اختصره. لم يُحذف منه شيء.').waitFor()
  expect(await field(page, 'headline').innerText()).toBe('ط'.repeat(501))
  await field(page, 'headline').fill('عنوانٌ أقصر')
  await saved(page)
  await page.context().close()
})

test('an answer that was lost on its way makes no conflict with oneself', async () => {
  const { page } = await newStory()
  const id = idOf(page)
  await saved(page)
  let isLost = false
  await page.route('**/api/newsroom/stories/*', async route => {
    if (route.request().method() !== 'PUT' || isLost) return route.continue()
    isLost = true
    await route.fetch()
    await route.abort()
  })
  await words(page).click()
  await page.keyboard.type('أولى.')
  await page.getByText('لا اتصال').waitFor()
  await page.keyboard.type(' ثانية.')
  await saved(page)
  expect(await storyText(id)).toBe('أولى. ثانية.')
  const [row] = await db.select({ version: draft.version }).from(draft).where(eq(draft.articleId, id))
  expect(row!.version).toBeGreaterThan(2)
  await page.context().close()
})
