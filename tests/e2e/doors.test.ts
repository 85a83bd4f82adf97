// The newsroom's day, line 1: the door is Arabic and mirrored, and says no without taking anything away.
import { describe, expect, test } from 'vitest'
import { aNewsroom, emailOf, PASSWORD, signInOn } from './a-newsroom.ts'

const { openDoor, openAs, people } = aNewsroom()

describe('the door', () => {
  test('is Arabic and mirrored; e-mail and password are written from the left', async () => {
    const { page, complaints } = await openDoor()
    await page.goto('/admin/sign-in')
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
    expect(await page.locator('h1').innerText()).toBe('تسجيل الدخول')
    for (const name of ['email', 'password']) {
      expect(await page.locator(`input[name=${name}]`).evaluate(field => getComputedStyle(field).direction)).toBe('ltr')
    }
    expect(complaints).toEqual([])
  })

  test('answers a wrong password in Arabic; the e-mail and the focus stay', async () => {
    const { page } = await openDoor()
    await page.goto('/admin/sign-in')
    await page.fill('input[name=email]', emailOf('editor'))
    await page.fill('input[name=password]', 'ليست هذه قطعًا')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').filter({ hasText: 'البريد أو كلمة المرور غير صحيح' }).waitFor()
    expect(await page.inputValue('input[name=email]')).toBe(emailOf('editor'))
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('password')
    expect(new URL(page.url()).pathname).toBe('/admin/sign-in')
  })

  test('says the same of an e-mail that nobody has', async () => {
    const { page } = await openDoor()
    await page.goto('/admin/sign-in')
    await page.fill('input[name=email]', 'nobody@paper.example')
    await page.fill('input[name=password]', PASSWORD)
    await page.keyboard.press('Enter')
    await page.getByRole('alert').filter({ hasText: 'البريد أو كلمة المرور غير صحيح' }).waitFor()
  })

  test('leads to the room that somebody came for', async () => {
    const { page } = await openDoor()
    await page.goto('/admin/sign-in?to=%2Fadmin%2Fme')
    await page.fill('input[name=email]', `  ${emailOf('reporter').toUpperCase()} `)
    await page.fill('input[name=password]', PASSWORD)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/admin/me')
  })

  test('works without scripts', async () => {
    const { page } = await openDoor({ javaScriptEnabled: false })
    await signInOn(page, emailOf('chief'))
    expect(new URL(page.url()).pathname).toBe('/admin/stories')
  })

  test('speaks English to who asks for it', async () => {
    const { page } = await openDoor()
    await page.goto('/admin/sign-in')
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
    expect(await page.locator('html').getAttribute('dir')).toBe('ltr')
  })
})

test('who is signed in does not see the door again', async () => {
  const { page } = await openAs('admin')
  await page.goto('/admin/sign-in')
  expect(new URL(page.url()).pathname).toBe('/admin/stories')
  expect(people.admin.role).toBe('admin')
})
