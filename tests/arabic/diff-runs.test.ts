// A comparison in which figures and names keep together: 25% is changed as a whole, or not at all.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diff } from '#lib/arabic/diff.ts'
import { withWholeRuns } from '#lib/arabic/diff-runs.ts'
import { splitRuns } from '#lib/arabic/isolate.ts'

const changes = (before: string, after: string) =>
  withWholeRuns(diff(before, after), 'rtl')
    .filter(({ kind }) => kind !== 'same')
    .map(part => [part.kind, part.before, part.after])

test.each([
  ['بلغت 25% أمس', 'بلغت 30% أمس', [['wording', '25%', '30%']]],
  ['فاز 3-2 أمس', 'فاز 3-1 أمس', [['wording', '3-2', '3-1']]],
  ['قال', 'قال NATO 25%.', [['wording', '', ' NATO 25%.']]],
  [
    'قالت الوزيرة نعم',
    'قالت الوزيرةُ لا',
    [
      ['harakat', 'الوزيرة', 'الوزيرةُ'],
      ['wording', 'نعم', 'لا'],
    ],
  ],
])('%j → %j', (before, after, marked) => expect(changes(before, after)).toEqual(marked))

const noise = fc.array(fc.constantFrom('قال', 'قالَ', ' ', ' ', '25', '%', '-', '3', '٪', '٣', 'NATO', 'St.', '.', '،', '+966', ':'), { maxLength: 20 }).map(parts => parts.join(''))

test('the parts are both texts still, and no change begins or ends within a figure or a name', () => {
  fc.assert(
    fc.property(noise, noise, (before, after) => {
      const parts = withWholeRuns(diff(before, after), 'rtl')
      expect(parts.map(part => part.before).join('')).toBe(before)
      expect(parts.map(part => part.after).join('')).toBe(after)
      for (const side of ['before', 'after'] as const) {
        let at = 0
        const bounds = new Set(parts.map(part => (at += part[side].length)))
        let from = 0
        for (const run of splitRuns(side === 'before' ? before : after, 'rtl')) {
          for (let place = from + 1; run.kind !== 'plain' && place < from + run.text.length; place++) expect(bounds.has(place)).toBe(false)
          from += run.text.length
        }
      }
    }),
    { numRuns: 2_000 },
  )
})
