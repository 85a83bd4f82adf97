import { SectionLabel } from '#components/site/section-label.tsx'
import { Byline } from '#components/ui/byline.tsx'
import { IsolatedText } from '#components/ui/isolated-text.tsx'
import { Moment } from '#components/ui/moment.tsx'
import { PictureImage } from '#components/ui/picture-image.tsx'
import type { Card } from '#db/published.ts'
import type { Print } from '#lib/newsroom/edition.ts'

type Props = { card: Card; print: Print; kind?: string; hasLabel?: boolean }

/** The story that opens a page. */
export function Lead({ card, print, kind, hasLabel = true }: Props) {
  return (
    <div className="lead">
      {card.picture && <PictureImage picture={card.picture} language={card.language} crop="wide" sizes="(min-width:60rem) 44rem,100vw" isFirst />}
      <div>
        {hasLabel && <SectionLabel section={card.section} also={kind} />}
        <h2>
          <a href={card.path}>
            <IsolatedText text={card.headline} language={card.language} />
          </a>
        </h2>
        {card.standfirst && (
          <p className="by">
            <IsolatedText text={card.standfirst} language={card.language} />
          </p>
        )}
        <p className="small">
          {card.byline.length > 0 && (
            <span>
              <Byline credits={card.byline} language={card.language} />
            </span>
          )}
          <span>
            <Moment at={card.publishedAt} print={print} />
          </span>
        </p>
      </div>
    </div>
  )
}
