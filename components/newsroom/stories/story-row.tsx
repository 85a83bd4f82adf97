import { useTranslations } from 'next-intl'
import { IsolatedText } from '#components/ui/isolated-text.tsx'
import { formatDateTime, formatRelative } from '#lib/arabic/dates.ts'
import { directionOf, type Language } from '#lib/i18n/routing.ts'
import type { Print } from '#lib/newsroom/edition.ts'
import { type Status, statusWordOf } from '#lib/newsroom/status.ts'
import { NameOf } from './name-of.tsx'
import { StateMark } from './state-mark.tsx'

export type StoryLine = {
  id: number
  language: Language
  status: Status
  public: 'never' | 'live' | 'withdrawn'
  headline: string
  liveHeadline: string | null
  sectionName: string | null
  savedAt: Date
  savedBy: string
  publishedAt: Date | null
  scheduledAt: Date | null
  embargoUntil: Date | null
  clockFailure: unknown
  dueAt: Date | null
  assignedTo: string | null
}

type Props = { story: StoryLine; print: Print; now: Date }

export function StoryRow({ story, print, now }: Props) {
  const t = useTranslations('newsroom.stories')
  const headline = story.headline || story.liveHeadline || ''
  return (
    <tr className={story.clockFailure ? 'has-failed' : undefined}>
      <td className="story-name">
        <a href={`/admin/stories/${story.id}`} lang={story.language} dir={directionOf(story.language)}>
          {headline ? <IsolatedText text={headline} language={story.language} /> : <span className="quiet">{t('untitled')}</span>}
        </a>
        {story.clockFailure ? <p className="wrong">{t('clockFailed')}</p> : null}
      </td>
      <td className="story-state">
        <StateMark word={statusWordOf(story.status, story.public)} />
        <Hour story={story} print={print} now={now} />
      </td>
      <td className="quiet">{story.sectionName ?? '—'}</td>
      <td>
        <NameOf actor={story.assignedTo ?? story.savedBy} />
      </td>
      <td className="quiet when">
        <time dateTime={story.savedAt.toISOString()} title={formatDateTime(story.savedAt, print)}>
          {formatRelative(story.savedAt, now, print)}
        </time>
      </td>
    </tr>
  )
}

/** The hour that the desk waits for: its publication, its embargo's end, when it is due. */
function Hour({ story, print, now }: Props) {
  const t = useTranslations('newsroom.stories')
  const hour = (key: 'at' | 'embargoUntil' | 'dueAt', at: Date) => <span className="small quiet">{t(key, { when: formatDateTime(at, print) })}</span>
  if (story.status === 'scheduled' && story.scheduledAt) return hour('at', story.scheduledAt)
  if (story.embargoUntil && story.embargoUntil > now) return hour('embargoUntil', story.embargoUntil)
  return story.dueAt && story.public === 'never' ? hour('dueAt', story.dueAt) : null
}
