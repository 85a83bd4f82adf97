'use client'

import { useTranslations } from 'next-intl'
import { lazy, Suspense, useEffect, useState } from 'react'
import { pictureOf } from '#components/newsroom/editor/house.ts'
import type { PictureInStory } from '#lib/newsroom/body.ts'
import { pictureAddress, renditionsOf } from '#lib/newsroom/renditions.ts'
import type { PictureToShow } from '../choices.ts'
import { WordsField } from './words-field.client.tsx'

const PictureChooser = lazy(() => import('#components/newsroom/editor/picture-chooser.client.tsx').then(({ PictureChooser }) => ({ default: PictureChooser })))

type Props = { picture: PictureInStory | null; known: PictureToShow[]; isReadOnly: boolean; onChange: (picture: PictureInStory | null) => void }

/** The lead picture: what this story says of it stands over what the media says of itself. */
export function PictureField({ picture, known, isReadOnly, onChange }: Props) {
  const t = useTranslations('newsroom.story')
  const [isChoosing, setChoosing] = useState(false)
  const [fetched, setFetched] = useState<PictureToShow | null>(null)
  const mediaId = picture?.mediaId
  const shown = [fetched, ...known].find(one => one?.id === mediaId)
  const isUnknown = mediaId !== undefined && !shown
  useEffect(() => {
    if (isUnknown) void pictureOf(mediaId).then(setFetched)
  }, [isUnknown, mediaId])

  const chooser = isChoosing && (
    <Suspense>
      <PictureChooser
        onChosen={found => {
          setChoosing(false)
          if (found) onChange(found)
        }}
      />
    </Suspense>
  )
  if (!picture)
    return (
      <>
        <button type="button" className="button" data-field="picture" disabled={isReadOnly} onClick={() => setChoosing(true)}>
          {t('choosePicture')}
        </button>
        {chooser}
      </>
    )
  const say = (words: Partial<PictureInStory>) => onChange({ ...picture, ...words })
  return (
    <div className="lead-picture" data-field="picture">
      {shown && <img src={pictureAddress(shown, renditionsOf(shown)[0]!)} alt={picture.altText ?? shown.altText} width={shown.width} height={shown.height} />}
      <WordsField name="picture.caption" label={t('caption')} value={picture.caption ?? shown?.caption ?? ''} longest={1_000} isReadOnly={isReadOnly} onChange={caption => say({ caption })} />
      <WordsField name="picture.credit" label={t('credit')} value={picture.credit ?? shown?.credit ?? ''} longest={300} isReadOnly={isReadOnly} onChange={credit => say({ credit })} />
      <WordsField
        name="picture.altText"
        label={t('altText')}
        value={picture.altText ?? shown?.altText ?? ''}
        longest={1_000}
        isReadOnly={isReadOnly}
        hint={t('altTextHint')}
        onChange={altText => say({ altText })}
      />
      {chooser}
      {!isReadOnly && (
        <div className="acts">
          <button type="button" className="button small" onClick={() => setChoosing(true)}>
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
