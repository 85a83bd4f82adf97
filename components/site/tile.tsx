import { IsolatedText } from '#components/ui/isolated-text.tsx'
import { PictureImage } from '#components/ui/picture-image.tsx'
import type { Card } from '#db/published.ts'

type Props = { card: Card; level?: 2 | 3; hasStandfirst?: boolean; isLarge?: boolean }

/** A story under its picture on a desk, beside it on a phone. Where there is no picture the standfirst speaks, unless its place says otherwise. */
export function Tile({ card, level = 3, hasStandfirst = !card.picture, isLarge = false }: Props) {
  const Heading = `h${level}` as const
  return (
    <li className="row">
      <div>
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
      </div>
      {card.picture && (
        <PictureImage
          picture={{ ...card.picture, altText: '' }}
          language={card.language}
          crop={isLarge ? 'wide' : 'standard'}
          sizes={isLarge ? '(min-width:48rem) 42rem,100vw' : '(min-width:48rem) 18rem,7rem'}
        />
      )}
    </li>
  )
}
