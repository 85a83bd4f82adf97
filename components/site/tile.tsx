import { IsolatedText } from '#components/ui/isolated-text.tsx'
import { PictureImage } from '#components/ui/picture-image.tsx'
import type { Card } from '#db/published.ts'

/** A story under its picture on a desk, beside it on a phone. Where there is no picture the standfirst speaks. */
export function Tile({ card, hasStandfirst = false }: { card: Card; hasStandfirst?: boolean }) {
  return (
    <li className="row">
      <div>
        <h3>
          <a href={card.path}>
            <IsolatedText text={card.headline} language={card.language} />
          </a>
        </h3>
        {(!card.picture || hasStandfirst) && card.standfirst && (
          <p className="by">
            <IsolatedText text={card.standfirst} language={card.language} />
          </p>
        )}
      </div>
      {card.picture && <PictureImage picture={{ ...card.picture, altText: '' }} crop="standard" sizes="(min-width:48rem) 18rem,7rem" />}
    </li>
  )
}
