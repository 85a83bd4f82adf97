// Letters out of the house, to a mail server that takes them down.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startMailServer, wordsOf } from '#tests/a-mail-server.ts'

let mail: Awaited<ReturnType<typeof startMailServer>>
let isAway = false

beforeAll(async () => {
  mail = await startMailServer()
  process.env.SMTP_URL = mail.url
  process.env.MAIL_FROM = 'newsroom@paper.example'
})
afterAll(() => (isAway ? undefined : mail.end()))

test('an Arabic letter arrives whole, from the address that the operator set', async () => {
  const { sendLetter, canSendMail } = await import('#lib/platform/mail.ts')
  expect(canSendMail).toBe(true)
  const text = 'دُعيت إلى العمل في غرفة أخبار مانشيت.\n\nhttps://paper.example/admin/join/x_-9'
  expect(await sendLetter({ to: 'rima@paper.example', subject: 'دعوة', text })).toBe(true)
  const letter = wordsOf(mail.letters[0]!)
  expect(letter.head).toMatch(/^From: newsroom@paper\.example\r?$/m)
  expect(letter.head).toMatch(/^To: rima@paper\.example\r?$/m)
  expect(letter.text).toBe(text)
})

test('a second recipient cannot be smuggled into the address or the subject', async () => {
  const { sendLetter } = await import('#lib/platform/mail.ts')
  await sendLetter({ to: 'rima@paper.example\r\nBcc: other@evil.example', subject: 'دعوة\r\nBcc: other@evil.example', text: 'x' })
  expect(mail.letters.slice(1).join('\n')).not.toMatch(/^Bcc:/m)
})

test('a server that is away is no fault of who asked: nothing is sent', async () => {
  await mail.end()
  isAway = true
  const { sendLetter } = await import('#lib/platform/mail.ts')
  expect(await sendLetter({ to: 'rima@paper.example', subject: 'x', text: 'x' })).toBe(false)
})
