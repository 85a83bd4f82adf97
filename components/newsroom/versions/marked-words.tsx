import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { IsolatedText } from '#components/ui/isolated-text.tsx'
import type { Part } from '#lib/arabic/diff.ts'
import { withWholeRuns } from '#lib/arabic/diff-runs.ts'
import { directionOf, type Language } from '#lib/i18n/routing.ts'

/** `both`: one text with what went and what came; `before` and `after`: one of the two, with the words marked in which it differs. */
export type Side = 'both' | 'before' | 'after'

/** Words of two versions with the marks of an editor; who hears them hears what was added and what was taken out. */
export function MarkedWords({ parts, language, side = 'both' }: { parts: Part[]; language: Language; side?: Side }) {
  return (
    <>
      {withWholeRuns(parts, directionOf(language)).map((part, place) => (
        <Fragment key={place}>
          {part.kind === 'same' ? <IsolatedText text={part[side === 'before' ? 'before' : 'after']} language={language} /> : <MarkedPart part={part} side={side} language={language} />}
        </Fragment>
      ))}
    </>
  )
}

function MarkedPart({ part: { kind, before, after }, side, language }: { part: Part; side: Side; language: Language }) {
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
          <IsolatedText text={before} language={language} />
        </del>
      )}
      {side !== 'before' && after !== '' && (
        <ins className={isSlight ? 'slight' : undefined} title={isSlight && before !== '' ? `${name}: ${before}` : undefined}>
          <span className="only-read-out">{name ?? t('added')}: </span>
          <IsolatedText text={after} language={language} />
        </ins>
      )}
    </>
  )
}
