// What a request's target asks for, before any database: a page under its one key, another address, or nothing.
import { defaultLanguage, type Language } from '#lib/i18n/routing.ts'
import { choosing, FULL, hasLite, LITE } from '#lib/newsroom/lite.ts'
import { LONGEST_TEXT, type SearchParameter, searchParameters } from '#lib/newsroom/search-address.ts'
import { type Address, encodePath, readAddress, shortPath } from '#lib/newsroom/urls.ts'

export type Target =
  /**
   * `key` is the one form of this page in HTTP: its path, the known parameters in their order, and `lite=1` last where it is the light page.
   * `path` is readable, `query` the known parameters without lite, `asked` the same with what the address itself says of lite.
   */
  | { go: 'page'; key: string; path: string; query: string; asked: string; isLite: boolean; address: Address }
  | { go: 'elsewhere'; location: string }
  | { go: 'nowhere'; language: Language; isLite: boolean }

const LONGEST_PATH = 2_000
const LARGEST_PAGE = 99_999
/** More related stories are never given: a larger number would make a second page of the same bytes. */
const LARGEST_LIMIT = 20
// Control characters, and the marks that turn the order of a line around, have no place in an address.
const UNFIT = /[\p{Cc}\p{Cs}\u061C\u200B\u200E\u200F\u202A-\u202E\u2028\u2029\u2060-\u2069\uFEFF\uFFFD\\]/u
const PARAMETERS: Partial<Record<Address['kind'], readonly (SearchParameter | 'month' | 'limit')[]>> = {
  section: ['page'],
  topic: ['page'],
  author: ['page'],
  latest: ['page'],
  corrections: ['page'],
  search: searchParameters,
  sitemap: ['month'],
  api: ['limit'],
}

/**
 * Reads the target of a GET as it stood in the request line; `savesData` is what the browser says in Save-Data, and the address wins over it.
 * Nothing here throws, and no answer leads off the site.
 */
export function readTarget(raw: string, savesData = false): Target {
  const mark = raw.indexOf('?')
  const rawPath = mark === -1 ? raw : raw.slice(0, mark)
  const language: Language = /^\/en(?:\/|$)/.test(rawPath) ? 'en' : defaultLanguage
  const rawQuery = mark === -1 ? '' : raw.slice(mark + 1)
  const said = readLite(rawQuery)
  const isLite = said === null ? savesData : said === LITE
  const nowhere = { go: 'nowhere', language, isLite } as const
  if (!rawPath.startsWith('/') || rawPath.startsWith('//') || rawPath.length > LONGEST_PATH) return nowhere
  const decoded = decodePath(rawPath)
  if (decoded === null || UNFIT.test(decoded)) return nowhere
  const path = withoutArabicPrefix(withoutSlashAtEnd(decoded.normalize('NFC')))
  if (path.split('/').some((part, place) => part === '.' || part === '..' || (part === '' && place > 0 && path !== '/'))) return nowhere
  const address = readAddress(path)
  const query = readParameters(address, rawQuery)
  const asked = said !== null && hasLite(address) ? choosing(query, said) : query
  const encoded = encodePath(path)
  if (encoded !== rawPath) return { go: 'elsewhere', location: encoded + asked }
  // An unknown address has a light form too: that of the page which says so.
  const isLightPage = isLite && (hasLite(address) || address.kind === 'unknown')
  return { go: 'page', key: encoded + (isLightPage ? choosing(query, LITE) : query), path, query, asked, isLite: isLightPage, address }
}

/** Percent-decoding, once more where what comes out is percent-encoded again; null for what is not UTF-8. */
export function decodePath(rawPath: string) {
  try {
    // Raw bytes over 127 reach us as Latin-1 letters: they are UTF-8 that a client forgot to encode.
    const once = decodeURIComponent(/[^\0-\x7f]/.test(rawPath) ? utf8(rawPath) : rawPath)
    return /%[0-9a-f]{2}/i.test(once) ? decodeURIComponent(once) : once
  } catch {
    return null
  }
}

const utf8 = (raw: string) => new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(raw, 'latin1'))
const withoutSlashAtEnd = (path: string) => (path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path)
const withoutArabicPrefix = (path: string) => (path === '/ar' ? '/' : path.startsWith('/ar/') ? path.slice(3) : path)

function readLite(raw: string) {
  if (!raw.includes('lite')) return null
  const given = new URLSearchParams(raw).get('lite')
  return given === '1' ? LITE : given === '0' ? FULL : null
}

function readParameters(address: Address, raw: string) {
  const known = PARAMETERS[address.kind] ?? []
  if (known.length === 0 || raw === '') return ''
  const given = new URLSearchParams(raw)
  const page = known.includes('page') ? readPage(given.get('page')) : 1
  const parts = known.flatMap(name => {
    const value = name === 'page' ? (page > 1 ? String(page) : '') : name === 'limit' ? readLimit(given.get(name)) : clean(given.get(name))
    return value ? [`${name}=${encodeURIComponent(value)}`] : []
  })
  return parts.length > 0 ? `?${parts.join('&')}` : ''
}

const readPage = (value: string | null) => (value && /^[1-9]\d*$/.test(value) && Number(value) <= LARGEST_PAGE ? Number(value) : 1)

const readLimit = (value: string | null) => (value && /^[1-9]\d{0,3}$/.test(value) ? String(Math.min(Number(value), LARGEST_LIMIT)) : '')

const clean = (value: string | null) =>
  [
    ...(value ?? '')
      .toWellFormed()
      .normalize('NFC')
      .replace(/[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFD]/gu, ' ')
      .replace(/\s+/gu, ' ')
      .trim(),
  ]
    .slice(0, LONGEST_TEXT)
    .join('')
    .trim()

/** The route in Next's app folder that renders an address. */
export function innerUrl({ address, path, query, isLite }: Extract<Target, { go: 'page' }>) {
  if (address.kind === 'api') return `${encodePath(address.path)}${query ? `${query}&` : '?'}language=${address.language}`
  const home = address.language === defaultLanguage ? `/${defaultLanguage}` : ''
  return home + (path === '/' ? '' : encodePath(path)) + (isLite ? choosing(query, LITE) : query)
}

/** The short link of the story that a target names: a withdrawn story's addresses are without number, and all of them share its page. */
export const atShortLink = (target: Extract<Target, { go: 'page' }>): Target => ('id' in target.address ? readTarget(shortPath(target.address.language, target.address.id), target.isLite) : target)

/** The id of the story that stands at an address, whose readers are counted. */
export const storyAt = ({ address }: Extract<Target, { go: 'page' }>) => (address.kind === 'story' ? address.id : null)
