// Asks Next for a page without a socket: what it writes is collected.
import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'

export type NextHandle = (request: IncomingMessage, response: ServerResponse) => Promise<void>
/** The body in the parts in which it was written. */
export type Reply = { status: number; contentType: string; parts: Buffer[] }

/** What Next answers to `GET url`; the host is all that it learns of who asks. Rejects where it fails or gives up in the middle. */
export function askNext(handle: NextHandle, url: string, host: string): Promise<Reply> {
  const request = new IncomingMessage(nobody)
  Object.assign(request, { method: 'GET', url, headers: { host }, httpVersion: '1.1', complete: true })
  request.push(null)
  const response = new CollectedResponse(request)
  return new Promise((resolve, reject) => {
    response.once('finish', () => resolve({ status: response.statusCode, contentType: String(response.getHeader('content-type') ?? 'text/html; charset=utf-8'), parts: response.parts }))
    response.once('error', reject)
    response.once('close', () => reject(new Error(`Next gave ${url} up in the middle`)))
    handle(request, response).catch(reject)
  })
}

const nobody = new Socket()

type Written = (error?: Error | null) => void

/** Nothing is ever sent: for Node an answer is finished only when nothing waits to be. */
class CollectedResponse extends ServerResponse {
  readonly parts: Buffer[] = []

  override flushHeaders() {
    if (!this.headersSent) this.writeHead(this.statusCode)
  }

  override write(part: string | Uint8Array, encoding?: BufferEncoding | Written, written?: Written) {
    this.flushHeaders()
    this.parts.push(typeof part === 'string' ? Buffer.from(part, typeof encoding === 'string' ? encoding : 'utf8') : Buffer.from(part.buffer, part.byteOffset, part.byteLength))
    const callback = typeof encoding === 'function' ? encoding : written
    if (callback) process.nextTick(callback)
    return true
  }

  override end(part?: string | Uint8Array | Written | null, encoding?: BufferEncoding | Written, written?: Written) {
    if (part && typeof part !== 'function') this.write(part, encoding)
    else this.flushHeaders()
    const callback = [part, encoding, written].find(one => typeof one === 'function')
    this.finished = true
    process.nextTick(() => {
      callback?.()
      this.emit('finish')
      this.emit('close')
    })
    return this
  }
}
