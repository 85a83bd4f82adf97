import { useTranslations } from 'next-intl'
import { formatDateTime, formatRelative } from '#lib/arabic/dates.ts'
import { deviceOf, shortAddress } from '#lib/newsroom/device.ts'
import type { Print } from '#lib/newsroom/edition.ts'
import { DeviceName } from './device-name.tsx'

type Session = { id: number; userAgent: string | null; ipAddress: string | null; since: Date; lastSeenAt: Date }
type Given = { sessions: Session[]; hereId: number; print: Print; now: Date; end: (form: FormData) => Promise<void>; endOthers: () => Promise<void> }

/** The browsers in which she is signed in: what, where from, when last. */
export function SessionsList({ sessions, hereId, print, now, end, endOthers }: Given) {
  const t = useTranslations('newsroom.doors')
  return (
    <>
      <ul className="lines">
        {sessions.map(session => (
          <li key={session.id} className="line">
            <div>
              <p>
                <DeviceName device={deviceOf(session.userAgent)} />
                {session.id === hereId && <strong className="here"> {t('thisBrowser')}</strong>}
              </p>
              <p className="small quiet">
                {session.id === hereId ? t('since', { at: formatDateTime(session.since, print) }) : t('lastSeen', { at: formatRelative(session.lastSeenAt, now, print) })}
                {session.ipAddress && (
                  <>
                    {' · '}
                    <bdi dir="ltr">{shortAddress(session.ipAddress)}</bdi>
                  </>
                )}
              </p>
            </div>
            <form action={end}>
              <button type="submit" name="session" value={session.id} className="button small">
                {t(session.id === hereId ? 'signOut' : 'endSession')}
              </button>
            </form>
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <form action={endOthers}>
          <button type="submit" className="button danger">
            {t('endOtherSessions')}
          </button>
        </form>
      )}
    </>
  )
}
