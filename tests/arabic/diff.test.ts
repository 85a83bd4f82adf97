// Two versions of a story side by side: what an editor sees marked, and as what.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diff } from '#lib/arabic/diff.ts'
import { isLong } from '#tests/counts.ts'

const changes = (before: string, after: string) =>
  diff(before, after)
    .filter(({ kind }) => kind !== 'same')
    .map(part => [part.kind, part.before, part.after])

describe('what changed is told by its kind', () => {
  test.each([
    ['قال الوزير إن 12 سفينة وصلت', 'قال الوزير إن 14 سفينة وصلت', [['wording', '12', '14']]],
    ['أعلن مُحمّد حدّاد', 'أعلن محمد حدّاد', [['harakat', 'مُحمّد', 'محمد']]],
    ['وصل إلى المديـــنة', 'وصل إلى المدينة', [['harakat', 'المديـــنة', 'المدينة']]],
    [
      'عاد الى مدرسه قديمة',
      'عاد إلى مدرسة قديمة',
      [
        ['hamza', 'الى', 'إلى'],
        ['hamza', 'مدرسه', 'مدرسة'],
      ],
    ],
    [
      'كل شئ في مستشفي المدينة',
      'كل شيء في مستشفى المدينة',
      [
        ['hamza', 'شئ', 'شيء'],
        ['hamza', 'مستشفي', 'مستشفى'],
      ],
    ],
    ['قالت Reuters, أمس', 'قالت Reuters، أمس', [['punctuation', ',', '،']]],
    ['قال : نعم', 'قال: نعم', [['spacing', ' ', '']]],
    [
      'في  بيروت\nثم دمشق',
      'في بيروت\n\nثم دمشق',
      [
        ['spacing', ' ', ''],
        ['spacing', '', '\n'],
      ],
    ],
    ['زار الوفد باريس', 'زار الوفد أمس باريس', [['wording', '', ' أمس']]],
    ['زار الوفد الفرنسي الكبير باريس', 'زار الوفد باريس', [['wording', ' الفرنسي الكبير', '']]],
    [
      'بلغت ٢٥٪',
      'بلغت 25%',
      [
        ['wording', '٢٥', '25'],
        ['punctuation', '٪', '%'],
      ],
    ],
    [
      '',
      'خبر جديد.',
      [
        ['wording', '', 'خبر جديد'],
        ['punctuation', '', '.'],
      ],
    ],
    ['خبر 😀', 'خبر 😁', [['punctuation', '😀', '😁']]],
    ['NATO يجتمع', 'nato يجتمع', [['wording', 'NATO', 'nato']]],
  ])('%j → %j', (before, after, marked) => expect(changes(before, after)).toEqual(marked))

  test('nothing changed, nothing marked', () => expect(changes('قال: «مُحمّد» 25%', 'قال: «مُحمّد» 25%')).toEqual([]))
})

const noise = fc
  .array(fc.constantFrom('قال', 'قالَ', 'الى', 'إلى', 'شئ', 'شيء', ' ', '  ', '\n', '،', ',', '٣', '3', 'NATO', 'ـ', 'ء', '\u0654', '\u200f', '😀', '\ud83d', '\ude00', '«'), { maxLength: 30 })
  .map(parts => parts.join(''))
const anyText = fc.oneof(noise, fc.string({ unit: 'binary' }))

test('the parts are both versions, letter for letter, and nothing else is called the same', () => {
  fc.assert(
    fc.property(anyText, anyText, (before, after) => {
      const parts = diff(before, after)
      expect(parts.map(part => part.before).join('')).toBe(before)
      expect(parts.map(part => part.after).join('')).toBe(after)
      for (const part of parts) expect(part.before === part.after).toBe(part.kind === 'same')
    }),
    { numRuns: isLong ? 10_000 : 1_000 },
  )
})

// The shortest edit of two texts without a common word takes the square of their length: it must be given up in time.
test('a text written anew, of thirty thousand words, is one change', () => {
  const words = (start: string) => Array.from({ length: 30_000 }, (_, place) => `${start}${place}`).join(' ')
  const parts = diff(`مقدمة ${words('قديم')} خاتمة`, `مقدمة ${words('جديد')} خاتمة`)
  expect(parts.map(part => part.kind)).toEqual(['same', 'wording', 'same'])
})
