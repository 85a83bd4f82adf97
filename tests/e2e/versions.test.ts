// The newsroom's day, line 14: two versions beside each other, and the way back to one of them.
import AxeBuilder from '@axe-core/playwright'
import { describe, expect, test } from 'vitest'
import { createArticle, publishArticle, saveDraft } from '#db/articles.ts'
import { getStory } from '#db/published.ts'
import { getWorkingCopy } from '#db/working-copy.ts'
import { encodePath } from '#lib/newsroom/urls.ts'
import { bodyOf } from '../given.ts'
import { aSection, operator as by } from '../server/the-sample.ts'
import { aNewsroom } from './a-newsroom.ts'

const { openAs, paper } = aNewsroom()

const FIRST = 'بدأت شركة Reuters في ١٢ مدينةً مشروعًا يستمرُّ 3 سنوات في ميناء سُهيل.'
const SECOND = 'وقالت الوزيرةُ: «لن نتأخَّرَ يومًا واحدًا عن الموعد المُعلن».'

async function givenTwoVersions() {
  const at = new Date()
  const { sectionId } = await aSection()
  const articleId = await createArticle({ language: 'ar', content: { headline: 'مُحَمَّدٌ يُطلِقُ خُطَّة NATO', sectionId, body: bodyOf(FIRST, SECOND) }, by, at })
  await publishArticle({ articleId, by, at })
  const changed = { headline: 'محمد يُطلِقُ خُطَّة NATO', body: bodyOf(SECOND, FIRST.replace('3 سنوات', '5 سنوات')) }
  await saveDraft({ articleId, startedFrom: 1, content: changed, by, at })
  await publishArticle({ articleId, by, at })
  return articleId
}

async function readerGets(articleId: number) {
  await paper().passed()
  const story = await getStory(articleId)
  return (await paper().get(encodePath(story?.state === 'live' ? story.path : ''))).text
}

describe('the room of versions', () => {
  test('marks what changed, harakat apart, a moved paragraph as moved, from right to left', async () => {
    const articleId = await givenTwoVersions()
    const { page, complaints } = await openAs('chief')
    await page.goto(`/admin/stories/${articleId}/versions?from=1&to=2`)
    const shown = page.locator('.comparison')
    expect(await shown.evaluate(one => getComputedStyle(one).direction)).toBe('rtl')
    const headline = shown.locator('[data-field=headline]')
    expect(await headline.locator('ins.slight').innerText()).toContain('محمد')
    expect(await headline.locator('ins:not(.slight), del').count()).toBe(0)
    const moved = shown.locator('.moved-here')
    expect(await moved.locator('del').innerText()).toContain('3')
    expect(await moved.locator('ins').innerText()).toContain('5')
    expect(await moved.locator('del .only-read-out').textContent()).toContain('حُذف')
    expect(await shown.locator('.moved-away').count()).toBe(1)
    expect(complaints).toEqual([])
  })

  test('two are chosen by keyboard; where nothing differs it says so', async () => {
    const articleId = await givenTwoVersions()
    const { page } = await openAs('editor')
    await page.goto(`/admin/stories/${articleId}/versions`)
    await page.getByLabel('النسخة ١: اجعلها الأقدم في المقارنة').focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    await page.waitForURL(address => address.searchParams.get('from') === '1' && address.searchParams.get('to') === 'draft')
    expect(await page.locator('h2').first().innerText()).toContain('النسخة ١')
    await page.goto(`/admin/stories/${articleId}/versions?from=2&to=draft`)
    await page.getByText('لا فرق بين النسختين.').waitFor()
  })

  test('one is restored: the working copy is the old one, readers see what they saw', async () => {
    const articleId = await givenTwoVersions()
    const before = await readerGets(articleId)
    const { page } = await openAs('chief')
    await page.goto(`/admin/stories/${articleId}/versions?from=1&to=2`)
    await page.getByText('استعد هذه النسخة: النسخة ١').click()
    await page.getByRole('button', { name: 'استعدها' }).first().click()
    await page.getByRole('status').filter({ hasText: 'صارت النسخة ١ هي الجارية' }).waitFor()
    expect((await getWorkingCopy(articleId))?.content.headline).toBe('مُحَمَّدٌ يُطلِقُ خُطَّة NATO')
    expect(await readerGets(articleId)).toBe(before)
    await publishArticle({ articleId, by, at: new Date() })
    expect(await readerGets(articleId)).toContain('مُحَمَّدٌ')
  })

  test('somebody saved meanwhile: nothing is restored over her', async () => {
    const articleId = await givenTwoVersions()
    const { page } = await openAs('chief')
    await page.goto(`/admin/stories/${articleId}/versions?from=1&to=2`)
    await saveDraft({ articleId, startedFrom: 2, content: { headline: 'كُتب في هذه الأثناء' }, by, at: new Date() })
    await page.getByText('استعد هذه النسخة: النسخة ١').click()
    await page.getByRole('button', { name: 'استعدها' }).first().click()
    await page.getByText('حفظ أحدهم نسخة أحدث قبل لحظات').waitFor()
    expect((await getWorkingCopy(articleId))?.content.headline).toBe('كُتب في هذه الأثناء')
  })

  test('who only reads finds no way to restore', async () => {
    const articleId = await givenTwoVersions()
    const { page } = await openAs('viewer')
    await page.goto(`/admin/stories/${articleId}/versions?from=1&to=2`)
    await page.locator('.comparison').waitFor()
    expect(await page.getByText('استعد هذه النسخة').count()).toBe(0)
  })

  test.each(['light', 'dark'] as const)('axe finds nothing, %s', async colorScheme => {
    const articleId = await givenTwoVersions()
    const { page } = await openAs('chief', { colorScheme })
    for (const path of ['versions?from=1&to=2', 'preview']) {
      await page.goto(`/admin/stories/${articleId}/${path}`)
      // The page in the frame is a document of its own, with landmarks of its own; it is asked where readers' pages are.
      const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes.map(node => node.html)])).toEqual([])
    }
  })
})
