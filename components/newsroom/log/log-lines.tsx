import { useTranslations } from 'next-intl'
import { IsolatedText } from '#components/ui/isolated-text.tsx'
import { formatDateTime } from '#lib/arabic/dates.ts'
import type { Language } from '#lib/i18n/routing.ts'
import type { Print } from '#lib/newsroom/edition.ts'
import type { ReadLine } from '#lib/newsroom/log-lines.ts'
import { ChangeLines, type Names } from './change-lines.tsx'

export type Headlines = Map<number, { headline: string; language: Language }>
/** Without `headlines` every line is of one story, which the room names. */
type Props = { lines: ReadLine[]; names: Names; print: Print; headlines?: Headlines }

/** Who did what, when, and what it was before: a line for each act. */
export function LogLines({ lines, names, print, headlines }: Props) {
  const t = useTranslations('newsroom.log')
  if (lines.length === 0) return <p className="quiet">{t('none')}</p>
  return (
    <table className="table log">
      <thead>
        <tr>
          <th scope="col">{t('when')}</th>
          <th scope="col">{t('who')}</th>
          <th scope="col">{t('act')}</th>
          {headlines && <th scope="col">{t('what')}</th>}
          <th scope="col">{t('changed')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(line => (
          <tr key={line.id}>
            <td className="when">
              <time dateTime={line.at.toISOString()}>{formatDateTime(line.at, print)}</time>
            </td>
            <td>
              <Who line={line} />
            </td>
            <td>
              {t.has(`acts.${line.act as 'save'}`) ? t(`acts.${line.act as 'save'}`) : t('acts.other')}
              {line.saves > 1 && <span className="small quiet"> · {t('saves', { count: line.saves })}</span>}
            </td>
            {headlines && (
              <td>
                <What line={line} headlines={headlines} />
              </td>
            )}
            <td>
              <Words line={line} print={print} />
              <ChangeLines changes={line.changes} names={names} print={print} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Who({ line: { by, byStaffId } }: { line: ReadLine }) {
  const t = useTranslations('newsroom.log.machines')
  return byStaffId === null && t.has(by as 'clock') ? <i>{t(by as 'clock')}</i> : <bdi>{by}</bdi>
}

function What({ line: { subject, subjectId, details }, headlines }: { line: ReadLine; headlines: Headlines }) {
  const t = useTranslations('newsroom.log.subjects')
  const story = subject === 'article' && subjectId !== null ? headlines.get(subjectId) : undefined
  if (story)
    return (
      <a href={`/admin/stories/${subjectId}/history`}>
        <IsolatedText text={story.headline || `${t('article')} ${subjectId}`} language={story.language} />
      </a>
    )
  const name = details?.name ?? details?.headline
  return (
    <span>
      {t(subject as 'article')} {typeof name === 'string' ? <bdi>{name}</bdi> : subjectId !== null && <bdi className="quiet">{subjectId}</bdi>}
    </span>
  )
}

/** What was said with the act: a reason, a correction. */
function Words({ line: { details }, print }: { line: ReadLine; print: Print }) {
  const words = details?.reason ?? details?.text
  return typeof words === 'string' ? (
    <p>
      <IsolatedText text={words} language={print.language} />
    </p>
  ) : null
}
