import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { LogFilter } from '#components/newsroom/log/log-filter.tsx'
import { LogLines } from '#components/newsroom/log/log-lines.tsx'
import { getEdition } from '#db/desk-list.ts'
import { listActs, listLog, readNames } from '#db/log.ts'
import { verifyLog } from '#db/timeline.ts'
import { formatNumber } from '#lib/arabic/digits.ts'
import { readLogFilter } from '#lib/newsroom/log-lines.ts'
import { endOfDay, startOfDay } from '#lib/newsroom/paper-day.ts'
import { may } from '#lib/newsroom/permissions.ts'
import { requireStaff } from '../../../require-staff.ts'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata() {
  return { title: (await getTranslations('newsroom.log'))('name') }
}

export default async function LogPage({ searchParams }: Props) {
  const staff = await requireStaff()
  if (!may(staff, 'read-log')) notFound()
  const t = await getTranslations('newsroom.log')
  const query = await searchParams
  const filter = readLogFilter(query)
  const print = { edition: await getEdition(), language: staff.language }
  const dayOf = (day: string | null) => (day === null ? null : firstInstant(day, print.edition.timeZone))
  const last = dayOf(filter.to)
  const { lines, before, headlines } = await listLog(filter, { from: dayOf(filter.from), to: last && endOfDay(last, print.edition.timeZone) })
  const names = await readNames(staff.language)
  const verdict = query.verify === undefined ? null : await verifyLog()
  return (
    <div className="room log-room">
      <div className="room-head">
        <h1>{t('name')}</h1>
        <p className="acts">
          <a className="button small" href="/admin/log?verify">
            {t('verify')}
          </a>
          <a className="button small" href="/api/newsroom/log" download="log.jsonl">
            {t('export')}
          </a>
        </p>
      </div>
      {verdict && (
        <p className={verdict.breaks.length > 0 ? 'notice bad' : 'notice'} role="status">
          {verdict.breaks.length > 0 ? t('broken', { count: verdict.breaks.length }) : t('whole', { entries: formatNumber(verdict.entries, print) })}
        </p>
      )}
      <LogFilter filter={filter} people={[...names.people]} acts={await listActs()} />
      <LogLines lines={lines} names={names} print={print} headlines={headlines} />
      <nav className="acts">
        {filter.before !== null && <a href={addressOf(query, null)}>{t('newest')}</a>}
        {before !== null && <a href={addressOf(query, before)}>{t('older')}</a>}
      </nav>
    </div>
  )
}

function firstInstant(day: string, timeZone: string) {
  const [year = 0, month, date] = day.split('-').map(Number)
  return startOfDay({ year, month, day: date }, timeZone)
}

function addressOf(query: Awaited<Props['searchParams']>, before: number | null) {
  const kept = Object.entries(query).flatMap(([name, value]) => (typeof value === 'string' && value !== '' && name !== 'before' ? [[name, value]] : []))
  return `/admin/log?${new URLSearchParams([...kept, ...(before === null ? [] : [['before', String(before)]])])}`
}
