// Where letters go out: a forgotten password and an invitation reach whom they are for, and nobody learns who has an account.
import { afterAll, expect, test } from 'vitest'
import { startMailServer, wordsOf } from '#tests/a-mail-server.ts'
import { waitUntil } from '../server/wait.ts'
import { aNewsroom, emailOf, signInOn } from './a-newsroom.ts'

const mail = await startMailServer()
const { openDoor, openAs } = aNewsroom({ env: { SMTP_URL: mail.url } })
afterAll(() => mail.end())

const lettersTo = (email: string) => mail.letters.map(wordsOf).filter(letter => letter.head.includes(`To: ${email}`))

test('a forgotten password is answered alike for everybody; only who has an account gets a letter, and its link works', async () => {
  const { page, complaints } = await openDoor()
  const answers: string[] = []
  for (const email of ['nobody@paper.example', emailOf('reporter')]) {
    await page.goto('/admin/forgot')
    await page.fill('input[name=email]', email)
    await page.keyboard.press('Enter')
    answers.push(await page.getByRole('status').innerText())
  }
  expect(answers[0]).toContain('إن كان لهذا البريد حساب')
  expect(answers[1]).toBe(answers[0])
  await waitUntil(() => lettersTo(emailOf('reporter')).length > 0, 20_000)
  expect(lettersTo('nobody@paper.example')).toEqual([])
  const [letter] = lettersTo(emailOf('reporter'))
  const [link] = /http:\/\/\S+\/admin\/reset\/[\w-]{43}/.exec(letter!.text) ?? []
  await page.goto(link!)
  await page.fill('input[name=password]', 'كلمة جديدة تماما 9')
  await page.keyboard.press('Enter')
  await page.getByText('صارت كلمة المرور جديدة').waitFor()
  await signInOn(page, emailOf('reporter'), 'كلمة جديدة تماما 9')
  expect(complaints).toEqual([])
})

test('an invitation is sent to whom it is for', async () => {
  const { page } = await openAs('admin')
  await page.goto('/admin/staff')
  const invite = page.locator('.matter').filter({ hasText: 'دعوة' }).first()
  await invite.locator('input[name=email]').fill('maha@paper.example')
  await invite.getByRole('button', { name: 'صنع الدعوة' }).click()
  await page.getByText('أُرسلت الدعوة بالبريد').waitFor()
  const [letter] = lettersTo('maha@paper.example')
  expect(letter?.text).toContain(await invite.locator('.one-time-link input').inputValue())
})
