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

/** «٠٩:١٠» */
export const formatTime = (at: Date, print: Print) => dates(print, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at)

/** «٢٢ تشرين الثاني ٢٠٢٦، ٠٩:١٠» */
export const formatDateTime = (at: Date, print: Print) => `${formatShortDay(at, print)}${print.language === 'ar' ? '،' : ','} ${formatTime(at, print)}`

/** «١٬٢٤٠» */
export const formatNumber = (value: number, { edition, language }: Print) => new Intl.NumberFormat(localeOf(edition, language)).format(value)

export const isSameDay = (one: Date, other: Date, print: Print) => formatShortDay(one, print) === formatShortDay(other, print)

const withoutComma = (day: string) => day.replace(/[،,]/, '')

const known = new Map<string, Intl.DateTimeFormat>()

function dates({ edition, language }: Print, options: Intl.DateTimeFormatOptions, calendar?: 'islamic-umalqura') {
  const key = `${localeOf(edition, language, calendar)} ${edition.timeZone} ${Object.entries(options).join()}`
  const format = known.get(key) ?? new Intl.DateTimeFormat(localeOf(edition, language, calendar), { ...options, timeZone: edition.timeZone })
  known.set(key, format)
  return format
}
