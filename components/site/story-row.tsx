import { Byline } from '#components/ui/byline.tsx'
import { IsolatedText } from '#components/ui/isolated-text.tsx'
import { Moment } from '#components/ui/moment.tsx'
import { Thumbnail } from '#components/ui/picture-image.tsx'
import type { Card } from '#db/published.ts'
import type { Print } from '#lib/newsroom/edition.ts'
import { SectionLabel } from './section-label.tsx'

/** When a row's story was published: its hour stands before the headline where the list names the day. */
export type RowTime = 'none' | 'hour' | 'day-and-hour'
type Props = { card: Card; print: Print; level?: 2 | 3; hasLabel?: boolean; hasStandfirst?: boolean; time?: RowTime }

/** A story in a list: a headline, a small picture beside it, a hairline between. An opinion says whose it is. */
export function StoryRow({ card, print, level = 2, hasLabel = true, hasStandfirst = true, time = 'day-and-hour' }: Props) {
  const Heading = `h${level}` as const
  return (
    <li className="row">
      <div>
        {time === 'hour' && (
          <p className="small when">
            <Moment at={card.publishedAt} print={print} as="hour" />
          </p>
        )}
        {hasLabel && <SectionLabel section={card.section} />}
        <Heading>
          <a href={card.path}>
            <IsolatedText text={card.headline} language={card.language} />
          </a>
        </Heading>
        {card.kind === 'opinion' && card.byline.length > 0 && (
          <p className="small">
            <Byline credits={card.byline} language={card.language} />
          </p>
        )}
        {hasStandfirst && card.standfirst && (
          <p className="by">
            <IsolatedText text={card.standfirst} language={card.language} />
          </p>
        )}
        {time === 'day-and-hour' && (
          <p className="small when">
            <Moment at={card.publishedAt} print={print} />
          </p>
        )}
      </div>
      {card.picture && <Thumbnail picture={card.picture} />}
    </li>
  )
}
