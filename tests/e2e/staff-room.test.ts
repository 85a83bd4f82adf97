// The staff's room: an administrator invites, changes and ends; and what that does to the one whom it meets.
import { describe, expect, test } from 'vitest'
import { changeRole, requireSecondFactor } from '#db/staff-changes.ts'
import { addStaff } from '#db/staff-joining.ts'
import { now } from '#lib/platform/now.ts'
import { aNewsroom, emailOf, PASSWORD, signInOn } from './a-newsroom.ts'
import { codeOf } from './authenticator.ts'

const { openDoor, openAs, people } = aNewsroom()
const by = { machine: 'operator' } as const

const lineOf = (page: Awaited<ReturnType<typeof openDoor>>['page'], name: string) => page.locator('.staff-lines > li').filter({ hasText: name })

async function aColleague(name: string, email: string) {
  await addStaff({ email, name, role: 'reporter', password: PASSWORD, by, at: now() })
  const { page } = await openDoor()
  await signInOn(page, email)
  return page
}

describe('an administrator', () => {
  test('invites an editor of two sections; the link lets her in', async () => {
    const { page, complaints } = await openAs('admin')
    await page.goto('/admin/staff')
    const invite = page.locator('.matter').filter({ hasText: 'دعوة' }).first()
    await invite.locator('input[name=email]').fill('ليس بريدا')
    await invite.locator('input[name=name]').fill('مها Nasser')
    await invite.getByRole('button', { name: 'صنع الدعوة' }).click()
    await page.getByRole('alert').filter({ hasText: 'هذا ليس عنوان بريد إلكتروني' }).waitFor()
    expect(await invite.locator('input[name=name]').inputValue()).toBe('مها Nasser')
    await invite.locator('input[name=email]').fill('maha@paper.example')
    expect(await invite.locator('.sections-of-editor').isVisible()).toBe(false)
    await invite.locator('select').selectOption('editor')
    await invite.getByRole('button', { name: 'صنع الدعوة' }).click()
    await page.getByRole('alert').filter({ hasText: 'اختر قسمًا واحدًا على الأقل' }).waitFor()
    await invite.locator('input[type=checkbox]').nth(0).check()
    await invite.locator('input[type=checkbox]').nth(1).check()
    await invite.getByRole('button', { name: 'صنع الدعوة' }).click()
    const link = await invite.locator('.one-time-link input').inputValue()
    await page.locator('.line').filter({ hasText: 'maha@paper.example' }).waitFor()

    const { page: hers } = await openDoor()
    await hers.goto(link)
    expect(await hers.inputValue('input[name=name]')).toBe('مها Nasser')
    await hers.fill('input[name=password]', PASSWORD)
    await hers.keyboard.press('Enter')
    await hers.waitForURL('**/admin/stories')
    await page.reload()
    expect(await lineOf(page, 'مها Nasser').innerText()).toMatch(/محرر: .+، .+/)
    expect(complaints).toEqual([])
  })

  test('takes an invitation back', async () => {
    const { page } = await openAs('admin')
    await page.goto('/admin/staff')
    const invite = page.locator('.matter').filter({ hasText: 'دعوة' }).first()
    await invite.locator('input[name=email]').fill('regretted@paper.example')
    await invite.getByRole('button', { name: 'صنع الدعوة' }).click()
    const link = await invite.locator('.one-time-link input').inputValue()
    const line = page.locator('.line').filter({ hasText: 'regretted@paper.example' })
    await line.getByRole('button', { name: 'سحب الدعوة' }).click()
    await line.waitFor({ state: 'detached' })
    const { page: hers } = await openDoor()
    await hers.goto(link)
    await hers.getByRole('heading', { name: 'هذا الرابط لم يعد صالحًا' }).waitFor()
  })

  test('ends somebody’s work: her next step leads to the door', async () => {
    const hers = await aColleague('طارق الرَّحّال', 'tareq@paper.example')
    const { page } = await openAs('admin')
    page.on('dialog', dialog => void dialog.accept())
    await page.goto('/admin/staff')
    const line = lineOf(page, 'طارق')
    await line.locator('summary').click()
    await line.getByRole('button', { name: 'إنهاء العمل هنا' }).click()
    await line.getByText('غادر الفريق').waitFor()
    await hers.goto('/admin/me')
    expect(new URL(hers.url()).pathname).toBe('/admin/sign-in')
  })

  test('who is the last stays one, and is told why', async () => {
    const { page } = await openAs('admin')
    await page.goto('/admin/staff')
    const line = lineOf(page, emailOf('admin'))
    await line.locator('summary').click()
    await line.locator('select').selectOption('viewer')
    await line.getByRole('button', { name: 'تغيير الصفة' }).click()
    await line.getByRole('alert').filter({ hasText: 'هذا آخر مدير' }).waitFor()
    await page.reload()
    expect(await lineOf(page, emailOf('admin')).innerText()).toContain('مدير')
  })

  test('makes a link to a new password, to hand over', async () => {
    await aColleague('وفاء', 'wafa@paper.example')
    const { page } = await openAs('admin')
    await page.goto('/admin/staff')
    const line = lineOf(page, 'وفاء')
    await line.locator('summary').click()
    await line.getByRole('button', { name: 'رابط لكلمة مرور جديدة' }).click()
    const { page: hers } = await openDoor()
    await hers.goto(await line.locator('.one-time-link input').inputValue())
    await hers.fill('input[name=password]', 'كلمة جديدة تماما 9')
    await hers.keyboard.press('Enter')
    await hers.getByText('صارت كلمة المرور جديدة').waitFor()
  })
})

test('a demotion counts from the next request: the room is closed, its actions are refused', async () => {
  const email = 'second-admin@paper.example'
  const staffId = await addStaff({ email, name: 'عُمر', role: 'admin', password: PASSWORD, by, at: now() })
  const { page } = await openDoor()
  await signInOn(page, email)
  await page.goto('/admin/staff')
  await changeRole({ staffId, role: 'chief', sectionIds: [], by: people.admin, at: now() })
  const invite = page.locator('.matter').filter({ hasText: 'دعوة' }).first()
  await invite.locator('input[name=email]').fill('friend@paper.example')
  await invite.locator('select').selectOption('admin')
  await invite.getByRole('button', { name: 'صنع الدعوة' }).click()
  await page.getByRole('heading', { name: 'لا صفحة في هذا العنوان' }).or(page.getByText('ليس لك الحق في هذا.')).first().waitFor()
  expect((await page.goto('/admin/staff'))?.status()).toBe(404)
})

test('where the paper asks a second factor of her role, she sets it up before anything else', async () => {
  await addStaff({ email: 'viewer-2@paper.example', name: 'رنا', role: 'viewer', password: PASSWORD, by, at: now() })
  await requireSecondFactor({ roles: ['viewer'], by: people.admin, at: now() })
  try {
    const { page } = await openDoor()
    await page.goto('/admin/sign-in')
    await page.fill('input[name=email]', 'viewer-2@paper.example')
    await page.fill('input[name=password]', PASSWORD)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/admin/second-factor')
    for (const room of ['/admin/stories', '/admin/me', '/admin/staff']) {
      await page.goto(room)
      expect([room, new URL(page.url()).pathname]).toEqual([room, '/admin/second-factor'])
    }
    expect((await page.request.get('/api/newsroom/topics?q=a&language=ar')).status()).toBe(401)
    await page.fill('input[name=password]', PASSWORD)
    await page.getByRole('button', { name: 'إعداد' }).click()
    await page.fill('input[name=code]', codeOf(await page.locator('code.secret').innerText()))
    await page.getByRole('button', { name: 'تفعيل' }).click()
    await page.locator('.codes code').first().waitFor()
    await page.getByRole('link', { name: 'حفظتُها، متابعة' }).click()
    await page.waitForURL('**/admin/stories')
    await page.goto('/admin/me')
    await page.getByText('فلا تُوقف').waitFor()
  } finally {
    await requireSecondFactor({ roles: [], by: people.admin, at: now() })
  }
})
