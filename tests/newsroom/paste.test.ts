// Pasting: structure kept, dress dropped, numbers and Latin right.
import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { withoutTracking } from '#lib/newsroom/paste/address.ts'
import { cleanedHtml } from '#lib/newsroom/paste/clean.ts'
import { htmlOfPlain } from '#lib/newsroom/paste/plain.ts'
import { googleDocs, webPage, whatsApp, wire, word } from './clipboards.ts'

describe('from Word', () => {
  const html = cleanedHtml(word)
  test('headings, words, lists by level, links and tables stay, and nothing else', () =>
    expect(html).toBe(
      [
        '<h2>ميناءٌ يُعيدُ تشغيلَ رافعاته</h2>',
        '<p>قالت شركة Reuters إنّ <b>٢٥٪ من العمل</b> اكتمل<sup>[1]</sup>.</p>',
        '<h3>ما التالي؟</h3>',
        '<ul><li><p>رافعتان في الربيع</p><ul><li><p>الأولى شرقًا</p></li></ul></li><li><p>سقالة جديدة</p></li></ul>',
        '<ol start="3"><li><p>ثالثًا: المال</p></li></ol>',
        '<p>انظر <a href="https://example.org/ميناء?id=7">التقرير</a>، والمساحة 40 م<sup>2</sup>.</p>',
        '<table><tr><td colspan="2"><p><b>الأرصفة</b></p></td></tr><tr><td><p>الشمالي</p></td><td><p>3</p></td></tr></table>',
      ].join(''),
    ))
})

test('from Google Docs: what is heavy is bold, what is not is not, and a list inside a list stands in its item', () =>
  expect(cleanedHtml(googleDocs)).toBe(
    [
      '<h2>الجلسة الأولى</h2>',
      '<p><b>قالَ الوزيرُ</b> إنّ النتيجة 3-2 عادلة، و<a href="https://example.org/a?p=2">التفاصيل هنا</a>.</p>',
      '<ul><li><p>أوّلًا</p><ul><li><p>فرعٌ من الأول</p></li></ul></li><li><p>ثانيًا</p></li></ul>',
      '<p>المساحة 10 كم<sup>2</sup></p>',
    ].join(''),
  ))

test('from a web page: no script, picture, button, hidden word, or link that is not a whole address', () =>
  expect(cleanedHtml(webPage)).toBe(
    [
      '<h2>عنوانٌ فرعي</h2>',
      '<p>بدأت <b>شركة Reuters</b> العمل.</p>',
      '<p>الميناء صباحًا</p>',
      '<p>سطرٌ أول<br>سطرٌ ثانٍ</p><p>فقرةٌ أخرى</p>',
      '<blockquote><p>«لن نتأخَّرَ»</p></blockquote>',
      '<ol start="4"><li><p>رابع</p></li><li><p>خامس فخ ومحلي</p></li></ol>',
      '<hr>',
      '<table><tr><th><p>البلد</p></th><th><p>العدد</p></th></tr><tr><td><p>سوريا</p></td><td><p>12</p></td></tr></table>',
      '<p>إطارٌ ليس جدولًا</p>',
    ].join(''),
  ))

test('from WhatsApp: *bold* is bold, points are a list, a dash alone is not', () =>
  expect(htmlOfPlain(whatsApp)).toBe(
    [
      '<p>عاجل من الميدان:</p>',
      '<p><b>قالَ المتحدّثُ</b> إنّ الطريق سالكة، والرقم +966 11 200 0000</p>',
      '<ul><li><p>الجسر الأول</p></li><li><p>الجسر الثاني</p></li></ul>',
      '<p>- وماذا بعد؟</p>',
      '<p><a href="https://youtu.be/abc123">https://youtu.be/abc123</a></p>',
      '<p>2*3*4 ليست عريضة</p>',
    ].join(''),
  ))

test('plain text: a line is a paragraph, numbered lines are a list', () =>
  expect(htmlOfPlain(wire)).toBe('<p>دمشق (وكالات) – بدأ العمل.</p><ol><li><p>الجسر</p></li><li><p>الطريق</p></li></ol><p>«انتهى».</p>'))

describe('an address loses what follows its readers', () => {
  test.each([
    ['https://example.org/خبر?utm_source=x&utm_medium=y&id=7#نص', 'https://example.org/خبر?id=7#نص'],
    ['https://example.org/?fbclid=1', 'https://example.org/'],
    ['https://www.youtube.com/watch?v=abc&feature=share&si=t', 'https://www.youtube.com/watch?v=abc'],
    ['https://example.org/?feature=4&si=2', 'https://example.org/?feature=4&si=2'],
    ['https://www.google.com/url?q=https://example.org/a&sa=D', 'https://example.org/a'],
    ['https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2Fa%3Ffbclid%3D9&h=1', 'https://example.org/a'],
    ['https://www.google.com/search?q=manshet', 'https://www.google.com/search?q=manshet'],
    ['mailto:desk@paper.example?subject=utm_source', 'mailto:desk@paper.example?subject=utm_source'],
  ])('%s', (address, left) => expect(withoutTracking(address)).toBe(left))
})

const MADE_OF =
  /^(?:<\/?(?:p|h2|h3|ul|li|b|sup|blockquote|table|tr)>|<br>|<hr>|<ol(?: start="\d+")?>|<\/ol>|<(?:td|th)(?: colspan="\d+")?(?: rowspan="\d+")?>|<\/(?:td|th|a)>|<a href="(?:https?|mailto|tel):[^"<>]*">|[^<>])*$/u
const tags = fc.constantFrom(
  '<p>',
  '</p>',
  '<b>',
  '</b>',
  '<ul>',
  '<li>',
  '</ul>',
  '<table>',
  '<tr>',
  '<td>',
  '</td>',
  '<!--',
  '-->',
  '<a href="javascript:x">',
  '<a href="https://a.example/?a=<b>">',
  '<script>',
  '</script>',
  '<div style="',
  '">',
  '<h1>',
  '<sup>',
  '&lt;img&gt;',
  '&#60;',
  '<![if',
  '<p style="mso-list:l0 level9 lfo1">',
)

property.prop([fc.array(fc.oneof(tags, fc.string({ maxLength: 8 })), { maxLength: 40 })])('whatever is pasted becomes the editor’s own elements alone', parts => {
  expect(cleanedHtml(parts.join(''))).toMatch(MADE_OF)
  expect(htmlOfPlain(parts.join('\n'))).toMatch(MADE_OF)
})

test('a document of a hundred thousand open tags is read', () => {
  expect(cleanedHtml(`${'<div><ul><li>'.repeat(100_000)}نهاية`)).toContain('نهاية')
})
