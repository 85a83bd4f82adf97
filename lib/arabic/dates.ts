// Days and hours as the edition prints them: its month names, its digits, its clock, its weekend.
// The month names are those of `Intl` (CLDR) for the edition's country, which its press prints too; tests/arabic/editions.golden.txt shows all.
import { localeOf, type Print } from '#lib/newsroom/edition.ts'

/** «الأحد ٢٢ تشرين الثاني ٢٠٢٦» */
export const formatDay = (at: Date, print: Print) => withoutComma(dates(print, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(at))

/** In days: where the new moon was seen earlier or later than Umm al-Qura reckons, an editor moves the Hijri date. */
export type HijriShift = -1 | 0 | 1

/** «١٢ جمادى الآخرة ١٤٤٨ هـ», by the calendar of Umm al-Qura. */
export function formatHijriDay(at: Date, print: Print, shift: HijriShift = 0) {
  const parts = hijriFormat({ ...print, edition: { ...print.edition, timeZone: 'UTC' } }).formatToParts(noonOf(at, print, shift))
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
export const formatIsoDay = (at: Date, { edition }: Pick<Print, 'edition'>) =>
  kept(isoDays, edition.timeZone, () => new Intl.DateTimeFormat('en-CA', { timeZone: edition.timeZone, dateStyle: 'short' })).format(at)

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/**
 * «الآن», «قبل ٣ دقائق», «قبل ساعتين»; from a day on by the days of the paper's zone: «أمس», «أول أمس», «قبل ٥ أيام»; from a week on the day itself.
 * What is to come likewise: «بعد ساعتين», «غدًا». As public/reader/relative-times.js says it in the browser on the day itself.
 */
export function formatRelative(at: Date, now: Date, print: Print) {
  const apart = at.getTime() - now.getTime()
  const size = Math.abs(apart)
  if (size < MINUTE) return relativeWords(0, 'second', print)
  if (size < HOUR) return relativeWords(Math.trunc(apart / MINUTE), 'minute', print)
  if (size < DAY) return relativeWords(Math.trunc(apart / HOUR), 'hour', print)
  const days = Math.round((noonOf(at, print, 0).getTime() - noonOf(now, print, 0).getTime()) / DAY)
  return Math.abs(days) < 7 ? relativeWords(days, 'day', print) : formatShortDay(at, print)
}

// CLDR says «خلال ساعتين», within two hours, of what comes when they are over.
const relativeWords = (count: number, unit: 'second' | 'minute' | 'hour' | 'day', print: Print) => relativeFormat(print).format(count, unit).replace(/^خلال /, 'بعد ')

export const isSameDay = (one: Date, other: Date, print: Print) => formatShortDay(one, print) === formatShortDay(other, print)

/** Whether nobody but the newsroom works that day, in the country of the edition. */
export function isWeekend(at: Date, { edition }: Print) {
  const day = noonOf(at, { edition }, 0).getUTCDay()
  return edition.weekend.some(name => WEEK[day] === name)
}

const WEEK = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

const withoutComma = (day: string) => day.replace(/[،,]/, '')

/** Noon in UTC of the day that it is in the paper's zone, moved by whole days: no change of the clocks comes between. */
const noonOf = (at: Date, print: Pick<Print, 'edition'>, days: number) => new Date(Date.parse(`${formatIsoDay(at, print)}T12:00:00Z`) + days * DAY)

// A format takes longer to make than a hundred days to print.
const formats = new Map<string, Intl.DateTimeFormat>()
const isoDays = new Map<string, Intl.DateTimeFormat>()
const relatives = new Map<string, Intl.RelativeTimeFormat>()

const hijriFormat = (print: Print) => dates(print, { day: 'numeric', month: 'long', year: 'numeric' }, 'islamic-umalqura')

function dates({ edition, language }: Print, options: Intl.DateTimeFormatOptions, calendar?: 'islamic-umalqura') {
  const locale = localeOf(edition, language, calendar)
  const key = `${locale} ${edition.timeZone} ${Object.entries(options).join()}`
  return kept(formats, key, () => new Intl.DateTimeFormat(locale, { ...options, timeZone: edition.timeZone }))
}

function relativeFormat({ edition, language }: Print) {
  const locale = localeOf(edition, language)
  return kept(relatives, locale, () => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }))
}

function kept<Format>(known: Map<string, Format>, key: string, make: () => Format) {
  const format = known.get(key) ?? make()
  known.set(key, format)
  return format
}
