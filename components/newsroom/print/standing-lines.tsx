import { useTranslations } from 'next-intl'
import { IsolatedText } from '#components/ui/isolated-text.tsx'
import { formatDateTime } from '#lib/arabic/dates.ts'
import type { Print } from '#lib/newsroom/edition.ts'
import type { StoryOnTheDesk } from '#lib/newsroom/story-on-the-desk.ts'

type Props = { story: StoryOnTheDesk; print: Print; seenAt: Date }

/** What waits for the story, and what became of it: a line each. */
export function StandingLines({ story, print, seenAt }: Props) {
  const t = useTranslations('newsroom.print.lines')
  const when = (at: Date) => formatDateTime(at, print)
  const who = (name: string | undefined) => () => <bdi>{name ?? '—'}</bdi>
  const words = (text: string) => <IsolatedText text={text} language={story.language} />
  const { schedule, embargoUntil, leavesAt, returned, withdrawn, discardedAt, publishedAt, updatedAt } = story
  return (
    <ul className="print-lines">
      {schedule && <li className="strong">{t.rich('schedule', { when: when(schedule.at), who: who(schedule.by?.name) })}</li>}
      {embargoUntil && embargoUntil > seenAt && <li className="strong">{t('embargo', { when: when(embargoUntil) })}</li>}
      {leavesAt && <li className="strong">{t.rich('leaves', { when: when(leavesAt.at), reason: () => words(leavesAt.reason) })}</li>}
      {returned && (
        <li className="notice">
          <span>{t.rich('returned', { when: when(returned.at), who: who(returned.by), reason: () => words(returned.reason) })}</span>
        </li>
      )}
      {withdrawn && <li>{t.rich('withdrawn', { when: when(withdrawn.at), who: who(withdrawn.by), reason: () => words(withdrawn.reason) })}</li>}
      {discardedAt && <li>{t('discarded', { when: when(discardedAt) })}</li>}
      {publishedAt && story.public === 'live' && <li>{t('published', { when: when(publishedAt) })}</li>}
      {updatedAt && publishedAt && updatedAt > publishedAt && story.public === 'live' && <li>{t('updated', { when: when(updatedAt) })}</li>}
      <li>{story.assignedTo ? t.rich('assigned', { who: who(story.assignedTo.name) }) : t('nobody')}</li>
      {story.dueAt && story.public === 'never' && <li className={story.dueAt < seenAt ? 'late' : undefined}>{t('due', { when: when(story.dueAt) })}</li>}
    </ul>
  )
}
