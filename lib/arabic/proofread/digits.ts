// Figures: one system of digits in one text, the percent sign of that system behind its number, a space before a written unit.
import { inDigits } from '../digits.ts'
import type { Copy } from './copy.ts'
import { type Desk, findingAt, type Rule } from './finding.ts'

const NUMBER = /[0-9٠-٩۰-۹]+(?:[.,٫٬][0-9٠-٩۰-۹]+)*/gu

/** Numbers in the other digits than the edition's, where one text holds both; a number that mixes them itself. A text all in one system is left alone. */
export const mixedDigits: Rule = (copy, { edition }) => {
  const numbers = [...copy.text.matchAll(NUMBER)].filter(({ index, 0: number }) => !copy.isQuiet(index, index + number.length))
  const systems = new Set(numbers.flatMap(({ 0: number }) => [...number].map(systemOf).filter(system => system !== null)))
  if (systems.size < 2 || !/\p{Script=Arabic}/u.test(copy.text)) return []
  return numbers
    .map(({ index: from, 0: number }) => findingAt(copy, 'mixed-digits', { from, to: from + number.length, fix: withItsSigns(number, edition.digits) }))
    .filter(({ fix, found }) => fix !== found)
}

const systemOf = (digit: string) => (/[0-9]/u.test(digit) ? 'latn' : /[٠-٩]/u.test(digit) ? 'arab' : /[۰-۹]/u.test(digit) ? 'arabext' : null)

// CLDR's symbols: arab has ٫ and ٬, latn . and ,; a point between figures of a date or a version is no decimal, and stays.
function withItsSigns(number: string, digits: Desk['edition']['digits']) {
  const converted = inDigits(number, digits)
  if ((number.match(/[.,٫٬]/gu) ?? []).length !== 1) return converted
  return digits === 'arab' ? converted.replace('.', '٫').replace(',', '٬') : converted.replace('٫', '.').replace('٬', ',')
}

/** «%25» and «25 %» → «25%»; ٪ with ٠–٩ and % with 0–9. Source: CLDR's percent pattern of `ar` (#,##0%) and its symbols of arab and latn. */
export const percents: Rule = copy => [...percentsBefore(copy), ...percentsBehind(copy)]

const percentsBefore = (copy: Copy) =>
  found(copy, /(?<![\p{N}%٪]|\p{N}[ \u00a0])[%٪][ \u00a0]?([0-9٠-٩]+(?:[.,٫٬][0-9٠-٩]+)*)(?![ \u00a0]?[%٪\p{N}])/gu).map(({ index: from, 0: written, 1: number = '' }) =>
    findingAt(copy, 'number-and-unit', { from, to: from + written.length, fix: number + percentFor(number) }),
  )

const percentsBehind = (copy: Copy) =>
  found(copy, /(?<=([0-9٠-٩]))[ \u00a0]?[%٪](?!\p{N})/gu)
    .map(({ index: from, 0: written, 1: digit = '' }) => findingAt(copy, 'number-and-unit', { from, to: from + written.length, fix: percentFor(digit) }))
    .filter(({ fix, found: written }) => fix !== written)

const percentFor = (number: string) => (/[٠-٩]/u.test(number) ? '٪' : '%')

// House rule, after the SI brochure (9th edition, 5.4.3): a space stands between a number and its unit. «كم» or «كلم» is the edition's own choice.
const UNITS =
  'كم|كلم|متر|مترا|أمتار|سم|ملم|مم|كغ|كغم|كجم|كلغ|غرام|جرام|غ|طن|طنا|أطنان|لتر|لترا|ميل|ميلا|دولار|دولارا|يورو|جنيه|جنيها|ريال|ريالا|درهم|درهما|دينار|دينارا|ليرة|مليون|مليونا|مليار|مليارا|ألف|ألفا|درجة|ساعة|دقيقة|يوم|يوما|سنة|عاما|شخصا|قتيلا|جريحا'
const RUN_TOGETHER = new RegExp(`(?<![\\p{L}\\p{N}]|\\p{N}[.,٫٬])([0-9٠-٩]+(?:[.,٫٬][0-9٠-٩]+)*)(${UNITS})(?![\\p{L}\\p{M}\\p{N}])`, 'gu')

/** «25كم» → «25 كم». */
export const unitsRunTogether: Rule = copy =>
  found(copy, RUN_TOGETHER).map(({ index: from, 0: written, 1: number, 2: unit }) => findingAt(copy, 'number-and-unit', { from, to: from + written.length, fix: `${number} ${unit}` }))

const found = (copy: Copy, pattern: RegExp) => [...copy.text.matchAll(pattern)].filter(({ index, 0: written }) => !copy.isQuiet(index, index + written.length) && /\p{Script=Arabic}/u.test(copy.text))

export const digitRules: Rule[] = [mixedDigits, percents, unitsRunTogether]
