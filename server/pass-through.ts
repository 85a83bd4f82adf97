// The newsroom's requests: straight through to the press and back, streaming both ways, nothing remembered.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream'
import { log } from '#lib/platform/log.ts'
import { headersForPress, headersFromPress } from './headers.ts'
import type { Press } from './press-process.ts'

/** A story with its pictures' words is far smaller; pictures will have a way of their own. */
export const LARGEST_BODY = 10 * 1024 * 1024

type Parts = { press: Pick<Press, 'request'>; catchUp: () => Promise<unknown> }
type Refuse = (status: 413 | 503) => void

/** Hands a request on. `refuse` answers for the edge, at most once, while nothing has been sent yet. */
export function passThrough({ press, catchUp }: Parts, request: IncomingMessage, response: ServerResponse, refuse: Refuse) {
  const isScreen = /^\/admin(?:[/?]|$)/.test(request.url ?? '')
  // A screen that sends somebody to the door says where she came for.
  const headers = { ...headersForPress(request.headers, request.socket.remoteAddress ?? '', isScreen), 'x-manshet-path': request.url ?? '/' }
  let isRefused = false
  const onward = press.request({ method: request.method, path: request.url, headers }, reply => {
    const isChange = request.method !== 'GET' && request.method !== 'HEAD'
    // Who changed something must not see her own old page: the answer waits until the edge has passed her change.
    void (isChange ? catchUp() : Promise.resolve()).then(() => {
      if (isRefused) return void reply.destroy()
      response.writeHead(reply.statusCode ?? 502, headersFromPress(reply.headers))
      pipeline(reply, response, () => {})
    })
  })
  onward.on('error', error => {
    if (!isRefused) log.warn({ error, url: request.url }, 'the press did not answer a request of the newsroom')
    refuseOnce(503)
  })
  response.on('close', () => onward.destroy())
  let length = 0
  request.on('data', (part: Buffer) => {
    length += part.length
    if (length <= LARGEST_BODY) return
    request.unpipe(onward)
    onward.destroy()
    refuseOnce(413)
  })
  request.pipe(onward)

  // Parts go on arriving after a refusal, and the press may have answered before it: then only the connection is left to end.
  function refuseOnce(status: 413 | 503) {
    if (isRefused) return
    isRefused = true
    if (response.headersSent) request.destroy()
    else refuse(status)
  }
}
