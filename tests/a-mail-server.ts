// A mail server that takes every letter down (RFC 5321), for tests that send real ones.
import net from 'node:net'

export async function startMailServer() {
  const letters: string[] = []
  const server = net.createServer(socket => {
    let letter: string | null = null
    socket.on('error', () => {})
    socket.write('220 mail.paper.example\r\n')
    socket.on('data', part => {
      for (const line of part.toString().split(/(?<=\r\n)/)) {
        if (letter !== null && line !== '.\r\n') letter += line
        else if (letter !== null) {
          letters.push(letter)
          letter = null
          socket.write('250 taken\r\n')
        } else if (/^DATA/i.test(line)) {
          letter = ''
          socket.write('354 go on\r\n')
        } else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n')
        else socket.write('250 yes\r\n')
      }
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const url = `smtp://127.0.0.1:${(server.address() as net.AddressInfo).port}`
  return { url, letters, end: () => new Promise<void>(resolve => server.close(() => resolve())) }
}

/** The words of a letter, whichever way they were packed. */
export function wordsOf(letter: string) {
  const [head = '', ...rest] = letter.split('\r\n\r\n')
  const body = rest.join('\r\n\r\n')
  const bytes = /base64/i.test(head)
    ? Buffer.from(body, 'base64')
    : Buffer.from(
        body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
        'latin1',
      )
  return { head, text: bytes.toString().replaceAll('\r\n', '\n').trim() }
}
