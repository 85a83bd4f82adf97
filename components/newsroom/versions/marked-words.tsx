import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import type { Part } from '#lib/arabic/diff.ts'

/** `both`: one text with what went and what came; `before` and `after`: one of the two, with the words marked in which it differs. */
export type Side = 'both' | 'before' | 'after'

/** Words of two versions with the marks of an editor; who hears them hears what was added and what was taken out. */
export function MarkedWords({ parts, side = 'both' }: { parts: Part[]; side?: Side }) {
  return (
    <>
      {parts.map((part, place) => (
        <Fragment key={place}>{part.kind === 'same' ? part[side === 'before' ? 'before' : 'after'] : <MarkedPart part={part} side={side} />}</Fragment>
      ))}
    </>
  )
}

function MarkedPart({ part: { kind, before, after }, side }: { part: Part; side: Side }) {
  const t = useTranslations('newsroom.versions.part')
  if (kind === 'spacing' || kind === 'same') return side === 'before' ? before : after
  // Spelling is shown once, as it is now, with what it was behind it.
  const isSlight = kind !== 'wording'
  const name = isSlight ? t(kind) : null
  return (
    <>
      {side !== 'after' && before !== '' && !(isSlight && side === 'both' && after !== '') && (
        <del className={isSlight ? 'slight' : undefined}>
          <span className="only-read-out">{name ?? t('removed')}: </span>
          {before}
        </del>
      )}
      {side !== 'before' && after !== '' && (
        <ins className={isSlight ? 'slight' : undefined} title={isSlight && before !== '' ? `${name}: ${before}` : undefined}>
          <span className="only-read-out">{name ?? t('added')}: </span>
          {after}
        </ins>
      )}
    </>
  )
}
