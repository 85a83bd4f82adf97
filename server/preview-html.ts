// A preview goes out as a reader's page does: without the framework's scripts, under the readers' policy.
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { log } from '#lib/platform/log.ts'
import { readerHtml } from './reader-html.ts'
import { readerPolicy } from './reader-policy.ts'

/** Whether an address shows a version as readers would get it. */
export const isPreview = (url: string) => /^\/admin\/preview\//.test(url)

/** Next has sent its first bytes before the page knows its status: the page writes it on its `<html>` instead. */
const STATUS = /^(?:<!DOCTYPE html>)?<html[^>]* data-answer="(\d{3})"/i

/** Sends what Next has written for a preview; what is no finished page goes on as it is. */
export async function sendPreview(reply: IncomingMessage, response: ServerResponse, headers: OutgoingHttpHeaders) {
  const written = await buffer(reply)
  const isPage = reply.statusCode === 200 && String(reply.headers['content-type']).startsWith('text/html')
  const { html, unfinished, styles, scripts } = isPage ? readerHtml(written.toString('latin1')) : { html: '', unfinished: [], styles: [], scripts: [] }
  if (unfinished.length > 0) log.error({ unfinished }, 'a preview needs scripts and goes out whole')
  if (!isPage || unfinished.length > 0) return void response.writeHead(reply.statusCode ?? 502, headers).end(written)
  const bytes = Buffer.from(html, 'latin1')
  const policy = readerPolicy({ styles, scripts, framedBy: "'self'" })
  response.writeHead(Number(STATUS.exec(html)?.[1] ?? 200), { ...headers, 'content-security-policy': policy, 'content-length': bytes.length }).end(bytes)
}
