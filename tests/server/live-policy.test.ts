// Only /live may fetch from a stranger, and only from the origin of the stream that it says it plays.
import type { ServerResponse } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findDestination } from '#db/published.ts'
import { readAddress } from '#lib/newsroom/urls.ts'
import { allowStream } from '#lib/platform/page-answer.ts'
import { render } from '#server/rendering.ts'
import { type Paper, startPaper } from './a-paper.ts'
import { addressOf, aStory } from './the-sample.ts'

const STREAM = 'https://tv.example:8443/hls/قناة.m3u8?token=x'

/** A page that plays this stream, in Next's place: what it says goes the same way. */
const playing = (stream: string) => async (_: unknown, response: ServerResponse) => {
  allowStream(stream)
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.end('<!DOCTYPE html><html><head></head><body><p>بثّ</p></body></html>')
}
const policyOf = async (innerUrl: string, stream = STREAM) => {
  const { contentSecurityPolicy } = await render(playing(stream), innerUrl, 'paper.example')
  return Object.fromEntries(contentSecurityPolicy.split('; ').map(line => [line.split(' ')[0]!, line.split(' ').slice(1)]))
}

describe('the page /live', () => {
  test.each(['/ar/live', '/en/live'])('%s may fetch and play from the stream’s origin, and no more than that', async innerUrl => {
    const { 'style-src': _, ...policy } = await policyOf(innerUrl)
    expect(policy).toEqual({
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'img-src': ["'self'", 'data:', 'https://tv.example:8443'],
      'font-src': ["'self'"],
      'connect-src': ["'self'", 'https://tv.example:8443'],
      'media-src': ["'self'", 'blob:', 'https://tv.example:8443'],
      'worker-src': ["'self'"],
      'manifest-src': ["'self'"],
      'form-action': ["'self'"],
      'base-uri': ["'none'"],
      'frame-ancestors': ["'none'"],
    })
  })

  test.each(['javascript:alert(1)', 'data:text/html,x', "x; script-src 'unsafe-inline'", '', '*'])('with «%s» for a stream it may fetch from nobody', async stream => {
    expect(await policyOf('/ar/live', stream)).toMatchObject({ 'connect-src': ["'self'"], 'img-src': ["'self'", 'data:'] })
  })

  test('in its light form plays nothing', async () => expect((await policyOf('/ar/live?lite=1'))['connect-src']).toEqual(["'self'"]))
})

test.each(['/ar', '/en', '/ar/latest', '/ar/live-sport', '/ar/x/12/live', '/ar/search?q=/ar/live', '/en/topic/live'])('%s may not, whatever it says', async innerUrl => {
  expect(await policyOf(innerUrl)).toMatchObject({ 'connect-src': ["'self'"], 'img-src': ["'self'", 'data:'] })
  expect(await policyOf(innerUrl)).not.toHaveProperty('media-src')
})

test('the address is one of the paper’s, with a stream and without', async () => {
  for (const path of ['/live', '/en/live']) expect(await findDestination(readAddress(path), path)).toEqual({ state: 'found' })
})

describe('over the wire', () => {
  let paper: Paper
  beforeAll(async () => {
    paper = await startPaper()
  })
  afterAll(() => paper.end())

  test('a story’s policy lets nothing of a stranger in', async () => {
    const { headers } = await paper.get(addressOf(await aStory()))
    expect(headers['content-security-policy']).toMatch(/connect-src 'self';/)
    expect(headers['content-security-policy']).not.toMatch(/media-src|worker-src|blob:|https?:/)
  })
})
