import { Fragment } from 'react'
import type { Piece } from '#lib/arabic/snippet.ts'
import type { Language } from '#lib/i18n/routing.ts'
import { IsolatedText } from './isolated-text.tsx'

/** A text in which the letters that answer a search are marked. */
export function Pieces({ pieces, language }: { pieces: Piece[]; language: Language }) {
  return pieces.map(({ text, isHit }, place) => {
    const Mark = isHit ? 'mark' : Fragment
    return (
      <Mark key={place}>
        <IsolatedText text={text} language={language} />
      </Mark>
    )
  })
}
