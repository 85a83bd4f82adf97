// The newsroom's day, line 13: a note on the second paragraph is answered, settled, changed and deleted, and each sees it live.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { createArticle } from '#db/articles.ts'
import { listTalks, listUnseenMentions } from '#db/notes.ts'
import { now } from '#lib/platform/now.ts'
import { bodyOf } from '../given.ts'
import { aSection } from '../server/the-sample.ts'
import { waitUntil } from '../server/wait.ts'
import { aNewsroom } from './a-newsroom.ts'

const { openAs, paper, people } = aNewsroom()

const SECOND = 'وقالت الوزيرةُ: «لن نتأخَّرَ يومًا واحدًا».'
const words = (page: Page) => page.locator('.writing-words .ProseMirror').last()

async function givenStoryOfLayla() {
  const { sectionId } = await aSection()
  return createArticle({ language: 'ar', content: { headline: 'سفنُ NATO', sectionId, body: bodyOf('وصلت ١٢ سفينة.', SECOND) }, by: people.reporter, at: now() })
}

async function openNotes(page: Page, id: number) {
  await page.goto(`/admin/stories/${id}`)
  await page.getByRole('tab', { name: 'الملاحظات' }).click()
  await page.locator('.note-box textarea').waitFor()
}

test('a note on paragraph 2 with a name, its answer, its end; it is edited and deleted', async () => {
  const id = await givenStoryOfLayla()
  const layla = (await openAs('reporter')).page
  await layla.goto(`/admin/stories/${id}`)
  await words(layla).getByText('لن نتأخَّرَ').click()
  await layla.keyboard.press('Control+Alt+KeyM')
  await layla.getByLabel('ملاحظة على الفقرة ٢').waitFor()
  await layla.getByLabel('ملاحظة على الفقرة ٢').pressSequentially('@سل')
  await layla.getByRole('option', { name: people.chief.name }).waitFor()
  await layla.keyboard.press('Enter')
  await layla.keyboard.type('من أين هذا القول؟')
  await layla.keyboard.press('Control+Enter')
  await layla.locator('.talk').getByText('من أين هذا القول؟').waitFor()
  expect(await listTalks(id)).toMatchObject([{ place: 1, anchor: { words: SECOND }, text: `@${people.chief.name} من أين هذا القول؟` }])
  expect(await listUnseenMentions(people.chief.staffId)).toMatchObject([{ articleId: id }])

  const salma = (await openAs('chief')).page
  await openNotes(salma, id)
  await salma.locator('.talk').getByText('من أين هذا القول؟').waitFor()
  expect(await listUnseenMentions(people.chief.staffId)).toEqual([])
  await salma.getByRole('button', { name: 'ردّ' }).click()
  await salma.getByLabel(`ردّ على ${people.reporter.name}`).fill('من مؤتمر اليوم، الساعة 14:05.')
  await salma.keyboard.press('Control+Enter')
  // She need not ask: what a colleague says comes by itself.
  await layla.getByText('من مؤتمر اليوم').waitFor()

  const own = layla.locator('.talk > .note')
  await own.getByRole('button', { name: 'عدّل' }).click()
  await layla.getByLabel('تعديل الملاحظة').fill('من أين هذا القول بالضبط؟')
  await layla.keyboard.press('Control+Enter')
  await salma.getByText('بالضبط').waitFor()

  await salma.getByRole('button', { name: 'حُلّت' }).click()
  await layla.getByText('لا ملاحظات مفتوحة.').waitFor()
  await layla.getByRole('button', { name: 'ملاحظة محلولة' }).click()
  await layla.getByText(`عدّها محلولة: ${people.chief.name}`).waitFor()
  await salma.getByRole('button', { name: 'ملاحظة محلولة' }).click()
  await salma.locator('.talk > .note').getByRole('button', { name: 'احذف' }).click()
  await salma.getByRole('button', { name: 'احذفها نهائيًا' }).click()
  await waitUntil(async () => (await listTalks(id)).length === 0, 10_000)
  await layla.locator('.talk').waitFor({ state: 'detached' })
})

test('no reader, and nobody at the door, reads a note', async () => {
  const id = await givenStoryOfLayla()
  for (const path of ['notes', 'events', 'lock']) expect((await paper().get(`/api/newsroom/stories/${id}/${path}`)).status).toBe(401)
})
