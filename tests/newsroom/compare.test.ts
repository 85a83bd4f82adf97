// Two versions of a story beside each other: what an editor sees marked, and as what.
import { describe, expect, test } from 'vitest'
import { type ArticleContent, emptyContent } from '#lib/newsroom/article.ts'
import type { Block } from '#lib/newsroom/body.ts'
import { compare, sameContent } from '#lib/newsroom/compare.ts'
import type { NamesInStory } from '#lib/newsroom/readable.ts'
import { bodyOf, paragraph } from '#tests/given.ts'

const names: NamesInStory = {
  section: id => ['', 'العالمية', 'سياسة'][id] ?? '',
  author: id => ['', 'ريما خليل'][id] ?? '',
  topic: id => ['', 'أوكرانيا', 'الناتو'][id] ?? '',
  picture: id => `صورة ${id}`,
  story: id => `خبر ${id}`,
  kind: kind => kind,
  importance: importance => importance,
  comma: '، ',
}
const story = (...blocks: (string | Block)[]): ArticleContent => ({
  ...emptyContent,
  headline: 'مُحَمَّدٌ يُطلِقُ خُطَّةَ Reuters',
  body: { type: 'doc', content: blocks.map(block => (typeof block === 'string' ? paragraph(block) : block)) },
})
const changesOf = (before: ArticleContent, after: ArticleContent) =>
  compare(before, after, names).blocks.map(({ kind, parts }) => [kind, ...parts.filter(part => part.kind !== 'same').map(part => `${part.kind}: ${part.before}→${part.after}`)])

const FIRST = 'بدأت شركة Reuters في ١٢ مدينةً مشروعًا يستمرُّ 3 سنوات.'
const SECOND = 'وقالت الوزيرةُ: «لن نتأخَّرَ يومًا واحدًا».'
const THIRD = 'ويبلغ طول الجسر الجديد 4 كيلومترات في ميناء سُهيل.'

describe('the body', () => {
  test('a changed word is marked in its paragraph, the others stay', () => {
    expect(changesOf(story(FIRST, SECOND), story(FIRST.replace('3', '5'), SECOND))).toEqual([['changed', 'wording: 3→5'], ['same']])
  })

  test('harakat alone are told apart', () => {
    expect(changesOf(story(FIRST), story(FIRST.replace('مدينةً', 'مدينة')))).toEqual([['changed', 'harakat: مدينةً→مدينة']])
  })

  test('a paragraph that moved is recognised, with the word that changed on the way', () => {
    expect(changesOf(story(FIRST, SECOND, THIRD), story(SECOND, THIRD, FIRST.replace('3', '5')))).toEqual([['moved-away', `wording: ${FIRST}→`], ['same'], ['same'], ['moved-here', 'wording: 3→5']])
  })

  test('what is new and what is gone stand at their places', () => {
    expect(changesOf(story(FIRST, SECOND), story(THIRD, SECOND))).toEqual([['removed', `wording: ${FIRST}→`], ['added', `wording: →${THIRD}`], ['same']])
  })

  test('a link on the same words is a change of dress', () => {
    const linked: Block = { type: 'paragraph', content: [{ type: 'text', text: SECOND, marks: [{ type: 'link', attrs: { href: 'https://paper.example' } }] }] }
    expect(changesOf(story(SECOND), story(linked))).toEqual([['dress']])
  })

  test('lists, quotes and tables are compared by their words', () => {
    const list = (...items: string[]): Block => ({ type: 'bulletList', content: items.map(item => ({ type: 'listItem', content: [paragraph(item) as Extract<Block, { type: 'paragraph' }>] })) })
    const quote = (attribution: string): Block => ({ type: 'quote', attrs: { attribution }, content: [paragraph(SECOND) as Extract<Block, { type: 'paragraph' }>] })
    const table = (cell: string): Block => ({
      type: 'table',
      content: [{ type: 'tableRow', content: ['المدينة', cell].map(text => ({ type: 'tableCell' as const, content: [paragraph(text) as Extract<Block, { type: 'paragraph' }>] })) }],
    })
    expect(changesOf(story(list('قمح', 'زيت')), story(list('قمح', 'زيت', 'سكر')))).toEqual([['changed', expect.stringContaining('سكر')]])
    expect(changesOf(story(quote('وزيرة')), story(quote('الوزيرة')))).toEqual([['changed', 'wording: وزيرة→الوزيرة']])
    expect(changesOf(story(table('دمشق')), story(table('حلب')))).toEqual([['changed', 'wording: دمشق→حلب']])
  })
})

test('the fields are compared by their words: names, not numbers', () => {
  const before = { ...story(FIRST), sectionId: 1, byline: [{ authorId: 1 }], topicIds: [1] }
  const after = { ...before, headline: 'محمد يُطلِقُ خُطَّةَ Reuters', sectionId: 2, byline: [{ authorId: 1 }, { words: 'وكالات' }], topicIds: [1, 2] }
  const { fields, isSame } = compare(before, after, names)
  expect(isSame).toBe(false)
  expect(fields.map(({ field, parts }) => [field, ...parts.filter(part => part.kind !== 'same').map(part => `${part.kind}: ${part.before}→${part.after}`)])).toEqual([
    ['headline', 'harakat: مُحَمَّدٌ→محمد'],
    ['section', 'wording: العالمية→سياسة'],
    ['byline', 'wording: →، وكالات'],
    ['topics', 'wording: →، الناتو'],
  ])
})

test('nothing changed: no difference, also where a save wrote the same in another order', () => {
  const one = { ...emptyContent, body: { type: 'doc' as const, content: [{ type: 'paragraph' as const, attrs: { dir: null }, content: [{ type: 'text' as const, text: 'خبر' }] }] } }
  expect(compare(one, { ...one, body: bodyOf('خبر') }, names).isSame).toBe(true)
  expect(sameContent(one, { ...one, body: bodyOf('خبر') })).toBe(true)
  expect(sameContent(one, { ...one, body: bodyOf('خبرٌ') })).toBe(false)
})
