// A search stands in its address and is read from it, whatever somebody wrote there.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isNarrowed, LONGEST_TEXT, readSearchAddress, type SearchAddress, searchParameters, searchQueryOf } from '#lib/newsroom/search-address.ts'
import { sampleOf } from '#tests/counts.ts'

const empty: SearchAddress = { q: '', section: '', topic: '', author: '', kind: '', from: '', to: '', sort: '' }
const readFrom = (given: Record<string, unknown>) => readSearchAddress(name => given[name])

test('what was asked is read, without the space around it', () => {
  const given = { q: '  «غَزَّة»\n  Reuters ٣ ', section: 'عرب', topic: 'هدنة', author: 'ريما-khalil', kind: 'opinion', from: '2026-11-01', to: '٢٠٢٦', sort: 'newest', page: '2' }
  expect(readFrom(given)).toEqual({ q: '«غَزَّة» Reuters ٣', section: 'عرب', topic: 'هدنة', author: 'ريما-khalil', kind: 'opinion', from: '2026-11-01', to: '٢٠٢٦', sort: 'newest' })
})

describe('what nobody may ask is not asked', () => {
  test.each([
    ['nothing', {}],
    ['a kind that there is not', { kind: 'gossip' }],
    ['a kind of the language', { kind: 'constructor' }],
    ['an order that there is not', { sort: 'oldest' }],
    ['a name given twice', { q: ['غزة', 'رفح'], section: ['عرب'] }],
    ['what is no text', { q: 7, topic: null, author: { $ne: 1 } }],
  ])('%s', (_name, given) => expect(readFrom(given)).toEqual(empty))
})

test('a text is kept as far as it may be shown again', () => {
  expect(readFrom({ q: 'غ'.repeat(LONGEST_TEXT + 1) }).q).toBe('غ'.repeat(LONGEST_TEXT))
})

test('a text cut in the middle of a sign still makes an address', () => {
  const asked = readFrom({ q: `${'غ'.repeat(LONGEST_TEXT - 1)}😀` })
  expect(() => searchQueryOf(asked)).not.toThrow()
})

test('in the address stands what was asked, in one order, and nothing that is empty', () => {
  expect(searchQueryOf({ ...empty, sort: 'newest', q: 'a&b=غ', section: 'عرب' })).toBe('q=a%26b%3D%D8%BA&section=%D8%B9%D8%B1%D8%A8&sort=newest')
  expect(searchQueryOf(empty)).toBe('')
})

test('an address is read back as it was written, whatever was typed', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.integer({ min: 0, max: 0xffff })).map(units => String.fromCharCode(...units)),
    fc.constantFrom('news', 'newest', 'غزة', '&q=1', '\ud800'),
  )
  fc.assert(
    fc.property(fc.record(Object.fromEntries(searchParameters.map(name => [name, typed]))), given => {
      const asked = readFrom(given)
      const address = new URLSearchParams(searchQueryOf(asked))
      expect(readSearchAddress(name => address.get(name))).toEqual(asked)
    }),
    { numRuns: sampleOf(1_000, 10_000), seed: 14 },
  )
})

test('a search is narrowed by anything but its words and their order', () => {
  expect(isNarrowed({ ...empty, q: 'غزة', sort: 'newest' })).toBe(false)
  for (const name of ['section', 'topic', 'author', 'kind', 'from', 'to'] as const) expect(isNarrowed({ ...empty, [name]: 'news' }), name).toBe(true)
})
