// A finished page in memory, and the very bytes that go out for each encoding.
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import zlib from 'node:zlib'
import type { Language } from '#lib/i18n/routing.ts'
import { now } from '#lib/platform/now.ts'
import type { Bar } from './breaking-bar.ts'
import { flat, securityHeaders } from './headers.ts'
import type { Counter } from './reads.ts'
import type { Rendered } from './rendering.ts'

export type Encoding = 'br' | 'gzip' | 'identity'
/** Flat lists of names and values, as `writeHead` takes them fastest. */
export type Encoded = { bytes: Buffer; headers: string[] }
/** A page as it goes out under one breaking bar. */
export type Dressed = { bar: Bar; etag: string; modifiedAt: number; notModified: string[]; base: string[]; br: Encoded; gzip: Encoded | null; isBest: boolean }

export type Page = Omit<Rendered, 'bytes'> & {
  /** Until it is dressed; from then on it is in its compressed bytes alone, a quarter as many. */
  bytes: Buffer | null
  key: string
  language: Language
  isLite: boolean
  /** Counts who reads it; null for what is no story. */
  reads: Counter | null
  /** Where in the bytes the breaking bar goes; null for what has no such place. */
  placeOfBar: number | null
  dressed: Dressed | null
  dressing: Promise<Dressed> | null
  hits: number
  /** When something it shows changed, in milliseconds since 1970; 0: nothing has. */
  staleSince: number
}

const PLACE_OF_THE_BAR = Buffer.from('<div data-breaking="">')
const QUICK = 3
const BEST = 11
/** So many pages wait at most for their best compression: a paper that renders faster than it compresses must not pile them up. */
const MOST_WAITING_FOR_BEST = 64
/** 256 KB: no page is longer, and the 4 MB that brotli takes by itself cost each compression tens of megabytes. */
const WINDOW = 18

const brotli = promisify<Buffer, zlib.BrotliOptions, Buffer>(zlib.brotliCompress)
const gzip = promisify<Buffer, zlib.ZlibOptions, Buffer>(zlib.gzip)
const unpack = promisify<Buffer, Buffer>(zlib.brotliDecompress)

type Kind = { isLite?: boolean; storyId?: number | null }

export function toPage(key: string, language: Language, rendered: Rendered, { isLite = false, storyId = null }: Kind = {}): Page {
  const isHtml = rendered.contentType.startsWith('text/html')
  const place = isHtml ? rendered.bytes.indexOf(PLACE_OF_THE_BAR) : -1
  const reads = storyId !== null && isHtml && rendered.status === 200 ? { storyId, n: 0 } : null
  const placeOfBar = place === -1 ? null : place + PLACE_OF_THE_BAR.length
  return { ...rendered, key, language, isLite, reads, placeOfBar, dressed: null, dressing: null, hits: 0, staleSince: 0 }
}

/** Puts the bar in and compresses quickly, once for all who wait; from then on the page answers from memory. */
export async function dress(page: Page, bar: Bar): Promise<Dressed> {
  const running = page.dressing && (await page.dressing)
  if (running?.bar === bar) return running
  if (page.dressed?.bar === bar) return page.dressed
  page.dressing = dressAnew(page, bar).finally(() => {
    page.dressing = null
  })
  return page.dressing
}

async function dressAnew(page: Page, bar: Bar): Promise<Dressed> {
  const plain = withBar(page, await bytesOf(page), bar)
  const etag = `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`
  const modifiedAt = Math.floor(now().getTime() / 1000) * 1000
  const base = baseHeaders(page, etag, modifiedAt)
  const bytes = own(await brotli(plain, brotliAt(QUICK, plain.length)))
  const notModified = base.filter((_, place) => base[place - (place % 2)] !== 'Content-Type')
  page.dressed = { bar, etag, modifiedAt, base, notModified, br: encoded('br', bytes, base), gzip: null, isBest: false }
  page.bytes = null
  return page.dressed
}

/** The answer in one encoding; gzip and plain are made when first asked for. */
export async function encode(dressed: Dressed, encoding: Encoding): Promise<Encoded> {
  if (encoding === 'br') return dressed.br
  const plain = await unpack(dressed.br.bytes)
  if (encoding === 'identity') return encoded('identity', plain, dressed.base)
  dressed.gzip ??= encoded('gzip', own(await gzip(plain, { level: 9 })), dressed.base)
  return dressed.gzip
}

let best = Promise.resolve()
let waitingForBest = 0

/** Replaces the quick compression by the best, off the request and one page at a time: nobody's first answer waits behind it. */
export function compressBest(page: Page, dressed: Dressed) {
  if (waitingForBest >= MOST_WAITING_FOR_BEST) return
  dressed.isBest = true
  waitingForBest++
  best = best
    .then(() => improve(page, dressed))
    .catch(() => {})
    .finally(() => {
      waitingForBest--
    })
}

async function improve(page: Page, dressed: Dressed) {
  if (page.dressed !== dressed) return
  const plain = await unpack(dressed.br.bytes)
  const bytes = own(await brotli(plain, brotliAt(BEST, plain.length)))
  if (bytes.length < dressed.br.bytes.length) dressed.br = encoded('br', bytes, dressed.base)
}

/** What a page will hold of the memory, in bytes: br and gzip (some six tenths of its plain form together), its headers, index and strings. */
export const sizeOf = (page: Page) => 9_000 + page.tags.length * 160 + Math.ceil((page.bytes?.length ?? 0) * 0.6)

export const isTrue = (page: Page, at: number) => page.freshUntil > at && (page.staleSince === 0 || at - page.staleSince <= STALE_AT_MOST)
const STALE_AT_MOST = 1_000

/** As the press wrote it, without a bar. */
async function bytesOf({ bytes, dressed, placeOfBar, isLite }: Page) {
  if (bytes) return bytes
  if (!dressed) throw new Error('a page has neither its bytes nor their packed form')
  const plain = await unpack(dressed.br.bytes)
  const bar = placeOfBar === null ? 0 : barOf(dressed.bar, isLite).length
  return placeOfBar === null || bar === 0 ? plain : Buffer.concat([plain.subarray(0, placeOfBar), plain.subarray(placeOfBar + bar)])
}

function withBar({ placeOfBar, isLite }: Page, bytes: Buffer, bar: Bar) {
  if (placeOfBar === null || bar.html.length === 0) return bytes
  return Buffer.concat([bytes.subarray(0, placeOfBar), barOf(bar, isLite), bytes.subarray(placeOfBar)])
}

const barOf = (bar: Bar, isLite: boolean) => (isLite ? bar.liteHtml : bar.html)

/** The bytes in memory of their own: zlib hands back a view of a larger block, a socket one of 64 KB, and small buffers share a pool. */
export function own(...parts: Buffer[]) {
  const whole = Buffer.allocUnsafeSlow(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) at += part.copy(whole, at)
  return whole
}

const brotliAt = (quality: number, size: number): zlib.BrotliOptions => ({
  params: {
    [zlib.constants.BROTLI_PARAM_QUALITY]: quality,
    [zlib.constants.BROTLI_PARAM_SIZE_HINT]: size,
    [zlib.constants.BROTLI_PARAM_MODE]: zlib.constants.BROTLI_MODE_TEXT,
    [zlib.constants.BROTLI_PARAM_LGWIN]: WINDOW,
  },
})

function baseHeaders(page: Page, etag: string, modifiedAt: number) {
  const isLasting = page.status < 500
  const isHtml = page.contentType.startsWith('text/html')
  return flat([
    ['Content-Type', page.contentType],
    ['Cache-Control', isLasting ? 'public, max-age=0, must-revalidate' : 'no-store'],
    isLasting && ['CDN-Cache-Control', 'max-age=10'],
    isLasting && ['Cache-Tag', page.tags.filter(tag => !tag.startsWith('card:')).join(',')],
    !isLasting && ['Retry-After', '5'],
    ['Vary', 'Accept-Encoding, Save-Data'],
    ['ETag', etag],
    ['Last-Modified', new Date(modifiedAt).toUTCString()],
    page.contentSecurityPolicy !== '' && ['Content-Security-Policy', page.contentSecurityPolicy],
    isHtml && ['Content-Language', page.language],
    // Who counts every byte fetches nothing ahead.
    isHtml && isLasting && !page.isLite && ['Speculation-Rules', '"/reader/speculation.json"'],
    ...securityHeaders,
  ])
}

const encoded = (encoding: Encoding, bytes: Buffer, base: string[]): Encoded => ({
  bytes,
  headers: [...base, ...(encoding === 'identity' ? [] : ['Content-Encoding', encoding]), 'Content-Length', String(bytes.length)],
})
