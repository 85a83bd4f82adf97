// The paper's addresses, both ways: from what is stored to a path, and from a path to what it names.
import { defaultLanguage, type Language } from '#lib/i18n/routing.ts'

/** A path here is decoded and in NFC, as a person reads it: `/العالمية/12/عنوان`. `encodePath` makes it fit for HTTP. */
export type Address = { language: Language } & (
  | { kind: 'front' | 'latest' | 'search' | 'corrections' | 'live' | 'feed' | 'sitemap' | 'robots' }
  | { kind: 'section' | 'section-feed' | 'topic'; slug: string }
  | { kind: 'author'; handle: string }
  | { kind: 'standing'; path: string }
  | { kind: 'story'; id: number; section: string; slug: string }
  | { kind: 'short'; id: number }
  | { kind: 'api'; path: string }
  | { kind: 'unknown' }
)

const PLAIN = {
  latest: 'latest',
  search: 'search',
  corrections: 'corrections',
  live: 'live',
  'feed.xml': 'feed',
  'sitemap.xml': 'sitemap',
  'robots.txt': 'robots',
} as const

/** Words of the address that no section may take as its own. */
export const RESERVED = new Set([
  ...Object.keys(PLAIN),
  'ar',
  'en',
  'n',
  'topic',
  'author',
  'about',
  'contact',
  'policy',
  'media',
  'card',
  'api',
  'admin',
  'reader',
  'fonts',
  'atom.xml',
  'feed.json',
  'news-sitemap.xml',
  'llms.txt',
  'healthz',
  'readyz',
  'metrics',
  'sorry',
  '_next',
  'favicon.ico',
  'icon',
  'manifest.webmanifest',
])

const LARGEST_ID = 2 ** 53 - 1

/** What a decoded path names; `unknown` where it fits no form of address. Whether the thing exists is the database's to say. */
export function readAddress(path: string): Address {
  const [, ...parts] = path.split('/')
  const language: Language = parts[0] === 'en' ? 'en' : defaultLanguage
  if (language !== defaultLanguage) parts.shift()
  const [first = '', second, third, ...more] = parts
  if (first === '') return parts.length <= 1 ? { language, kind: 'front' } : { language, kind: 'unknown' }
  if (first === 'api') return { language, kind: 'api', path: `/${parts.join('/')}` }
  if (more.length > 0) return { language, kind: 'unknown' }
  if (second === undefined) return readOne(language, first)
  if (third === undefined) return readTwo(language, first, second)
  const id = readId(second)
  return id === null || RESERVED.has(first) ? { language, kind: 'unknown' } : { language, kind: 'story', id, section: first, slug: third }
}

function readOne(language: Language, first: string): Address {
  if (first === 'robots.txt' && language !== defaultLanguage) return { language, kind: 'unknown' }
  if (Object.hasOwn(PLAIN, first)) return { language, kind: PLAIN[first as keyof typeof PLAIN] }
  if (first === 'about' || first === 'contact') return { language, kind: 'standing', path: first }
  return RESERVED.has(first) ? { language, kind: 'unknown' } : { language, kind: 'section', slug: first }
}

function readTwo(language: Language, first: string, second: string): Address {
  if (second === '') return { language, kind: 'unknown' }
  if (first === 'topic') return { language, kind: 'topic', slug: second }
  if (first === 'author') return { language, kind: 'author', handle: second }
  if (first === 'policy') return { language, kind: 'standing', path: `policy/${second}` }
  const id = readId(second)
  if (first === 'n' && id !== null) return { language, kind: 'short', id }
  if (RESERVED.has(first)) return { language, kind: 'unknown' }
  if (second === 'feed.xml') return { language, kind: 'section-feed', slug: first }
  return id === null ? { language, kind: 'unknown' } : { language, kind: 'story', id, section: first, slug: '' }
}

function readId(part: string) {
  const id = /^[1-9]\d{0,15}$/.test(part) ? Number(part) : Number.NaN
  return id <= LARGEST_ID ? id : null
}

const home = (language: Language) => (language === defaultLanguage ? '' : `/${language}`)

export const frontPath = (language: Language) => home(language) || '/'
export const pathIn = (language: Language, path: string) => home(language) + path
export const sectionPath = (language: Language, slug: string) => `${home(language)}/${slug}`
export const topicPath = (language: Language, slug: string) => `${home(language)}/topic/${slug}`
export const authorPath = (language: Language, handle: string) => `${home(language)}/author/${handle}`
export const shortPath = (language: Language, id: number) => `${home(language)}/n/${id}`
export const standingPath = (language: Language, path: string) => `${home(language)}/${path}`

/** A story's one address. A headline without a letter leaves the slug empty: then the id ends the address. */
export const storyPath = (language: Language, section: string, id: number, slug: string) => `${home(language)}/${section}/${id}${slug ? `/${slug}` : ''}`

/** Percent-encodes a readable path, upper-case hexadecimal, each part by itself (RFC 3986). */
export const encodePath = (path: string) =>
  path
    .split('/')
    .map(part => encodeURIComponent(part.toWellFormed()))
    .join('/')
