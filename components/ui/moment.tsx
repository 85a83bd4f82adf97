import { formatDateTime, formatShortDay, formatTime, type Print } from '#lib/i18n/formats.ts'

type Props = { at: Date; print: Print; as?: 'day' | 'hour' | 'day-and-hour' }

/** An instant, absolute: pages are remembered, so they never say “an hour ago”. */
export function Moment({ at, print, as = 'day-and-hour' }: Props) {
  const words = as === 'day' ? formatShortDay(at, print) : as === 'hour' ? formatTime(at, print) : formatDateTime(at, print)
  return <time dateTime={at.toISOString().replace('.000', '')}>{words}</time>
}
