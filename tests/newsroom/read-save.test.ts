// A save as it comes from a browser, and what no honest browser sends.
import { expect, test } from 'vitest'
import { emptyContent } from '#lib/newsroom/article.ts'
import { readSave } from '#lib/newsroom/read-save.ts'
import { bodyOf } from '#tests/given.ts'

const content = { ...emptyContent, headline: 'مُحَمَّدٌ في NATO: 25% عام ٢٠٢٦', body: bodyOf('بدأت شركة Reuters في ١٢ مدينةً.') }
const save = { startedFrom: 3, saveKey: 'a', unanswered: [], content, inside: { sources: 'ريم، +966 11 200 0000', internalNotes: '' } }
const said = (changed: object) => readSave(JSON.stringify({ ...save, ...changed }))
const withBody = (body: unknown) => said({ content: { ...content, body } })
const issuesOf = (read: ReturnType<typeof readSave>) => ('issues' in read ? read.issues : [])

test('what she typed is read as it is', () => {
  expect(readSave(JSON.stringify(save))).toEqual({ save })
})

test('a sign that turns a line around unseen leaves the headline and the notes; joiners of Persian and of emoji stay', () => {
  const read = said({ content: { ...content, headline: 'سِر\u202Eمقلوب می‌شود 👩‍💻' }, inside: { sources: 'أ\u2066ب', internalNotes: '' } })
  expect(read).toMatchObject({ save: { content: { headline: 'سِرمقلوب می‌شود 👩‍💻' }, inside: { sources: 'أب' } } })
})

test('each field that is wrong is named', () => {
  expect(issuesOf(said({ content: { ...content, headline: 'ا'.repeat(501), kind: 'poem', byline: [{ words: '' }] } })).map(issue => issue.field)).toEqual(['headline', 'kind', 'byline.0.words'])
})

test.each([
  ['an unknown node', { type: 'doc', content: [{ type: 'iframe', attrs: { src: 'https://evil.example' } }] }],
  ['an unknown mark', { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'نص', marks: [{ type: 'textStyle', attrs: { color: 'red' } }] }] }] }],
  ['a script behind a link', { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'نص', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] }] }] }],
  ['an attribute that no node has', { type: 'doc', content: [{ type: 'paragraph', attrs: { style: 'x' } }] }],
])('%s in the body is refused, the field named', (_, body) => {
  expect(issuesOf(withBody(body)).every(issue => issue.field.startsWith('body'))).toBe(true)
  expect(issuesOf(withBody(body))).not.toEqual([])
})

test('a hundred thousand levels and a million nodes are refused before anything is built of them', () => {
  const deep = `${'{"type":"bulletList","content":['.repeat(100_000)}${']}'.repeat(100_000)}`
  const wide = `{"type":"doc","content":[${'{"type":"paragraph"},'.repeat(1_000_000)}{"type":"paragraph"}]}`
  const many = `{"type":"doc","content":[${'{"type":"paragraph"},'.repeat(210_000)}{"type":"paragraph"}]}`
  for (const body of [deep, wide, many]) expect(readSave(`{"content":{"body":${body}}}`)).toEqual({ issues: [{ field: 'body', key: 'too_big' }] })
})

test('brackets inside words count for nothing', () => {
  expect(said({ content: { ...content, standfirst: '[{'.repeat(900) } })).toHaveProperty('save')
})

test.each(['', 'null', '[]', '{', '"نص"', '{"startedFrom":"1"}'])('%j is no save', text => {
  expect(readSave(text)).toHaveProperty('issues')
})
