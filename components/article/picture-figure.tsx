import { IsolatedText } from '#components/ui/isolated-text.tsx'
import { PictureImage } from '#components/ui/picture-image.tsx'
import type { Picture } from '#db/published.ts'
import type { Language } from '#lib/i18n/routing.ts'

/** A picture with what it shows and whose it is; nothing where it may not be shown. */
export function PictureFigure({ picture, language, isFirst = false }: { picture?: Picture | null; language: Language; isFirst?: boolean }) {
  if (!picture) return null
  return (
    <figure>
      <PictureImage picture={picture} language={language} sizes="(min-width:44rem) 42rem,100vw" isFirst={isFirst} />
      {(picture.caption || picture.credit) && (
        <figcaption>
          {picture.caption && <IsolatedText text={picture.caption} language={language} />}
          {picture.caption && picture.credit && ' '}
          {picture.credit && (
            <small>
              <IsolatedText text={picture.credit} language={language} />
            </small>
          )}
        </figcaption>
      )}
    </figure>
  )
}
