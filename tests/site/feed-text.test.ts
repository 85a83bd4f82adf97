// Whatever stands in a story, its feed stays valid XML and its words stay words.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Body } from '#lib/newsroom/body.ts'
import { bodyHtml } from '#lib/newsroom/body-html.ts'
import { xml } from '#lib/newsroom/xml.ts'

const around = { dateline: '', absolute: (path: string) => `https://paper.example${path}`, pictureOf: () => undefined, storyOf: () => undefined }
const html = (body: Body['content'], dateline = '') => bodyHtml({ type: 'doc', content: body }, { ...around, dateline })

test('letters that XML 1.0 does not know leave, the others stay', () => {
  expect(xml('ميناء\u0000\u000b\ufffe «MV Nadia» 😀\n<b> & "')).toBe('ميناء «MV Nadia» 😀\n&lt;b&gt; &amp; &quot;')
  expect(xml('نصف \ud83d حرف')).toBe('نصف \ufffd حرف')
})
test('no text can open a tag or an entity, or break the document', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      const written = xml(text)
      expect(/^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u.test(written)).toBe(true)
      expect(/[<>]|&(?!(?:amp|lt|gt|quot|#39);)/.test(written)).toBe(false)
    }),
  )
})
test('the dateline leads the first paragraph in, and links become absolute', () => {
  const link = { type: 'link' as const, attrs: { href: '/latest' } }
  expect(html([{ type: 'paragraph', content: [{ type: 'text', text: 'هنا', marks: [{ type: 'bold' }, link] }] }], 'ميران')).toBe(
    '<p><b>ميران</b>: <b><a href="https://paper.example/latest">هنا</a></b></p>',
  )
})
test('a story that quotes a script quotes it', () => {
  expect(html([{ type: 'paragraph', content: [{ type: 'text', text: '<script>alert(1)</script>' }] }])).toBe('<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>')
})
