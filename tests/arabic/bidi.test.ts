// Lines where no markup can stand: titles, feeds, mail, attributes. What Chromium draws of them is asked in tests/e2e/mixed-headlines.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isolatedPlain } from '#lib/arabic/bidi.ts'
import { bidiLevels } from '#lib/arabic/bidi-levels.ts'
import { splitRuns } from '#lib/arabic/isolate.ts'
import { withoutControls } from '#lib/arabic/without-controls.ts'
import { sampleOf } from '#tests/counts.ts'

const numRuns = sampleOf(1_000, 10_000)
/** The isolates as a person can read them. */
const shown = (text: string) =>
  text
    .replace(/[\u2066\u2068]/gu, '⟦')
    .replaceAll('\u2067', '⟪')
    .replaceAll('\u2069', '⟧')

describe('in an Arabic line isolates stand only where the order would change', () => {
  test.each([
    ['مُحَمَّدٌ يعود من NATO أمس', 'مُحَمَّدٌ يعود من NATO أمس'],
    ['قالت Reuters إن ٣ سُفن', 'قالت Reuters إن ٣ سُفن'],
    ['فاز 3-2 على النجم', 'فاز ⟦3-2⟧ على النجم'],
    ['فاز ٣-٢ على النجم', 'فاز ٣-٢ على النجم'],
    ['بنسبة ٢٥٪ أو 25٪', 'بنسبة ٢٥٪ أو ⟦25٪⟧'],
    ['وكانت A 25%', 'وكانت A ⟦25%⟧'],
    ['لغة C++، ثم C#.', 'لغة ⟦C++⟧، ثم ⟦C#⟧.'],
    ['Reuters: قافيةٌ', '⟦Reuters⟧: قافيةٌ'],
    ['Reuters', 'Reuters'],
    ['قافيةٌ: Reuters/AFP، BBC', 'قافيةٌ: Reuters/AFP، ⟦BBC⟧'],
    ['اتصل +963 11 200 0000 الآن', 'اتصل ⟦+963 11 200 0000⟧ الآن'],
    ['بلا شيء', 'بلا شيء'],
  ])('%s', (text, expected) => expect(shown(isolatedPlain(text, 'ar'))).toBe(expected))
})

test('in an English line Arabic names are kept apart from figures and from each other', () => {
  expect(shown(isolatedPlain('The paper مانشيت won', 'en'))).toBe('The paper مانشيت won')
  expect(shown(isolatedPlain('The paper مانشيت 3-2', 'en'))).toBe('The paper مانشيت ⟦3-2⟧')
  expect(shown(isolatedPlain('مانشيت wins', 'en'))).toBe('⟦مانشيت⟧ wins')
})

test('overrides leave, pairs that the writer set stay', () => {
  expect(shown(isolatedPlain('قال \u202e3-2\u202c ثم \u2067abc\u2069', 'ar'))).toBe('قال ⟦3-2⟧ ثم ⟪abc⟧')
})

// By hand after the rules of UAX #9 that each names: 1 is the line, 2 what runs from left to right in it, 3 an isolate from right to left in that.
describe('the level of each letter, in a line from right to left', () => {
  test.each([
    ['a Latin name and a number behind it (W7)', 'م AB 1', '112222'],
    ['European digits behind Arabic letters (W2)', 'م 12', '1122'],
    ['a hyphen between European digits, none behind an Arabic letter (W4)', '3-2', '222'],
    ['the same behind one', 'م3-2', '1212'],
    ['a sign beside European digits goes with them (W5)', '$5%', '222'],
    ['a sign beside Arabic-Indic digits does not', '٥٪', '21'],
    ['harakat go with their letter (W1)', 'AمَB', '2112'],
    ['brackets go with the line where it is inside (N0)', '(A م)', '12111'],
    ['brackets with nothing of the line inside go with the name before them', 'A(B)', '2222'],
    ['a neutral between two names goes with them (N1)', 'A!B', '222'],
    ['a neutral at the end goes with the line (N2)', 'A!', '21'],
    ['an isolate is a neutral outside and a line inside', '\u2068A \u2067م\u2069!\u2069', '12223221'],
  ])('%s', (_name, text, levels) => expect(bidiLevels([...text], 1).join('')).toBe(levels))
})

const mixed = fc
  .array(fc.constantFrom('مدينة', 'وَ', '3', '٢', '-', '%', '٪', ',', ' ', ' ', 'MV', 'é', '+', '(', ')', '«', '\n', '\u200f', '😀', '.', ':', '/', '@', '\u2068', '\u2069'), { maxLength: 25 })
  .map(parts => parts.join(''))
const languages = fc.constantFrom('ar' as const, 'en' as const)

test('without its isolates the line is what it was', () => {
  const bare = (text: string) => text.replace(/[\u2066-\u2069]/gu, '')
  fc.assert(
    fc.property(fc.oneof(mixed, fc.string({ unit: 'binary' })), languages, (text, language) => {
      expect(bare(isolatedPlain(text, language))).toBe(bare(withoutControls(text)))
    }),
    { numRuns },
  )
})

test('not one isolate is more than is needed: no run has two, and no plain part any', () => {
  fc.assert(
    fc.property(mixed, text => {
      const clean = withoutControls(text).replace(/[\u2066-\u2069]/gu, '')
      const added = isolatedPlain(clean, 'ar').match(/[\u2067\u2068]/gu)?.length ?? 0
      expect(added).toBeLessThanOrEqual(clean.split('\n').reduce((runs, line) => runs + splitRuns(line, 'rtl').filter(run => run.kind !== 'plain').length, 0))
    }),
    { numRuns },
  )
})

test('a line of a hundred thousand runs ends soon', () => {
  expect(isolatedPlain('م A 3-2 '.repeat(12_500), 'ar').length).toBeGreaterThan(100_000)
  expect(isolatedPlain('م A 3-2 '.repeat(60), 'ar').length).toBeGreaterThan(480)
}, 5_000)
