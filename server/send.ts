// How answers leave the edge.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { defaultLanguage, type Language } from '#lib/i18n/routing.ts'
import { flat, type Header, securityHeaders } from './headers.ts'
import type { Dressed, Encoded, Page } from './page.ts'
import { bareHtml, bareRendered, type PlainStatus } from './sorry.ts'

const LONGEST_MEMORY_OF_A_REDIRECT = 'public, max-age=300'

/** A remembered page: its bytes, or the word that the reader has them already. */
export function sendPage(request: IncomingMessage, response: ServerResponse, { page, dressed, answer }: { page: Page; dressed: Dressed; answer: Encoded }) {
  if (page.status === 200 && isKnownToReader(request, dressed)) {
    response.writeHead(304, dressed.notModified)
    response.end()
  } else {
    response.writeHead(page.status, answer.headers)
    response.end(request.method === 'HEAD' ? undefined : answer.bytes)
  }
}

/** For good, but not for ever: sections and links are renamed back. */
export function sendOn(response: ServerResponse, location: string) {
  write(
    response,
    308,
    [
      ['Location', location],
      ['Cache-Control', LONGEST_MEMORY_OF_A_REDIRECT],
    ],
    '',
  )
}

export function sendText(response: ServerResponse, status: number, text: string, type = 'text/plain; charset=utf-8') {
  write(
    response,
    status,
    [
      ['Content-Type', type],
      ['Cache-Control', 'no-store'],
    ],
    text,
  )
}

/** A page of words alone, for a request that no reader makes by following links. */
export function sendBare(request: IncomingMessage, response: ServerResponse, status: PlainStatus | 500) {
  const language: Language = /^\/en(?:[/?]|$)/.test(request.url ?? '') ? 'en' : defaultLanguage
  const { contentType, contentSecurityPolicy, bytes } = bareRendered(status, language)
  write(
    response,
    status,
    [
      ['Content-Type', contentType],
      ['Content-Security-Policy', contentSecurityPolicy],
      ['Cache-Control', 'no-store'],
      status === 405 && ['Allow', 'GET, HEAD'],
      status === 413 && ['Connection', 'close'],
    ],
    bytes,
    request.method === 'HEAD',
  )
}

/** A file of the build, or a picture. */
export function sendFile(request: IncomingMessage, response: ServerResponse, headers: (Header | false)[], bytes: Buffer) {
  write(response, 200, headers, bytes, request.method === 'HEAD')
}

/** What is not HTTP, or too large to be a request, still gets words. */
export function answerBrokenRequest(error: NodeJS.ErrnoException, socket: Duplex) {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const [status, reason] = error.code === 'HPE_HEADER_OVERFLOW' ? ([431, 'Request Header Fields Too Large'] as const) : ([400, 'Bad Request'] as const)
  const html = bareHtml(status, defaultLanguage)
  const head = [`HTTP/1.1 ${status} ${reason}`, 'Content-Type: text/html; charset=utf-8', `Content-Length: ${Buffer.byteLength(html)}`, 'X-Content-Type-Options: nosniff', 'Connection: close']
  socket.end(`${head.join('\r\n')}\r\n\r\n${html}`)
}

function write(response: ServerResponse, status: number, headers: (Header | false)[], body: string | Buffer, isHead = false) {
  response.writeHead(status, flat([...headers, ['Content-Length', String(Buffer.byteLength(body))], ...securityHeaders]))
  response.end(isHead ? undefined : body)
}

/** RFC 9110 §13: If-None-Match by weak comparison; If-Modified-Since only without it. */
function isKnownToReader(request: IncomingMessage, dressed: Dressed) {
  const tags = request.headers['if-none-match']
  if (tags !== undefined) return tags.trim() === '*' || tags.split(',').some(tag => tag.trim().replace(/^W\//, '') === dressed.etag.slice(2))
  const since = request.headers['if-modified-since']
  return since !== undefined && Date.parse(since) >= dressed.modifiedAt
}
