'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { pictureAddress, renditionsOf } from '#lib/newsroom/renditions.ts'
import type { PictureInStory } from '#lib/newsroom/body.ts'
import type { PictureToShow } from '../choices.ts'
import { WordsField } from './words-field.client.tsx'

type Props = { picture: PictureInStory | null; known: PictureToShow[]; isReadOnly: boolean; onChange: (picture: PictureInStory | null) => void }

/** The lead picture: what this story says of it stands over what the media says of itself. */
export function PictureField({ picture, known, isReadOnly, onChange }: Props) {
  const t = useTranslations('newsroom.story')
  const [chosen, setChosen] = useState<PictureToShow[]>([])
  const shown = picture && [...chosen, ...known].find(one => one.id === picture.mediaId)

  async function choose() {
    const { choosePicture } = await import('#components/newsroom/editor/choose-picture.client.tsx')
    const found = await choosePicture()
    if (!found) return
    setChosen([found, ...chosen])
    onChange({ mediaId: found.id, caption: null, credit: null, altText: null })
  }

  if (!picture)
    return (
      <button type="button" className="button" data-field="picture" disabled={isReadOnly} onClick={() => void choose()}>
        {t('choosePicture')}
      </button>
    )
  const say = (words: Partial<PictureInStory>) => onChange({ ...picture, ...words })
  return (
    <div className="lead-picture" data-field="picture">
      {shown && <img src={pictureAddress(shown, renditionsOf(shown)[0]!)} alt={picture.altText ?? shown.altText} width={shown.width} height={shown.height} />}
      <WordsField name="picture.caption" label={t('caption')} value={picture.caption ?? shown?.caption ?? ''} longest={1_000} isReadOnly={isReadOnly} className="plain" onChange={caption => say({ caption })} />
      <WordsField name="picture.credit" label={t('credit')} value={picture.credit ?? shown?.credit ?? ''} longest={300} isReadOnly={isReadOnly} className="plain" onChange={credit => say({ credit })} />
      <WordsField name="picture.altText" label={t('altText')} value={picture.altText ?? shown?.altText ?? ''} longest={1_000} isReadOnly={isReadOnly} className="plain" hint={t('altTextHint')} onChange={altText => say({ altText })} />
      {!isReadOnly && (
        <div className="acts">
          <button type="button" className="button small" onClick={() => void choose()}>
            {t('otherPicture')}
          </button>
          <button type="button" className="button small quiet" onClick={() => onChange(null)}>
            {t('noPicture')}
          </button>
        </div>
      )}
    </div>
  )
}
