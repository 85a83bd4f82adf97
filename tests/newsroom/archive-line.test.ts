// An archive moves in line by line: a story is read as it is, and what is none says why.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ArchivedStory, readArchiveLine } from '#lib/newsroom/archive-line.ts'
import { sampleOf } from '#tests/counts.ts'

const story = { id: 'wafa-٢٠٢٦_12', title: ' اتّفاقُ هدنةٍ في غزة: 3 مراحل ', body: 'قالت Reuters إنّ ٣ شاحنات دخلت.\n\n***\nوأُعلن الاتّفاق 22/11.', date: '2026-11-22T10:00:00Z' }
const read = (part: object) => readArchiveLine(JSON.stringify({ ...story, ...part }))
const readStory = (part: object) => read(part) as ArchivedStory

test('a story comes with its headline, its paragraphs, its instant and its link', () => {
  const { content, ...rest } = readStory({ category: ' عرب ', tags: ['هدنة', ' هدنة ', '', 'غزة'], author: ' ريما Khalil ' })
  expect(rest).toEqual({ link: 'wafa-٢٠٢٦_12', language: 'ar', at: new Date('2026-11-22T10:00:00Z'), section: 'عرب', topics: ['هدنة', 'غزة'], author: 'ريما Khalil' })
  expect(content.headline).toBe('اتّفاقُ هدنةٍ في غزة: 3 مراحل')
  expect(content.slug).toBe('wafa-٢٠٢٦_12')
  expect(content.body.content).toEqual([
    { type: 'paragraph', content: [{ type: 'text', text: 'قالت Reuters إنّ ٣ شاحنات دخلت.' }] },
    { type: 'paragraph', content: [{ type: 'text', text: 'وأُعلن الاتّفاق 22/11.' }] },
  ])
})

describe('what it may do without', () => {
  test.each([
    ['everything but its words', {}, { section: '', topics: [], author: '' }],
    ['empty places', { category: null, tags: null, author: null }, { section: '', topics: [], author: '' }],
    ['a day', { date: null }, { at: null }],
    ['a day, left empty', { date: '' }, { at: null }],
    ['a day, in milliseconds', { date: 1_000 }, { at: new Date(1_000) }],
    ['letters in its link', { id: 42 }, { link: '42' }],
    ['a link that no address holds', { id: 'هدنةٌ في/غزة؟' }, { link: 'هدنة-في-غزة' }],
    ['Arabic', { title: 'Ceasefire', body: 'Three trucks.' }, { language: 'en' }],
    ['Arabic, by its own word', { title: 'Reuters', body: 'BBC', language: 'ar' }, { language: 'ar' }],
  ])('%s', (_name, part, expected) => expect(read(part)).toMatchObject(expected))

  test('of fifty topics thirty stay', () => expect(readStory({ tags: Array.from({ length: 50 }, (_, at) => `وسم ${at}`) }).topics).toHaveLength(30))
})

describe('what is no story says why', () => {
  test.each([
    ['a broken line', '{"id":1', /the line/],
    ['an empty line', '', /the line/],
    ['a list', '[]', /the line/],
    ['no body', JSON.stringify({ ...story, body: undefined }), /^body: /],
    ['no title', JSON.stringify({ ...story, title: 7 }), /^title: /],
    ['a link without a letter', JSON.stringify({ ...story, id: '؟!' }), /^id: "؟!" gives no link/],
    ['a title without a word', JSON.stringify({ ...story, title: '«…» \ud800' }), /^title: holds no word/],
    ['a body without a word', JSON.stringify({ ...story, body: '\n*** \n' }), /^body: holds no word/],
    ['a day that never was', JSON.stringify({ ...story, date: '2026-02-31T10:00:00+99:00' }), /^date: .* is no date/],
    ['an instant beyond all calendars', JSON.stringify({ ...story, date: 1e20 }), /^date: 100000000000000000000 is no date/],
    ['a headline as long as a story', JSON.stringify({ ...story, title: 'غ'.repeat(501) }), /^headline: /],
    ['another language', JSON.stringify({ ...story, language: 'fr' }), /^language: /],
  ])('%s', (_name, line, why) => expect(readArchiveLine(line)).toEqual({ why: expect.stringMatching(why) }))
})

test('half a letter becomes a sign that can be kept, in names too', () => {
  const read = readStory({ title: 'غزة\ud800', body: 'هدنة\udc00', category: 'عرب\ud800', tags: ['هدنة\ud800'], author: 'ريما\udfff' })
  expect(JSON.stringify(read)).not.toMatch(/\\ud[89a-f]/)
  expect([read.section, read.topics, read.author]).toEqual(['عرب\ufffd', ['هدنة\ufffd'], 'ريما\ufffd'])
})

test('no line breaks the move: each is a story with a link or says why it is none', () => {
  const value = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('غزة', '2026', '\ud800', ''), fc.jsonValue())
  const line = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.json(),
    fc
      .record({ id: value, title: value, body: value, date: value, category: value, tags: fc.array(value), author: value }, { requiredKeys: ['id', 'title', 'body'] })
      .map(object => JSON.stringify(object)),
  )
  fc.assert(
    fc.property(line, line => {
      const read = readArchiveLine(line)
      if ('why' in read) expect(read.why).not.toBe('')
      else expect(read.link).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u)
    }),
    { numRuns: sampleOf(1_000, 10_000), seed: 15 },
  )
})
