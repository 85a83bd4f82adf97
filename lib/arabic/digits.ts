// Numbers in the digits of the edition, and numbers read in whatever digits people write.

import { type Edition, localeOf, type Print } from '#lib/newsroom/edition.ts'
import { digitValue } from './fold.ts'

/** «١٬٢٤٠», in Tunis «1.240» */
export const formatNumber = (value: number, { edition, language }: Print) => numberFormat(localeOf(edition, language), {}).format(value)

/** `share` of 1: 0.256 is «٢٥٫٦٪», in Tunis «25,6%», with one decimal at most. Without marks of direction: the page isolates a figure by itself. */
export const formatPercent = (share: number, { edition, language }: Print) =>
  numberFormat(localeOf(edition, language), { style: 'percent', maximumFractionDigits: 1 }).format(share).replace(MARKS_OF_DIRECTION, '')

const MARKS_OF_DIRECTION = /[\u200E\u200F\u061C]/gu

/** The text with every decimal digit of any script in those of the edition; what stands between them stays. */
export const inDigits = (text: string, digits: Edition['digits']) => text.replace(DIGIT, digit => String.fromCodePoint(ZERO[digits] + digitValue(digit)))

/**
 * A number as people write it in digits of any script, grouped by ٬ or spaces, its decimals behind ٫: «١٬٢٤٠٫٥», «۱۲۴۰», «-12.5». Null for what is
 * none, and for what two countries read as two numbers: «1.240» is a thousand in Tunis and a little more than one in Cairo, where `edition` decides.
 */
export function readNumber(text: string, edition: Edition): number | null {
  const plain = inDigits(text.replace(MARKS_OF_DIRECTION, ''), 'latn').trim().replace(/^[−–]/u, '-')
  const { group, decimal } = separatorsOf(edition)
  const [whole = '', decimals, ...more] = plain
    .replaceAll('٫', decimal)
    .replace(/[٬\u00A0\u202F ]/gu, group)
    .split(decimal)
  if (more.length > 0 || !isGrouped(whole, group) || (decimals !== undefined && !/^\d+$/.test(decimals))) return null
  return Number([whole.replaceAll(group, ''), decimals].filter(part => part !== undefined).join('.'))
}

const isGrouped = (whole: string, group: string) => whole.split(group).every((part, place, { length }) => (length === 1 ? /^[+-]?\d+$/ : place === 0 ? /^[+-]?\d{1,3}$/ : /^\d{3}$/).test(part))

/** In digits 0–9; Arabic-Indic ones bring their own ٬ and ٫ everywhere. */
function separatorsOf(edition: Edition) {
  const parts = numberFormat(`${edition.locale}-u-nu-latn`, {}).formatToParts(1234.5)
  const of = (type: string, otherwise: string) => parts.find(part => part.type === type)?.value ?? otherwise
  return { group: of('group', ','), decimal: of('decimal', '.') }
}

const DIGIT = /\p{Nd}/gu
const ZERO: Record<Edition['digits'], number> = { latn: 0x30, arab: 0x660 }

// A format takes longer to make than a hundred numbers to print.
const formats = new Map<string, Intl.NumberFormat>()

function numberFormat(locale: string, options: Intl.NumberFormatOptions) {
  const key = `${locale} ${options.style}`
  const format = formats.get(key) ?? new Intl.NumberFormat(locale, options)
  formats.set(key, format)
  return format
}
