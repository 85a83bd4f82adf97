// What each edition prints at twelve instants, beside a file that a person can read: tests/arabic/editions.golden.txt.
// A wanted change is written there by RENEW_EDITIONS=1 vitest run tests/arabic/editions.test.ts, and read before it is kept.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { formatDay, formatHijriDay, formatRelative, formatShortDay, formatTime, isWeekend } from '#lib/arabic/dates.ts'
import { formatNumber, formatPercent } from '#lib/arabic/digits.ts'
import { countedNoun } from '#lib/arabic/plurals.ts'
import { editions, type Print } from '#lib/newsroom/edition.ts'

const GOLDEN = path.join(import.meta.dirname, 'editions.golden.txt')
const STORIES = {
  ar: { zero: 'لا قصص', one: 'قصة واحدة', two: 'قصتان', few: '# قصص', many: '# قصة', other: '# قصة' },
  en: { one: 'one story', other: '# stories' },
}

/** When it is, when it is looked at, and a number. */
const INSTANTS: { name: string; at: string; seenAt: string; number: number; share: number }[] = [
  { name: 'a leap day, read at once', at: '2024-02-29T12:00:00Z', seenAt: '2024-02-29T12:00:20Z', number: 0, share: 0 },
  { name: 'the first day of Ramadan, a minute later', at: '2026-02-18T15:05:00Z', seenAt: '2026-02-18T15:06:10Z', number: 1, share: 0.01 },
  { name: 'midnight in Cairo in winter, two minutes later', at: '2026-01-14T22:00:00Z', seenAt: '2026-01-14T22:02:00Z', number: 2, share: 0.256 },
  { name: 'the minute before midnight in Riyadh, three minutes later', at: '2026-07-01T20:59:00Z', seenAt: '2026-07-01T21:02:00Z', number: 3, share: 0.5 },
  { name: 'the clocks of Cairo go forward that night, eleven minutes later', at: '2026-04-23T22:00:00Z', seenAt: '2026-04-23T22:11:59Z', number: 10, share: 1 },
  { name: 'the clocks of Casablanca went back for Ramadan that night, an hour later', at: '2026-02-15T02:00:00Z', seenAt: '2026-02-15T03:00:00Z', number: 11, share: 0.9999 },
  { name: 'New Year’s Eve at 23:30 UTC, two hours later', at: '2026-12-31T23:30:00Z', seenAt: '2027-01-01T01:45:00Z', number: 99, share: 1.25 },
  { name: 'Hijri New Year, three hours later', at: '2026-06-16T09:00:00Z', seenAt: '2026-06-16T12:00:00Z', number: 100, share: -0.05 },
  { name: 'a Friday in August, the day after', at: '2026-08-14T06:10:00Z', seenAt: '2026-08-15T08:00:00Z', number: 102, share: 0.125 },
  { name: 'a Saturday in September, two days later', at: '2026-09-05T10:00:00Z', seenAt: '2026-09-07T10:30:00Z', number: 1_240, share: 0.033 },
  { name: 'a Sunday in November, five days later', at: '2026-11-22T09:10:00Z', seenAt: '2026-11-27T09:10:00Z', number: 12_345.5, share: 0.47 },
  { name: 'a Monday in May, looked forward to from two hundred days before', at: '2027-05-10T18:45:00Z', seenAt: '2026-10-20T00:00:00Z', number: 1_000_000, share: 12 },
]

const PRINTS: Record<string, Print> = {
  ...Object.fromEntries(Object.entries(editions).map(([name, edition]) => [name, { edition, language: 'ar' as const }])),
  'english, of the levant': { edition: editions.levant, language: 'en' },
}

function lines(print: Print) {
  return INSTANTS.flatMap(({ name, at, seenAt, number, share }) => {
    const instant = new Date(at)
    return [
      `${at}  ${name}`,
      `    day       ${formatDay(instant, print)}${isWeekend(instant, print) ? ' (weekend)' : ''}`,
      `    hijri     ${formatHijriDay(instant, print)}`,
      `    a day on  ${formatHijriDay(instant, print, 1)}`,
      `    date      ${formatShortDay(instant, print)}`,
      `    time      ${formatTime(instant, print)}`,
      `    relative  ${formatRelative(instant, new Date(seenAt), print)}`,
      `    number    ${formatNumber(number, print)}`,
      `    percent   ${formatPercent(share, print)}`,
      `    counted   ${countedNoun(number, STORIES[print.language], print)}`,
    ]
  })
}

const printed = Object.entries(PRINTS).map(([name, print]) => [name, [`== ${name} (${print.edition.timeZone})`, ...lines(print), ''].join('\n')] as const)

if (process.env.RENEW_EDITIONS === '1') writeFileSync(GOLDEN, printed.map(([, text]) => text).join('\n'))
const golden = readFileSync(GOLDEN, 'utf8').split(/\n(?=== )/)

test('the file has a part for each edition and one for English', () => expect(golden.length).toBe(11))
test.each(printed)('%s prints what stands in the file', (name, text) => expect(text.trimEnd()).toBe(golden.find(part => part.startsWith(`== ${name} (`))?.trimEnd()))
