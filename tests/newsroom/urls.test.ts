// The paper's addresses, both ways.
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { findDestination } from '#db/published.ts'
import { addSection } from '#db/sections.ts'
import { slugOf } from '#lib/arabic/slug.ts'
import { authorPath, encodePath, frontPath, RESERVED, readAddress, sectionPath, shortPath, standingPath, storyPath, topicPath } from '#lib/newsroom/urls.ts'
import { freshDatabase } from '#tests/fresh-database.ts'
import { atFirst, sampleMachine } from '#tests/given.ts'

describe('an address names', () => {
  test.each([
    ['/', { language: 'ar', kind: 'front' }],
    ['/en', { language: 'en', kind: 'front' }],
    ['/en/', { language: 'en', kind: 'front' }],
    ['/latest', { language: 'ar', kind: 'latest' }],
    ['/en/search', { language: 'en', kind: 'search' }],
    ['/corrections', { language: 'ar', kind: 'corrections' }],
    ['/العالمية', { language: 'ar', kind: 'section', slug: 'العالمية' }],
    ['/en/world', { language: 'en', kind: 'section', slug: 'world' }],
    ['/العالمية/feed.xml', { language: 'ar', kind: 'section-feed', slug: 'العالمية' }],
    ['/العالمية/12/عنوان-الخبر', { language: 'ar', kind: 'story', id: 12, section: 'العالمية', slug: 'عنوان-الخبر' }],
    ['/العالمية/12', { language: 'ar', kind: 'story', id: 12, section: 'العالمية', slug: '' }],
    ['/n/12', { language: 'ar', kind: 'short', id: 12 }],
    ['/topic/أوكرانيا', { language: 'ar', kind: 'topic', slug: 'أوكرانيا' }],
    ['/author/rima-khalil', { language: 'ar', kind: 'author', handle: 'rima-khalil' }],
    ['/about', { language: 'ar', kind: 'standing', path: 'about' }],
    ['/en/policy/corrections', { language: 'en', kind: 'standing', path: 'policy/corrections' }],
    ['/feed.xml', { language: 'ar', kind: 'feed' }],
    ['/robots.txt', { language: 'ar', kind: 'robots' }],
  ])('%s', (path, address) => expect(readAddress(path)).toEqual(address))

  test.each([
    '/en/robots.txt',
    '/admin',
    '/العالمية/0/x',
    '/العالمية/012/x',
    '/العالمية/-1/x',
    '/العالمية/1e3/x',
    '/العالمية/٣/x',
    '/العالمية/9007199254740993/x',
    '/العالمية/12/x/y',
    '/topic',
    '/topic/',
    '/topic/12/x',
    '/n/abc',
    '/policy',
    '//',
    '/العالمية/',
    '/_next/12/x',
    '/ar/12/x',
  ])('nothing: %s', path => expect(readAddress(path).kind).toBe('unknown'))
})

describe('for any stored text', () => {
  const text = fc.string({
    unit: fc.oneof(fc.constantFrom(...'ابتثجحخدذرزسشعغفقكلمنهويىةءآأإؤئًٌٍَُِّْـ٠١٢٣0123 -،؟!/.?#%abIİÉ\u200f\u0654'), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })),
    maxLength: 60,
  })
  const id = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER })
  const language = fc.constantFrom('ar' as const, 'en' as const)
  const section = text.map(slugOf).filter(slug => slug !== '' && !RESERVED.has(slug))
  /** What comes back when a browser has sent the address that we print. */
  const asAsked = (path: string) => decodeURIComponent(new URL(encodePath(path), 'https://paper.example').pathname).normalize('NFC')

  test('the address that we print for a story comes back as it was and names the same story', () => {
    fc.assert(
      fc.property(language, section, id, text, (language, section, id, headline) => {
        const path = storyPath(language, section, id, slugOf(headline))
        expect(asAsked(path)).toBe(path)
        expect(readAddress(asAsked(path))).toMatchObject({ kind: 'story', language, id, section })
        expect(readAddress(shortPath(language, id))).toEqual({ kind: 'short', language, id })
      }),
      { numRuns: 2_000 },
    )
  })

  test('the address of a section or a topic comes back and names it', () => {
    fc.assert(
      fc.property(language, section, (language, slug) => {
        expect(readAddress(asAsked(sectionPath(language, slug)))).toEqual({ kind: 'section', language, slug })
        expect(readAddress(asAsked(topicPath(language, slug)))).toEqual({ kind: 'topic', language, slug })
        expect(readAddress(asAsked(authorPath(language, slug)))).toEqual({ kind: 'author', language, handle: slug })
      }),
    )
  })

  test('an address that a stranger makes up is read without falling', () => {
    fc.assert(
      fc.property(fc.array(text), parts => {
        readAddress(`/${parts.join('/')}`)
      }),
      { numRuns: 2_000 },
    )
  })

  test('an encoded path is ASCII, also where half a letter is stored', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), path => {
        expect(encodePath(path)).toMatch(/^[\x21-\x7e]*$/)
      }),
    )
    expect(encodePath('/العالمية/1/\ud800')).toBe('/%D8%A7%D9%84%D8%B9%D8%A7%D9%84%D9%85%D9%8A%D8%A9/1/%EF%BF%BD')
  })
})

test('standing pages and the front have one address in each language', () => {
  expect([frontPath('ar'), frontPath('en'), standingPath('ar', 'about'), standingPath('en', 'about')]).toEqual(['/', '/en', '/about', '/en/about'])
})

describe('a section’s link', () => {
  beforeEach(freshDatabase)

  const add = (slug: string) =>
    addSection({
      colour: 'world',
      position: 0,
      names: { ar: { name: 'قسم', slug }, en: { name: 'Section', slug: 'section' } },
      by: sampleMachine,
      at: new Date(atFirst),
    })

  test.each([...RESERVED])('%s is refused: the paper needs it for itself', async slug => {
    await expect(add(slug)).rejects.toMatchObject({ issues: [{ field: 'slug.ar', key: 'reserved' }] })
  })

  test.each(['', ' ', 'a/b', '..', 'سياسة؟', '-سياسة', 'a%2Fb', '\u212b', 'ا\u0654خبار'])('%j is refused: it would not come back as it was printed', async slug => {
    await expect(add(slug)).rejects.toMatchObject({ name: 'NotReady' })
  })

  test('that is good leads to the section', async () => {
    await add('أخبار-الساعة')
    expect(await findDestination(readAddress('/أخبار-الساعة'), '/أخبار-الساعة')).toEqual({ state: 'found' })
  })
})
