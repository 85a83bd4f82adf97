// The way to print in a browser, in Arabic: handed in, returned, set for its hour, out at its minute, corrected, withdrawn.
import { writeFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { createArticle, publishArticle } from '#db/articles.ts'
import { getStoryOnTheDesk } from '#db/desk.ts'
import type { ArticleContent } from '#lib/newsroom/article.ts'
import { now } from '#lib/platform/now.ts'
import { bodyOf } from '#tests/given.ts'
import { waitUntil } from '../server/wait.ts'
import { aNewsroom } from './a-newsroom.ts'

const newsroom = aNewsroom()

const content: Partial<ArticleContent> = {
  headline: 'وزيرةُ الصحّة تزور ٣ مشافٍ مع WHO',
  standfirst: 'جولة في 12 ساعة',
  dateline: 'دمشق',
  sectionId: 1,
  byline: [{ words: 'وكالات' }],
  topicIds: [1],
  body: bodyOf('بدأت الجولة صباحًا.', 'وتنتهي مساءً.'),
}
const opened = (by: 'reporter' | 'chief', more: Partial<ArticleContent> = {}) => createArticle({ language: 'ar', content: { ...content, ...more }, by: newsroom.people[by], at: now() })
const live = async () => {
  const id = await opened('chief')
  await publishArticle({ articleId: id, by: newsroom.people.chief, at: now() })
  return id
}

async function toPrint(role: 'reporter' | 'editor' | 'chief', id: number) {
  const { page } = await newsroom.openAs(role)
  await page.goto(`/admin/stories/${id}`)
  await page.getByRole('tab', { name: 'إلى الطبع' }).click()
  await page.locator('.print-panel .checklist, .print-panel section .quiet').first().waitFor()
  return page
}
const panel = (page: Page) => page.locator('.print-panel')
const word = (page: Page) => panel(page).locator('.print-state .state').innerText()
const act = (page: Page, name: string) => panel(page).getByRole('button', { name, exact: true }).click()
const dialog = (page: Page) => page.getByRole('dialog')
const confirm = (page: Page, name: string) => dialog(page).getByRole('button', { name, exact: true }).click()
const reads = (page: Page, words: string) => waitUntil(async () => (await word(page)) === words, 10_000)

test('a reporter hands in, the desk returns it with a reason, and she reads why', async () => {
  const id = await opened('reporter')
  const hers = await toPrint('reporter', id)
  expect(await word(hers)).toBe('مسودة')
  await act(hers, 'أرسل للمراجعة')
  await confirm(hers, 'أرسل للمراجعة')
  await reads(hers, 'للمراجعة')
  const chiefs = await toPrint('chief', id)
  await act(chiefs, 'أعِد إلى الكاتب')
  await confirm(chiefs, 'أعِد إلى الكاتب')
  await dialog(chiefs).getByText('لا بدّ من هذا.').waitFor()
  await dialog(chiefs).getByLabel('السبب').fill('ينقصُه مصدرٌ ثانٍ من Reuters')
  await confirm(chiefs, 'أعِد إلى الكاتب')
  await reads(chiefs, 'مسودة')
  await hers.reload()
  await hers.getByRole('tab', { name: 'إلى الطبع' }).click()
  await panel(hers).getByText('ينقصُه مصدرٌ ثانٍ من Reuters').waitFor()
})

test('what stops a publication is named, and leads to its field', async () => {
  const id = await opened('chief', { sectionId: null, body: bodyOf('أوّل', 'بلغ العدد ؟؟؟') })
  const page = await toPrint('chief', id)
  await act(page, 'انشر الآن')
  await panel(page).getByText('هذه الشروط تمنع النشر.', { exact: false }).waitFor()
  expect(await dialog(page).count()).toBe(0)
  await panel(page).getByRole('button', { name: 'بلا قسم' }).click()
  await waitUntil(() => page.evaluate(() => document.activeElement?.closest('[data-field]')?.getAttribute('data-field') === 'section'), 5_000)
})

test('set for its hour by the paper’s clock: a gone hour is refused beside its field, and at its minute it is out', async () => {
  const id = await opened('chief', { headline: 'مجدول لدقيقته' })
  const page = await toPrint('chief', id)
  await act(page, 'جدوِل')
  const segments = dialog(page).getByRole('spinbutton')
  expect(await segments.first().innerText()).toMatch(/[٠-٩]/)
  const year = segments.filter({ hasText: /[٠-٩]{4}/ })
  await year.focus()
  await page.keyboard.press('ArrowDown')
  await confirm(page, 'جدوِل')
  await dialog(page).getByText('مضى هذا الموعد.').waitFor()
  await year.focus()
  await page.keyboard.press('ArrowUp')
  await confirm(page, 'جدوِل')
  await reads(page, 'مجدول')
  const due = (await getStoryOnTheDesk(id))?.schedule?.at
  expect(due?.getUTCMinutes()).toBe(0)
  expect((await newsroom.paper().get(`/n/${id}`)).status).toBe(404)
  writeFileSync(process.env.TEST_NOW ?? '', due!.toISOString())
  await waitUntil(async () => (await newsroom.paper().get(`/n/${id}`)).status === 308, 10_000)
  await page.reload()
  await page.getByRole('tab', { name: 'إلى الطبع' }).click()
  await reads(page, 'منشور')
})

test('a correction of a live story says its kind and its words to readers', async () => {
  const id = await live()
  const page = await toPrint('chief', id)
  await act(page, 'تصويب')
  await dialog(page).getByLabel('نوعه').selectOption('name')
  await dialog(page).getByLabel('التصويب').fill('الاسم الصحيح: مُنى لا منار')
  await confirm(page, 'تصويب')
  await dialog(page).waitFor({ state: 'detached' })
  const { path } = (await getStoryOnTheDesk(id))!
  const story = await newsroom.paper().get(encodeURI(path!))
  expect(story.text).toContain('تصويب اسم')
  expect(story.text).toContain('مُنى لا منار')
})

test('the link is changed: the old one leads to the new one', async () => {
  const id = await live()
  const before = (await getStoryOnTheDesk(id))!.path!
  const page = await toPrint('chief', id)
  await act(page, 'غيّر جزء الرابط')
  await dialog(page).getByLabel('جزء الرابط').fill('رابط جديد')
  await confirm(page, 'غيّر جزء الرابط')
  await waitUntil(async () => (await getStoryOnTheDesk(id))?.slug === 'رابط-جديد', 10_000)
  const answer = await newsroom.paper().get(encodeURI(before))
  expect([answer.status, decodeURI(answer.headers.location ?? '')]).toEqual([308, (await getStoryOnTheDesk(id))!.path])
})

test('a withdrawal leads to another story; a link of nobody’s is refused beside its field and stays typed', async () => {
  const [id, other] = [await live(), await live()]
  const page = await toPrint('chief', id)
  await act(page, 'اسحب')
  await dialog(page).getByLabel('السبب').fill('دُمجت في غيرها')
  await dialog(page).getByLabel('تحويل إلى مادة أخرى').check()
  await dialog(page).getByLabel('رابط المادة البديلة').fill('https://example.org/n/1')
  await confirm(page, 'اسحب')
  await dialog(page).getByText('لا يجد القراء مادة في هذا الرابط.').waitFor()
  expect(await dialog(page).getByLabel('السبب').inputValue()).toBe('دُمجت في غيرها')
  await dialog(page).getByLabel('رابط المادة البديلة').fill(`${newsroom.url()}/n/${other}`)
  await confirm(page, 'اسحب')
  await reads(page, 'مسحوب')
  const answer = await newsroom.paper().get(`/n/${id}`)
  expect([answer.status, decodeURI(answer.headers.location ?? '')]).toEqual([308, (await getStoryOnTheDesk(other))!.path])
})

test('an editor of another section sees where it stands, and no act that is not hers', async () => {
  const id = await opened('chief', { sectionId: 2 })
  const page = await toPrint('editor', id)
  expect(await panel(page).getByRole('button', { name: 'انشر الآن' }).count()).toBe(0)
  expect(await panel(page).getByRole('button', { name: 'أرسل للمراجعة' }).count()).toBe(0)
})
