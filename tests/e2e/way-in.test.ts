// Every way into the newsroom beside e-mail and password, in a real browser and in Arabic.
import { describe, expect, test } from 'vitest'
import { addStaff } from '#db/staff-joining.ts'
import { askForReset, inviteStaff } from '#db/staff-links.ts'
import { now } from '#lib/platform/now.ts'
import { startPaper } from '../server/a-paper.ts'
import { aNewsroom, emailOf, PASSWORD, signInOn } from './a-newsroom.ts'
import { codeOf, giveKey } from './authenticator.ts'

const { openDoor, openAs, url } = aNewsroom()
const by = { machine: 'operator' } as const
let count = 0

/** Somebody of her own for a test that changes her. */
async function aNewcomer() {
  const email = `newcomer-${++count}@paper.example`
  await addStaff({ email, name: 'هُدى Karam', role: 'reporter', password: PASSWORD, by, at: now() })
  return email
}

const alertWith = (words: string) => ({ hasText: words })

describe('an invitation', () => {
  test('is followed: a weak password is refused beside the field and nothing typed is lost', async () => {
    const token = await inviteStaff({ email: 'sami@paper.example', role: 'reporter', by, at: now() })
    const { page, complaints } = await openDoor()
    await page.goto(`/admin/join/${token}`)
    await page.getByText('دُعيت إلى العمل هنا بصفة كاتب').waitFor()
    await page.fill('input[name=name]', 'سامي الخُوري')
    await page.fill('input[name=password]', 'قصيرة')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').filter(alertWith('أقصر من عشرة أحرف')).waitFor()
    expect(await page.inputValue('input[name=name]')).toBe('سامي الخُوري')
    expect(await page.inputValue('input[name=password]')).toBe('قصيرة')
    await page.fill('input[name=password]', PASSWORD)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/admin/stories')
    await page.goto(`/admin/join/${token}`)
    await page.getByRole('heading', { name: 'هذا الرابط لم يعد صالحًا' }).waitFor()
    expect(complaints).toEqual([])
  })

  test('can be followed without scripts', async () => {
    const token = await inviteStaff({ email: 'lina@paper.example', role: 'viewer', by, at: now() })
    const { page } = await openDoor({ javaScriptEnabled: false })
    await page.goto(`/admin/join/${token}`)
    await page.fill('input[name=name]', 'لينا')
    await page.fill('input[name=password]', 'قصيرة')
    await page.click('button[type=submit].primary')
    await page.getByText('أقصر من عشرة أحرف').waitFor()
    expect(await page.inputValue('input[name=name]')).toBe('لينا')
    await page.fill('input[name=password]', PASSWORD)
    await page.click('button[type=submit].primary')
    await page.waitForURL('**/admin/stories')
  })
})

test('a new paper prints a link with which its first administrator comes in', async () => {
  const { mkdtempSync, rmSync } = await import('node:fs')
  const folder = mkdtempSync(`${(await import('node:os')).tmpdir()}/manshet-first-`)
  const paper = await startPaper({ folder, env: { SAMPLE: 'none', SITE_URL: '' } })
  try {
    const [link] = /http:\/\/localhost:\d+\/admin\/join\/[\w-]{43}/.exec(paper.output()) ?? []
    const { page } = await openDoor()
    await page.goto(link!)
    await page.fill('input[name=email]', 'first@paper.example')
    await page.fill('input[name=name]', 'ناديا')
    await page.fill('input[name=password]', PASSWORD)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/admin/stories')
    await page.getByRole('link', { name: 'فريق التحرير' }).waitFor()
  } finally {
    await paper.end()
    rmSync(folder, { recursive: true, force: true })
  }
})

describe('a forgotten password', () => {
  test('without mail the door says honestly who can help', async () => {
    const { page } = await openDoor()
    await page.goto('/admin/sign-in')
    await page.getByRole('link', { name: 'نسيت كلمة المرور' }).click()
    await page.getByText('يستطيع المدير أن يصنع رابطًا').waitFor()
  })

  test('is replaced by a link', async () => {
    const email = await aNewcomer()
    const asked = (await askForReset(email, now()))!
    const { page } = await openDoor()
    await page.goto(`/admin/reset/${asked.token}`)
    await page.fill('input[name=password]', 'كلمة جديدة تماما 9')
    await page.keyboard.press('Enter')
    await page.getByText('صارت كلمة المرور جديدة').waitFor()
    await signInOn(page, email, 'كلمة جديدة تماما 9')
  })
})

describe('the second step', () => {
  test('is set up with an app, asked for at the door, and a recovery code stands in for a lost phone', async () => {
    const email = await aNewcomer()
    const { page, complaints } = await openDoor()
    await signInOn(page, email)
    await page.goto('/admin/me')
    await page.fill('#offer-password', 'ليست هذه قطعًا')
    await page.getByRole('button', { name: 'إعداد' }).click()
    await page.getByRole('alert').filter(alertWith('كلمة المرور غير صحيحة')).waitFor()
    await page.fill('#offer-password', PASSWORD)
    await page.getByRole('button', { name: 'إعداد' }).click()
    const secret = await page.locator('code.secret').innerText()
    await page.fill('input[name=code]', '000000')
    await page.getByRole('button', { name: 'تفعيل' }).click()
    await page.getByRole('alert').filter(alertWith('الرمز غير صحيح')).waitFor()
    await page.fill('input[name=code]', arabicDigits(codeOf(secret)))
    await page.getByRole('button', { name: 'تفعيل' }).click()
    await page.getByText('المصادقة بخطوتين مفعّلة.').waitFor()
    const [recoveryCode = ''] = await page.locator('.codes code').allInnerTexts()
    expect(recoveryCode).not.toBe('')

    const { page: elsewhere } = await openDoor()
    await passwordOn(elsewhere, email)
    await elsewhere.goto('/admin/stories')
    expect(new URL(elsewhere.url()).pathname).toBe('/admin/sign-in')
    await passwordOn(elsewhere, email)
    await elsewhere.fill('input[name=code]', '123 456')
    await elsewhere.keyboard.press('Enter')
    await elsewhere.getByRole('alert').filter(alertWith('الرمز غير صحيح')).waitFor()
    await elsewhere.fill('input[name=code]', codeOf(secret))
    await elsewhere.keyboard.press('Enter')
    await elsewhere.waitForURL('**/admin/stories')

    const { page: withoutPhone } = await openDoor()
    for (const outcome of ['in', 'wrong']) {
      await withoutPhone.context().clearCookies()
      await passwordOn(withoutPhone, email)
      await withoutPhone.fill('input[name=code]', recoveryCode)
      await withoutPhone.keyboard.press('Enter')
      if (outcome === 'in') await withoutPhone.waitForURL('**/admin/stories')
      else await withoutPhone.getByRole('alert').filter(alertWith('الرمز غير صحيح')).waitFor()
    }
    expect(complaints).toEqual([])
  })

  async function passwordOn(page: Awaited<ReturnType<typeof openDoor>>['page'], email: string) {
    await page.goto('/admin/sign-in')
    await page.fill('input[name=email]', email)
    await page.fill('input[name=password]', PASSWORD)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/admin/second-step**')
  }
})

describe('a passkey', () => {
  test('is added to her account and opens the door without a password; removed, it opens nothing', async () => {
    const email = await aNewcomer()
    const { page, complaints } = await openDoor()
    await giveKey(page)
    await signInOn(page, email)
    await page.goto('/admin/me')
    await page.getByRole('button', { name: 'إضافة مفتاح من هذا الجهاز' }).click()
    await page.getByText('أُضيف في').waitFor()
    await signOut(page)
    await page.getByRole('button', { name: 'الدخول بمفتاح مرور' }).click()
    await page.waitForURL('**/admin/stories')
    await page.goto('/admin/me')
    await page.getByText('هُدى').first().waitFor()
    await page.getByRole('button', { name: 'إزالة' }).click()
    await page.getByText('أُضيف في').waitFor({ state: 'detached' })
    await signOut(page)
    await page.getByRole('button', { name: 'الدخول بمفتاح مرور' }).click()
    await page.getByRole('alert').filter(alertWith('لم يتم الدخول بمفتاح المرور')).waitFor()
    expect(complaints.filter(one => !one.includes('401'))).toEqual([])
  })

  async function signOut(page: Awaited<ReturnType<typeof openDoor>>['page']) {
    await page.goto('/admin/me')
    await page.locator('.here').locator('xpath=ancestor::li').getByRole('button', { name: 'خروج' }).click()
    await page.waitForURL('**/admin/sign-in')
  }
})

describe('her own account', () => {
  test('speaks the language and shows the light that she chose, in the next browser too', async () => {
    const email = await aNewcomer()
    const { page } = await openDoor()
    await signInOn(page, email)
    await page.goto('/admin/me')
    await page.selectOption('#language', 'en')
    await page.selectOption('#theme', 'dark')
    await page.locator('form:has(#theme) button').click()
    await page.getByRole('heading', { name: 'Language and look' }).waitFor()
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
    const { page: next } = await openDoor()
    await signInOn(next, email)
    expect(await next.locator('html').getAttribute('dir')).toBe('ltr')
  })

  test('lists her browsers; ending the others sends them to the door', async () => {
    const email = await aNewcomer()
    const [{ page: here }, { page: elsewhere }] = [await openDoor(), await openDoor()]
    await signInOn(elsewhere, email)
    await signInOn(here, email)
    await here.goto('/admin/me')
    expect(await here.getByText('هذا المتصفح').count()).toBe(1)
    await here.getByRole('button', { name: 'الخروج من كل المتصفحات الأخرى' }).click()
    await here.getByRole('button', { name: 'الخروج من كل المتصفحات الأخرى' }).waitFor({ state: 'detached' })
    await elsewhere.goto('/admin/stories')
    expect(new URL(elsewhere.url()).pathname).toBe('/admin/sign-in')
  })
})

test('a refused try says how long to wait, in whole minutes', async () => {
  const { page } = await openDoor()
  await page.goto('/admin/sign-in')
  await page.fill('input[name=email]', 'nobody-at-all@paper.example')
  await page.fill('input[name=password]', 'ليست هذه قطعًا')
  for (let tries = 0; tries < 11; tries++) {
    const answered = page.waitForResponse(answer => answer.request().method() === 'POST')
    await page.keyboard.press('Enter')
    await answered
  }
  await page.getByRole('alert').filter(alertWith('محاولات كثيرة. أعد المحاولة بعد 15 دقيقة.')).waitFor()
})

test('who came for a room lands there after the door', async () => {
  const { page } = await openDoor()
  await page.goto('/admin/me?x=1')
  expect(page.url()).toBe(`${url()}/admin/sign-in?to=%2Fadmin%2Fme%3Fx%3D1`)
  await page.fill('input[name=email]', emailOf('viewer'))
  await page.fill('input[name=password]', PASSWORD)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/admin/me?x=1')
  expect((await openAs('viewer')).complaints).toEqual([])
})

const arabicDigits = (text: string) => text.replace(/\d/g, digit => String.fromCharCode(0x660 + Number(digit)))
