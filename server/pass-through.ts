// The newsroom's requests: straight through to the press and back, streaming both ways, nothing remembered.

import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream'
import { log } from '#lib/platform/log.ts'
import { headersForPress, headersFromPress } from './headers.ts'
import { privateHeaders, screenHeaders, screenPolicy } from './newsroom-policy.ts'
import { originOf } from './origin.ts'
import type { Press } from './press-process.ts'
import { isPreview, sendPreview } from './preview-html.ts'

/** A story with its pictures' words is far smaller; pictures will have a way of their own. */
export const LARGEST_BODY = 10 * 1024 * 1024

const SCREEN = /^\/admin(?:[/?]|$)/
const PRIVATE = /^\/(?:admin|api\/(?:auth|newsroom))(?:[/?]|$)/

type Parts = { press: Pick<Press, 'request'>; catchUp: () => Promise<unknown>; isDev?: boolean }
type Refuse = (status: 403 | 413 | 503) => void

/** Hands a request on. `refuse` answers for the edge, at most once, while nothing has been sent yet. */
export function passThrough({ press, catchUp, isDev = false }: Parts, request: IncomingMessage, response: ServerResponse, refuse: Refuse) {
  const url = request.url ?? '/'
  const isScreen = SCREEN.test(url)
  const origin = originOf(request)
  if (origin === 'foreign') return refuse(403)
  // React in dev makes its scripts out of strings, which no such policy allows.
  const policy = isScreen && !isDev ? screenPolicy(url, randomBytes(16).toString('base64')) : undefined
  const headers = {
    ...headersForPress(request.headers, request.socket.remoteAddress ?? '', isScreen),
    // A screen that sends somebody to the door says where she came for.
    'x-manshet-path': url,
    ...(policy && { 'content-security-policy': policy }),
    // It is read here on its way out.
    ...(isPreview(url) && { 'accept-encoding': 'identity' }),
    // Next and better-auth compare the origin too: both are told the one that was found right here.
    ...(origin instanceof URL && { origin: origin.origin, 'x-forwarded-host': origin.host, 'x-manshet-origin': origin.origin }),
  }
  const own = policy ? screenHeaders(url, policy) : PRIVATE.test(url) ? privateHeaders : {}
  let isRefused = false
  const onward = press.request({ method: request.method, path: request.url, headers }, reply => {
    const isChange = request.method !== 'GET' && request.method !== 'HEAD'
    // Who changed something must not see her own old page: the answer waits until the edge has passed her change.
    void (isChange ? catchUp() : Promise.resolve()).then(() => {
      if (isRefused) return void reply.destroy()
      const toSend = { ...headersFromPress(reply.headers), ...own }
      if (isPreview(url) && !isDev) return void sendPreview(reply, response, toSend).catch(() => response.destroy())
      response.writeHead(reply.statusCode ?? 502, toSend)
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
