import { formatDateTime, formatShortDay, formatTime } from '#lib/arabic/dates.ts'
import type { Print } from '#lib/newsroom/edition.ts'
import { localeOf } from '#lib/newsroom/edition.ts'

type Props = { at: Date; print: Print; as?: 'day' | 'hour' | 'day-and-hour' | 'recent' }

/**
 * An instant, absolute: pages are remembered, so they never say “an hour ago”.
 * A `recent` one a small script may turn into «قبل ٤٠ دقيقة» on the day itself, in the edition's digits.
 */
export function Moment({ at, print, as = 'day-and-hour' }: Props) {
  const words = as === 'day' ? formatShortDay(at, print) : as === 'hour' ? formatTime(at, print) : formatDateTime(at, print)
  const forScript = as === 'recent' ? { 'data-relative': '', 'data-locale': localeOf(print.edition, print.language) } : undefined
  return (
    <time dateTime={at.toISOString().replace('.000', '')} {...forScript}>
      {words}
    </time>
  )
}
