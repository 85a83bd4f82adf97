import { IsolatedText } from '#components/ui/isolated-text.tsx'
import { Moment } from '#components/ui/moment.tsx'
import { Thumbnail } from '#components/ui/picture-image.tsx'
import type { Card } from '#db/published.ts'
import type { Print } from '#lib/i18n/formats.ts'
import { SectionLabel } from './section-label.tsx'

type Props = { card: Card; print: Print; level?: 2 | 3; hasLabel?: boolean; hasStandfirst?: boolean; hasTime?: boolean }

/** A story in a list: a headline, a small picture beside it, a hairline between. */
export function StoryRow({ card, print, level = 2, hasLabel = true, hasStandfirst = true, hasTime = true }: Props) {
  const Heading = `h${level}` as const
  return (
    <li className="row">
      <div>
        {hasLabel && <SectionLabel section={card.section} />}
        <Heading>
          <a href={card.path}>
            <IsolatedText text={card.headline} language={card.language} />
          </a>
        </Heading>
        {hasStandfirst && card.standfirst && (
          <p className="by">
            <IsolatedText text={card.standfirst} language={card.language} />
          </p>
        )}
        {hasTime && (
          <p className="small">
            <Moment at={card.publishedAt} print={print} />
          </p>
        )}
      </div>
      {card.picture && <Thumbnail picture={card.picture} />}
    </li>
  )
}
