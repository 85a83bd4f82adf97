// The newsroom's day, line 12: two open the same story; who writes is seen, taken over with a word, and no text is lost.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { createArticle } from '#db/articles.ts'
import { getLock } from '#db/locks.ts'
import { getWorkingCopy } from '#db/working-copy.ts'
import { wordsOf } from '#lib/newsroom/body-words.ts'
import { now } from '#lib/platform/now.ts'
import { bodyOf } from '../given.ts'
import { aSection, operator as by } from '../server/the-sample.ts'
import { waitUntil } from '../server/wait.ts'
import { aNewsroom } from './a-newsroom.ts'

const { openAs, people } = aNewsroom()

const FIRST = 'بدأت شركة Reuters في ١٢ مدينةً مشروعًا يستمرُّ 3 سنوات.'
const SECOND = 'وقالت الوزيرةُ: «لن نتأخَّرَ يومًا واحدًا».'
const words = (page: Page) => page.locator('.writing-words .ProseMirror').last()
const storyText = async (id: number) => wordsOf((await getWorkingCopy(id))!.content.body)

async function givenStory() {
  const { sectionId } = await aSection()
  return createArticle({ language: 'ar', content: { headline: 'خبر يكتبه اثنان', sectionId, body: bodyOf(FIRST, SECOND) }, by, at: now() })
}

async function write(page: Page, after: string, text: string) {
  await words(page).getByText(after).click()
  await page.keyboard.press('End')
  await page.keyboard.type(text)
}

test('who writes is seen, a take-over is seen at once with its word, the late save is refused and both texts stand beside each other', async () => {
  const id = await givenStory()
  const yousef = (await openAs('editor')).page
  await yousef.goto(`/admin/stories/${id}`)
  await waitUntil(async () => (await getLock(id, now()))?.staffId === people.editor.staffId, 20_000)

  const salma = (await openAs('chief')).page
  await salma.goto(`/admin/stories/${id}`)
  await salma.getByText('تحرّره الآن').waitFor()
  expect(await salma.locator('.notice').first().innerText()).toContain(people.editor.name)

  // His words are under way when she takes over: they cannot reach the paper before hers.
  await yousef.route(`**/api/newsroom/stories/${id}`, route => (route.request().method() === 'PUT' ? route.abort() : route.continue()))
  await write(yousef, 'Reuters', ' كتبه يوسف NATO 25%.')
  await salma.getByRole('button', { name: 'تولَّ التحرير' }).click()
  await salma.getByLabel('كلمة إلى زميلك').fill('أُكمِلُ أنا قبل الـ 9:00')
  await salma.keyboard.press('Enter')
  const told = performance.now()
  await yousef.getByText('تولّى').waitFor()
  expect(performance.now() - told).toBeLessThan(2_000)
  expect(await yousef.getByRole('alert').first().innerText()).toContain('أُكمِلُ أنا قبل الـ 9:00')

  await write(salma, 'Reuters', ' كتبته سلمى.')
  await waitUntil(async () => (await storyText(id)).includes('كتبته سلمى'), 20_000)
  await yousef.unroute(`**/api/newsroom/stories/${id}`)
  await yousef.getByRole('button', { name: 'قارن وادمج' }).click({ timeout: 60_000 })
  expect(await storyText(id)).not.toContain('كتبه يوسف')

  const choice = yousef.locator('.merge-choice')
  await choice.waitFor()
  expect(await choice.locator('ins').allInnerTexts()).toEqual([expect.stringContaining('كتبه يوسف NATO 25%')])
  expect(await choice.locator('del').allInnerTexts()).toEqual([expect.stringContaining('كتبته سلمى')])
  await yousef.getByLabel('خذ الاثنين').check()
  await yousef.getByRole('button', { name: 'اعتمد الدمج' }).click()
  await waitUntil(async () => (await storyText(id)).includes('كتبه يوسف NATO'), 20_000)
  expect(await storyText(id)).toContain('كتبته سلمى')
  expect(await storyText(id)).toContain(SECOND)
})

test('who closes the story leaves it free, and the other sees it', async () => {
  const id = await givenStory()
  const yousef = (await openAs('editor')).page
  await yousef.goto(`/admin/stories/${id}`)
  await waitUntil(async () => (await getLock(id, now())) !== null, 20_000)
  const salma = (await openAs('chief')).page
  await salma.goto(`/admin/stories/${id}`)
  await salma.getByText('تحرّره الآن').waitFor()
  await yousef.goto('/admin/stories')
  await salma.getByText('لا أحد يحرّر هذه المادة الآن').waitFor()
  await salma.getByRole('button', { name: 'حرّر', exact: true }).click()
  await waitUntil(async () => (await getLock(id, now()))?.staffId === people.chief.staffId, 10_000)
})
