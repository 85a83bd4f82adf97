import { useTranslations } from 'next-intl'
import { formatDateTime } from '#lib/arabic/dates.ts'
import type { ClockFailure as Failure } from '#lib/newsroom/clock-failure.ts'
import type { Print } from '#lib/newsroom/edition.ts'
import { useRequirementWords } from './requirement-words.ts'

const NAMED = ['not-allowed', 'not-ready', 'under-embargo', 'wrong-state'] as const

/** What the clock could not do at its hour, and why: it stands there until somebody acts. */
export function ClockFailure({ failure, print }: { failure: Failure; print: Print }) {
  const t = useTranslations('newsroom.print.failure')
  const words = useRequirementWords()
  const named = NAMED.find(kind => kind === failure.why.kind)
  return (
    <div className="notice bad" role="status">
      <p>
        <b>{t(failure.act, { when: formatDateTime(new Date(failure.was), print) })}</b> {t(named ?? 'other')}
      </p>
      {failure.why.issues && (
        <ul>
          {failure.why.issues.map((issue, place) => (
            <li key={place}>{words(issue)}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
