import { useTranslations } from 'next-intl'
import { Byline } from '#components/ui/byline.tsx'
import { Moment } from '#components/ui/moment.tsx'
import type { Story } from '#db/published.ts'
import { isSameDay } from '#lib/arabic/dates.ts'
import { formatNumber } from '#lib/arabic/digits.ts'
import type { Print } from '#lib/newsroom/edition.ts'
import { readingMinutes } from '#lib/newsroom/reading-time.ts'

const A_MINUTE = 60_000

/** Who signs, when it was published and updated, how long it takes to read, and in which other language it stands. */
export function WhoAndWhen({ story, print }: { story: Story; print: Print }) {
  const t = useTranslations('story')
  const minutes = readingMinutes(story.body, print.language)
  const isUpdated = story.updatedAt.getTime() - story.publishedAt.getTime() >= A_MINUTE
  return (
    <div className="who">
      {story.byline.length > 0 && (
        <p className="credits">
          <Byline credits={story.byline} language={print.language} />
        </p>
      )}
      <p>
        {t('published')} <Moment at={story.publishedAt} print={print} />
      </p>
      {isUpdated && (
        <p>
          {t('updated')} <Moment at={story.updatedAt} print={print} as={isSameDay(story.publishedAt, story.updatedAt, print) ? 'hour' : 'day-and-hour'} />
        </p>
      )}
      <p className="aside">{t('readingTime', { minutes, number: formatNumber(minutes, print) })}</p>
      {story.translations.map(one => (
        <p className="aside" key={one.path}>
          <a href={one.path} hrefLang={one.language} rel="alternate">
            {t(`readIn.${one.language}`)}
          </a>
        </p>
      ))}
    </div>
  )
}
