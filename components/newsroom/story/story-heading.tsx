import { useTranslations } from 'next-intl'
import { StateMark } from '#components/newsroom/stories/state-mark.tsx'
import type { Print } from '#lib/newsroom/edition.ts'
import type { StoryOnTheDesk } from '#lib/newsroom/story-on-the-desk.ts'

type Props = { story: StoryOnTheDesk; print: Print }

/** Where the story stands, and the rooms that belong to it. */
export function StoryHeading({ story }: Props) {
  const t = useTranslations('newsroom.story')
  return (
    <>
      <StateMark word={story.word} />
      <nav aria-label={t('beside')}>
        <a href={`/admin/stories/${story.id}/preview`}>{t('preview')}</a>
        <a href={`/admin/stories/${story.id}/versions`}>{t('versions')}</a>
        <a href={`/admin/stories/${story.id}/history`}>{t('history')}</a>
        {story.path && <a href={story.path}>{t('onSite')}</a>}
      </nav>
    </>
  )
}
