// What the editor decides while words are typed: their direction, the menu's offers, the kind of a place.
import { getSchema } from '@tiptap/core'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { createTranslator } from 'next-intl'
import { describe, expect, test } from 'vitest'
import { commands } from '#components/newsroom/editor/commands.ts'
import { bodyOf, documentOf } from '#components/newsroom/editor/content.ts'
import { storyNodes } from '#components/newsroom/editor/nodes.ts'
import { offeredFor } from '#components/newsroom/editor/offered.ts'
import { direction, directionOfWords } from '#components/newsroom/editor/plugins/direction.ts'
import type { Say } from '#components/newsroom/editor/views/desk.ts'
import { type Block, bodySchema } from '#lib/newsroom/body.ts'
import { kindOfPlace, nameOfPlace } from '#lib/newsroom/places.ts'
import ar from '#messages/ar.json' with { type: 'json' }
import { paragraph } from '#tests/given.ts'

const schema = getSchema(storyNodes)
const say = createTranslator({ locale: 'ar', messages: ar, namespace: 'newsroom.editor' }) as unknown as Say

function opened(...content: Block[]) {
  const doc = documentOf({ type: 'doc', content }, schema)
  return EditorState.create({ doc, selection: TextSelection.atEnd(doc), plugins: [direction('ar')] })
}
const typed = (state: EditorState, words: string) => [...words].reduce((now, letter) => now.apply(now.tr.insertText(letter)), state)
const directions = (state: EditorState) => state.doc.children.map(block => block.attrs.dir)

describe('a paragraph runs', () => {
  test('with the story while a Latin name is begun, the other way once it is a sentence, and back with the first Arabic letter', () => {
    const named = typed(opened(), 'NATO ')
    expect(directions(named)).toEqual([null])
    const sentence = typed(named, 'said it ')
    expect(directions(sentence)).toEqual(['ltr'])
    expect(directions(typed(sentence, 'ق'))).toEqual([null])
  })

  test('the other way when the caret leaves it with nothing but Latin in it', () => {
    const state = typed(opened(paragraph('قالَ'), { type: 'paragraph' }), 'Reuters')
    expect(directions(state)).toEqual([null, null])
    expect(directions(state.apply(state.tr.setSelection(TextSelection.atStart(state.doc))))).toEqual([null, 'ltr'])
  })

  test.each([
    ['قالَ Reuters', 'ar', null],
    ['12 – 3.', 'ar', null],
    ['Yes, sir.', 'ar', 'ltr'],
    ['نعم', 'en', 'rtl'],
    ['Yes, نعم', 'en', null],
  ] as const)('«%s» in a story of %s: %s', (words, language, dir) => expect(directionOfWords(words, language)).toBe(dir))
})

describe('the slash menu offers', () => {
  test.each([
    ['عنوان', 'heading2'],
    ['صوره', 'picture'],
    ['إقتباس', 'quote'],
    ['يوتيوب', 'linkCard'],
    ['table', 'table'],
    ['اقرا', 'relatedStory'],
  ])('for «%s» %s first', (words, deed) => expect(offeredFor(words, say)[0]).toBe(deed))
  test('nothing for what it does not know', () => expect(offeredFor('كذا', say)).toEqual([]))
})

describe('each command leaves a story that the paper keeps', () => {
  const words = [paragraph('قالَ المتحدّثُ'), paragraph('وReuters أيضًا')]
  test.each(Object.entries(commands))('%s', (_, command) => {
    let state = opened(...words)
    state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 2, state.doc.content.size - 2)))
    for (let time = 0; time < 2; time++) {
      command(state, tr => (state = state.apply(tr)))
      state.doc.check()
      expect(bodySchema.safeParse(bodyOf(state.doc)).success).toBe(true)
      expect(state.doc.textContent).toBe('قالَ المتحدّثُوReuters أيضًا')
    }
  })

  test('a quote and a list are taken off as they were put on', () => {
    for (const command of [commands.quote, commands.bulletList, commands.heading2, commands.pullQuote]) {
      let state = opened(paragraph('قالَ المتحدّثُ'))
      for (let time = 0; time < 2; time++) command(state, tr => (state = state.apply(tr)))
      expect(bodyOf(state.doc).content).toEqual([paragraph('قالَ المتحدّثُ')])
    }
  })
})

test.each([
  ['https://www.youtube.com/watch?v=a', 'video', 'YouTube'],
  ['https://mobile.twitter.com/a/status/1', 'social', 'X'],
  ['https://example.org/تقرير.pdf', 'document', null],
  ['https://notyoutube.com/a', 'page', null],
] as const)('%s is a %s', (address, kind, name) => expect([kindOfPlace(address), nameOfPlace(address)]).toEqual([kind, name]))
