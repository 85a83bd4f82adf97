import { useTranslations } from 'next-intl'
import { SectionLabel } from '#components/site/section-label.tsx'
import { Byline } from '#components/ui/byline.tsx'
import { IsolatedText } from '#components/ui/isolated-text.tsx'
import { Moment } from '#components/ui/moment.tsx'
import type { Story } from '#db/published.ts'
import { formatNumber, isSameDay, type Print } from '#lib/i18n/formats.ts'
import { readingMinutes } from '#lib/newsroom/reading-time.ts'

/** Label, headline, standfirst, and one line of who and when between hairlines. */
export function StoryHead({ story, print }: { story: Story; print: Print }) {
  const t = useTranslations('story')
  const kind = useTranslations('kind')
  const minutes = readingMinutes(story.body, print.language)
  const isUpdated = story.updatedAt.getTime() - story.publishedAt.getTime() >= 60_000
  return (
    <header>
      <SectionLabel section={story.section} also={story.kind === 'news' ? undefined : kind(story.kind)} />
      {story.kicker && (
        <p className="kick">
          <IsolatedText text={story.kicker} language={print.language} />
        </p>
      )}
      <h1>
        <IsolatedText text={story.headline} language={print.language} />
      </h1>
      {story.standfirst && (
        <p className="stand">
          <IsolatedText text={story.standfirst} language={print.language} />
        </p>
      )}
      <p className="who">
        {story.byline.length > 0 && (
          <span>
            <Byline credits={story.byline} language={print.language} />
          </span>
        )}
        <span>
          {t('published')} <Moment at={story.publishedAt} print={print} />
        </span>
        {isUpdated && (
          <span>
            {t('updated')} <Moment at={story.updatedAt} print={print} as={isSameDay(story.publishedAt, story.updatedAt, print) ? 'hour' : 'day-and-hour'} />
          </span>
        )}
        <span>{t('readingTime', { minutes, number: formatNumber(minutes, print) })}</span>
      </p>
    </header>
  )
}
