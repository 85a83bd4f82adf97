// Letters out of the house, to a mail server that takes them down.
import net from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'

/** Says yes to everything (RFC 5321) and keeps what it was told. */
const letters: string[] = []
const server = net.createServer(socket => {
  let isLetter = false
  let letter = ''
  socket.write('220 mail.paper.example\r\n')
  socket.on('data', part => {
    for (const line of part.toString().split(/(?<=\r\n)/)) {
      if (isLetter && line !== '.\r\n') letter += line
      else if (isLetter) {
        letters.push(letter)
        ;[isLetter, letter] = [false, '']
        socket.write('250 taken\r\n')
      } else if (/^DATA/i.test(line)) {
        isLetter = true
        socket.write('354 go on\r\n')
      } else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n')
      else socket.write('250 yes\r\n')
    }
  })
})

beforeAll(async () => {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  process.env.SMTP_URL = `smtp://127.0.0.1:${(server.address() as net.AddressInfo).port}`
  process.env.MAIL_FROM = 'newsroom@paper.example'
})
afterAll(() => void server.close())

test('an Arabic letter arrives whole, from the address that the operator set', async () => {
  const { sendLetter, canSendMail } = await import('#lib/platform/mail.ts')
  expect(canSendMail).toBe(true)
  const text = 'دُعيت إلى العمل في غرفة أخبار مانشيت.\n\nhttps://paper.example/admin/join/x_-9\n'
  expect(await sendLetter({ to: 'rima@paper.example', subject: 'دعوة', text })).toBe(true)
  const [head = '', body = ''] = letters[0]!.split('\r\n\r\n')
  expect(head).toMatch(/^From: newsroom@paper\.example\r?$/m)
  expect(head).toMatch(/^To: rima@paper\.example\r?$/m)
  const said = /base64/i.test(head) ? Buffer.from(body, 'base64').toString() : fromQuotedPrintable(body)
  expect(said.replaceAll('\r\n', '\n').trim()).toBe(text.trim())
})

test('a second recipient cannot be smuggled into the address', async () => {
  const { sendLetter } = await import('#lib/platform/mail.ts')
  await sendLetter({ to: 'rima@paper.example\r\nBcc: other@evil.example', subject: 'دعوة\r\nBcc: other@evil.example', text: 'x' })
  expect(letters.slice(1).join('\n')).not.toMatch(/^Bcc:/m)
})

test('a server that is away is no fault of who asked: nothing is sent', async () => {
  await new Promise<void>(resolve => server.close(() => resolve()))
  const { sendLetter } = await import('#lib/platform/mail.ts')
  expect(await sendLetter({ to: 'rima@paper.example', subject: 'x', text: 'x' })).toBe(false)
})

function fromQuotedPrintable(text: string) {
  const bytes = text.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString()
}
