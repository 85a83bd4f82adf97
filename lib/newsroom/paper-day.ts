// The paper's day: it ends at midnight in the edition's own time zone.

const LONGEST_DAY = 26 * 60 * 60 * 1000
const formats = new Map<string, Intl.DateTimeFormat>()
const ends = new Map<string, Date>()

/** The first instant of the next day in `timeZone`, to the millisecond, whatever the clocks of that country do that night. */
export function endOfDay(instant: Date, timeZone: string) {
  const day = dayOf(instant.getTime(), timeZone)
  const known = ends.get(timeZone)
  if (known && known > instant && dayOf(known.getTime() - 1, timeZone) === day) return known
  let today = instant.getTime()
  let tomorrow = today + LONGEST_DAY
  while (tomorrow - today > 1) {
    const middle = Math.floor((today + tomorrow) / 2)
    if (dayOf(middle, timeZone) === day) today = middle
    else tomorrow = middle
  }
  const end = new Date(tomorrow)
  ends.set(timeZone, end)
  return end
}

const HALF_A_DAY = 12 * 60 * 60 * 1000

/** The first instant of a day, month (its first day) or year in `timeZone`, which is less than twelve hours from UTC. */
export const startOfDay = ({ year, month = 1, day = 1 }: { year: number; month?: number; day?: number }, timeZone: string) => endOfDay(new Date(Date.UTC(year, month - 1, day) - HALF_A_DAY), timeZone)

function dayOf(milliseconds: number, timeZone: string) {
  let format = formats.get(timeZone)
  if (!format) formats.set(timeZone, (format = new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'short' })))
  return format.format(milliseconds)
}
