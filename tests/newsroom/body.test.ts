// The body's closed list: what a story may hold, and what is refused wherever it stands.
import { describe, expect, test } from 'vitest'
import { bodySchema } from '#lib/newsroom/body.ts'
import { countWords, firstParagraphOf, wordsOf } from '#lib/newsroom/body-words.ts'
import { isSafeLink } from '#lib/newsroom/links.ts'
import { paragraph } from '#tests/given.ts'

const doc = (...content: unknown[]) => ({ type: 'doc', content })
const isAllowed = (body: unknown) => bodySchema.safeParse(body).success
const linked = (href: string) => doc({ type: 'paragraph', content: [{ type: 'text', text: 'هنا', marks: [{ type: 'link', attrs: { href } }] }] })
const item = (...content: unknown[]) => ({ type: 'listItem', content })
const picture = { mediaId: 1, caption: 'جسر', credit: null, altText: null }

describe('a body may hold', () => {
  test.each<[string, unknown]>([
    ['nothing', doc()],
    [
      'paragraphs with bold, superscript and a line end',
      doc({
        type: 'paragraph',
        attrs: { dir: 'ltr' },
        content: [{ type: 'text', text: 'CO', marks: [{ type: 'bold' }] }, { type: 'text', text: '2', marks: [{ type: 'superscript' }] }, { type: 'hardBreak' }],
      }),
    ],
    ['headings of the second and third level', doc({ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'عنوان' }] })],
    ['lists within lists', doc({ type: 'bulletList', content: [item(paragraph('أ'), { type: 'orderedList', attrs: { start: 3 }, content: [item(paragraph('ب'))] })] })],
    ['a quote and a pull quote', doc({ type: 'quote', attrs: { attribution: 'الوزيرة' }, content: [paragraph('لن نتأخّر')] }, { type: 'pullQuote', content: [{ type: 'text', text: 'لن نتأخّر' }] })],
    [
      'a table',
      doc({
        type: 'table',
        content: [
          {
            type: 'tableRow',
            content: [
              { type: 'tableHeader', content: [paragraph('البلد')] },
              { type: 'tableCell', attrs: { colspan: 2, rowspan: 1 }, content: [paragraph('٣')] },
            ],
          },
        ],
      }),
    ],
    ['pictures', doc({ type: 'picture', attrs: picture }, { type: 'gallery', attrs: { pictures: [picture] } })],
    ['a card that links', doc({ type: 'linkCard', attrs: { kind: 'video', href: 'https://example.org/v', title: 'فيديو', source: null } })],
  ])('%s', (_, body) => expect(isAllowed(body)).toBe(true))
})

describe('a body is refused with', () => {
  test.each<[string, unknown]>([
    ['a stranger’s node', doc({ type: 'iframe', attrs: { src: 'https://example.org' } })],
    ['raw HTML', doc({ type: 'html', content: '<script>alert(1)</script>' })],
    ['a stranger’s node deep inside', doc({ type: 'quote', attrs: { attribution: null }, content: [{ type: 'paragraph', content: [{ type: 'image', attrs: { src: 'x' } }] }] })],
    ['a stranger’s mark', doc({ type: 'paragraph', content: [{ type: 'text', text: 'أ', marks: [{ type: 'textStyle', attrs: { style: 'color:red' } }] }] })],
    ['a stranger’s attribute', doc({ type: 'paragraph', attrs: { dir: null, onclick: 'alert(1)' } })],
    ['a link with more than an address', doc({ type: 'paragraph', content: [{ type: 'text', text: 'أ', marks: [{ type: 'link', attrs: { href: 'https://example.org', target: '_blank' } }] }] })],
    ['a heading of the first level', doc({ type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'عنوان' }] })],
    ['an empty text', doc({ type: 'paragraph', content: [{ type: 'text', text: '' }] })],
    ['a card that links to a script', doc({ type: 'linkCard', attrs: { kind: 'page', href: 'javascript:alert(1)', title: 'أ', source: null } })],
    ['a picture by address', doc({ type: 'picture', attrs: { ...picture, src: 'https://example.org/a.jpg' } })],
    ['another document inside', doc(doc())],
    ['something else than a document', 'نصّ'],
  ])('%s', (_, body) => expect(isAllowed(body)).toBe(false))
})

describe('a link', () => {
  test.each(['https://example.org/خبر?a=1#b', 'http://example.org', 'mailto:desk@paper.example', 'tel:+966112000000', '/العالمية/12/خبر', '/'])('may lead to %s', href => {
    expect(isSafeLink(href)).toBe(true)
    expect(isAllowed(linked(href))).toBe(true)
  })

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'javascript\u003aalert(1)',
    'data:text/html,<script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://x',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    'evil.example',
    '',
    '#',
    '?a',
  ])('never to %j', href => {
    expect(isSafeLink(href)).toBe(false)
    expect(isAllowed(linked(href))).toBe(false)
  })
})

describe('the words of a body', () => {
  const body = bodySchema.parse(
    doc(
      { type: 'picture', attrs: picture },
      { type: 'paragraph', content: [{ type: 'text', text: 'بدأ ' }, { type: 'text', text: 'NATO', marks: [{ type: 'bold' }] }, { type: 'hardBreak' }, { type: 'text', text: 'اليوم' }] },
      { type: 'bulletList', content: [item(paragraph('أوّلًا')), item(paragraph('ثانيًا'))] },
      { type: 'quote', attrs: { attribution: 'الوزيرة' }, content: [paragraph('لن نتأخّر')] },
      { type: 'horizontalRule' },
    ),
  )

  test('are all that a reader sees, a line for each block', () => {
    expect(wordsOf(body).split('\n')).toEqual(['جسر', 'بدأ NATO', 'اليوم', 'أوّلًا', 'ثانيًا', 'لن نتأخّر', 'الوزيرة'])
  })

  test('begin with the first paragraph, not with a caption', () => expect(firstParagraphOf(body)).toBe('بدأ NATO\nاليوم'))

  test('are counted with their harakat as one', () => expect(countWords('مُحَمَّدٌ في ١٢ مدينةً، مع Reuters!')).toBe(6))
})
