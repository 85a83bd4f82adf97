// Requests as they go over the wire: fetch would mend an address before it is sent.
import http from 'node:http'
import net from 'node:net'
import zlib from 'node:zlib'

export type Answer = { status: number; headers: http.IncomingHttpHeaders; rawHeaders: string[]; bytes: Buffer; text: string }
type Options = { method?: string; headers?: http.OutgoingHttpHeaders; body?: string | Buffer; agent?: http.Agent | false }

const LONGEST_WAIT = 30_000

export function requestsTo(port: number) {
  const kept = new http.Agent({ keepAlive: true, maxSockets: 32 })

  function ask(path: string, { method = 'GET', headers = {}, body, agent = kept }: Options = {}): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const request = http.request({ host: '127.0.0.1', port, path, method, headers, agent, timeout: LONGEST_WAIT }, reply => {
        const parts: Buffer[] = []
        reply.on('data', part => parts.push(part))
        reply.on('error', reject)
        reply.on('end', () => resolve(toAnswer(reply, Buffer.concat(parts))))
      })
      request.on('timeout', () => request.destroy(new Error(`${method} ${path}: no answer in ${LONGEST_WAIT} ms`)))
      request.on('error', reject)
      request.end(body)
    })
  }

  const get = (path: string, headers: http.OutgoingHttpHeaders = {}) => ask(path, { headers })

  /** Sends these very bytes and answers all that comes back until the server ends or is quiet for `quiet` ms. */
  function raw(bytes: string | Buffer, quiet = 5_000): Promise<string> {
    return new Promise((resolve, reject) => {
      const parts: Buffer[] = []
      const socket = net.connect(port, '127.0.0.1', () => void socket.write(bytes))
      const done = () => {
        socket.destroy()
        resolve(Buffer.concat(parts).toString())
      }
      socket.setTimeout(quiet, done)
      socket.on('data', part => parts.push(part))
      socket.on('end', done)
      socket.on('error', (error: NodeJS.ErrnoException) => (error.code === 'ECONNRESET' || error.code === 'EPIPE' ? done() : reject(error)))
    })
  }

  /** A GET whose target goes out as it is; the connection ends with the answer. */
  const rawGet = async (target: string | Buffer, headers = '') => {
    const line = Buffer.isBuffer(target) ? target : Buffer.from(target)
    return readRaw(await raw(Buffer.concat([Buffer.from('GET '), line, Buffer.from(` HTTP/1.1\r\nHost: paper.example\r\nConnection: close\r\n${headers}\r\n`)])))
  }

  return { ask, get, raw, rawGet, close: () => kept.destroy() }
}

export function toAnswer(reply: http.IncomingMessage, bytes: Buffer): Answer {
  return { status: reply.statusCode ?? 0, headers: reply.headers, rawHeaders: reply.rawHeaders, bytes, text: unpacked(bytes, reply.headers['content-encoding']).toString() }
}

export function unpacked(bytes: Buffer, encoding: string | undefined) {
  if (bytes.length === 0) return bytes
  return encoding === 'br' ? zlib.brotliDecompressSync(bytes) : encoding === 'gzip' ? zlib.gunzipSync(bytes) : bytes
}

export type RawAnswer = { status: number; head: string; text: string; location: string | null }

/** The first answer in what came back over a socket; status 0 where nothing did. */
export function readRaw(received: string): RawAnswer {
  const whole = received.replace(/^HTTP\/1\.1 100 [\s\S]*?\r\n\r\n/, '')
  const end = whole.indexOf('\r\n\r\n')
  const head = end === -1 ? whole : whole.slice(0, end)
  return {
    status: Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0),
    head,
    text: end === -1 ? '' : whole.slice(end + 4),
    location: /^location: (.*)$/im.exec(head)?.[1] ?? null,
  }
}
