// Find and replace in the editor: what a desk types finds what the text says, at the very letters.
import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { findFolded } from '#lib/arabic/find.ts'
import { fold } from '#lib/arabic/fold.ts'

const found = (text: string, wanted: string, wholeWords = false) => findFolded(text, wanted, { wholeWords }).map(({ from, to }) => text.slice(from, to))

describe('what is typed finds', () => {
  test.each([
    ['محمد', 'قالَ مُحَمَّدٌ لِمحمد', ['مُحَمَّدٌ', 'محمد']],
    ['الاردن', 'في الأردن وفي الأُرْدُنِّ', ['الأردن', 'الأُرْدُنِّ']],
    ['مستشفي', 'المستشفى ومستشفى', ['مستشفى', 'مستشفى']],
    ['12', 'في ١٢ مدينةً و12 قريةً', ['١٢', '12']],
    ['reuters', 'قالت Reuters و REUTERS', ['Reuters', 'REUTERS']],
    ['كتاب', 'كتـــاب', ['كتـــاب']],
    ['👩‍🚒', 'قالت 👩‍🚒 هنا', ['👩‍🚒']],
    ['ُ', 'كُتُب', []],
    ['', 'نص', []],
  ])('«%s»', (wanted, text, places) => expect(found(text, wanted)).toEqual(places))
})

test('a whole word is not a part of another, with or without harakat', () => {
  expect(found('باب بابُ أبواب بابان «باب»، باب1', 'باب', true)).toEqual(['باب', 'بابُ', 'باب'])
})

property.prop([fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ unit: 'binary', minLength: 1, maxLength: 6 })])(
  'what is found folds to what was wanted, and places never overlap',
  (text, wanted) => {
    let end = 0
    for (const { from, to } of findFolded(`${text}${wanted}${text}`, wanted)) {
      expect(from).toBeGreaterThanOrEqual(end)
      expect(fold(`${text}${wanted}${text}`.slice(from, to))).toContain(fold(wanted))
      end = to
    }
  },
)
