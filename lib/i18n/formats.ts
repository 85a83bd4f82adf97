// Days, hours and figures as the edition prints them: its month names, its digits, its clock.
import { type Edition, localeOf } from '#lib/newsroom/edition.ts'
import type { Language } from './routing.ts'

/** In what a page is printed. */
export type Print = { edition: Edition; language: Language }

/** «الأحد ٢٢ تشرين الثاني ٢٠٢٦» */
export const formatDay = (at: Date, print: Print) => withoutComma(dates(print, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(at))

/** «١٢ جمادى الآخرة ١٤٤٨ هـ», by the calendar of Umm al-Qura. */
export function formatHijriDay(at: Date, print: Print) {
  const parts = dates(print, { day: 'numeric', month: 'long', year: 'numeric' }, 'islamic-umalqura').formatToParts(at)
  const day = parts
    .filter(part => part.type !== 'era')
    .map(part => part.value)
    .join('')
    .trim()
  return `${day} ${print.language === 'ar' ? 'هـ' : 'AH'}`
}

/** «٢٢ تشرين الثاني ٢٠٢٦» */
export const formatShortDay = (at: Date, print: Print) => dates(print, { day: 'numeric', month: 'long', year: 'numeric' }).format(at)

/** «٢٠٢٦» */
export const formatYear = (at: Date, print: Print) => dates(print, { year: 'numeric' }).format(at)

/** «٠٩:١٠» */
export const formatTime = (at: Date, print: Print) => dates(print, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at)

/** «٢٢ تشرين الثاني ٢٠٢٦، ٠٩:١٠» */
export const formatDateTime = (at: Date, print: Print) => `${formatShortDay(at, print)}${print.language === 'ar' ? '،' : ','} ${formatTime(at, print)}`

/** `2026-11-22`, the day in the paper's own zone. */
export const formatIsoDay = (at: Date, { edition }: Print) => kept(isoDays, edition.timeZone, () => new Intl.DateTimeFormat('en-CA', { timeZone: edition.timeZone, dateStyle: 'short' })).format(at)

/** «١٬٢٤٠» */
export function formatNumber(value: number, { edition, language }: Print) {
  const locale = localeOf(edition, language)
  return kept(numbers, locale, () => new Intl.NumberFormat(locale)).format(value)
}

export const isSameDay = (one: Date, other: Date, print: Print) => formatShortDay(one, print) === formatShortDay(other, print)

const withoutComma = (day: string) => day.replace(/[،,]/, '')

// A format takes longer to make than a hundred days to print.
const days = new Map<string, Intl.DateTimeFormat>()
const isoDays = new Map<string, Intl.DateTimeFormat>()
const numbers = new Map<string, Intl.NumberFormat>()

function dates({ edition, language }: Print, options: Intl.DateTimeFormatOptions, calendar?: 'islamic-umalqura') {
  const locale = localeOf(edition, language, calendar)
  const key = `${locale} ${edition.timeZone} ${Object.entries(options).join()}`
  return kept(days, key, () => new Intl.DateTimeFormat(locale, { ...options, timeZone: edition.timeZone }))
}

function kept<Format>(formats: Map<string, Format>, key: string, make: () => Format) {
  const format = formats.get(key) ?? make()
  formats.set(key, format)
  return format
}
