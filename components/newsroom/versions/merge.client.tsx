'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useId, useState } from 'react'
import { IsolatedText } from '#components/ui/isolated-text.tsx'
import { directionOf, type Language } from '#lib/i18n/routing.ts'
import type { ArticleContent } from '#lib/newsroom/article.ts'
import type { MergedField, Words } from '#lib/newsroom/merge.ts'
import { type Choice, type Choices, placeOfPiece, settle, undecided } from '#lib/newsroom/merge-choices.ts'
import type { MergeToShow, ShownConflict } from '#lib/newsroom/merge-to-show.ts'
import type { Inside } from '#lib/newsroom/read-save.ts'
import { MarkedWords } from './marked-words.tsx'

type Typed = { content: ArticleContent; inside: Inside }
type Props = {
  articleId: number
  language: Language
  /** What she has typed, and the version that she began from. */
  mine: Typed
  startedFrom: number
  /** The merged words, to be saved over this version of the colleague's. */
  onMerged: (merged: Typed, theirVersion: number) => void
  onLater: () => void
}
type Answer = { shown: MergeToShow; theirs: { version: number; savedBy: string } }

/** Two wrote at once: what only one changed is merged already, for the rest she chooses, paragraph by paragraph. */
export function Merge({ articleId, language, mine, startedFrom, onMerged, onLater }: Props) {
  const t = useTranslations('newsroom.versions.merge')
  const [answer, setAnswer] = useState<Answer | 'asking' | 'failed'>('asking')
  const [choices, setChoices] = useState<Choices>({})
  const title = useId()

  const ask = () => {
    setAnswer('asking')
    askToMerge(articleId, mine, startedFrom).then(setAnswer, () => setAnswer('failed'))
  }
  // Asked once, when it opens: what she types under it is not hers to lose while she chooses.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(ask, [])

  if (answer === 'asking') return <p role="status">{t('preparing')}</p>
  if (answer === 'failed')
    return (
      <div className="notice bad" role="alert">
        <p>{t('failed')}</p>
        <button type="button" className="button" onClick={ask}>
          {t('again')}
        </button>
      </div>
    )

  const { shown, theirs } = answer
  const left = undecided(shown.merge, choices)
  const asked = undecided(shown.merge, {})
  const chooseAll = (choice: Choice) => setChoices(Object.fromEntries(asked.map(name => [name, choice])))
  const choose = (name: string) => (choice: Choice) => setChoices({ ...choices, [name]: choice })
  const finish = () => {
    const { sources = '', internalNotes = '', ...content } = settle(shown.merge, choices) satisfies Words
    onMerged({ content, inside: { sources, internalNotes } }, theirs.version)
  }

  return (
    <section className="merge" aria-labelledby={title}>
      <header>
        <h2 id={title}>{t('title')}</h2>
        <p>{t('explain', { who: theirs.savedBy })}</p>
        {asked.length > 1 && (
          <div className="acts">
            <button type="button" className="button small" onClick={() => chooseAll('mine')}>
              {t('allMine')}
            </button>
            <button type="button" className="button small" onClick={() => chooseAll('theirs')}>
              {t('allTheirs', { who: theirs.savedBy })}
            </button>
          </div>
        )}
      </header>
      <div className="merge-pieces" lang={language} dir={directionOf(language)}>
        {(Object.entries(shown.fields) as [MergedField, ShownConflict][]).map(([name, conflict]) => (
          <ChoiceOf key={name} name={name} field={name} conflict={conflict} language={language} who={theirs.savedBy} choice={choices[name]} onChoice={choose(name)} />
        ))}
        {shown.blocks.map((block, place) => {
          const name = placeOfPiece(place)
          const piece = shown.merge.blocks[place]
          if (typeof block === 'string') return <SettledPiece key={name} words={block} language={language} by={piece?.state === 'settled' ? piece.by : 'nobody'} who={theirs.savedBy} />
          return <ChoiceOf key={name} name={name} conflict={block} language={language} who={theirs.savedBy} choice={choices[name]} onChoice={choose(name)} mayTakeBoth />
        })}
      </div>
      <footer className="acts">
        <p role="status">{asked.length === 0 ? t('settled') : t('left', { count: left.length })}</p>
        <button type="button" className="button primary" disabled={left.length > 0} onClick={finish}>
          {t('done')}
        </button>
        <button type="button" className="button" onClick={onLater}>
          {t('later')}
        </button>
      </footer>
    </section>
  )
}

async function askToMerge(articleId: number, { content, inside }: Typed, startedFrom: number): Promise<Answer> {
  const body = JSON.stringify({ startedFrom, saveKey: 'merge', unanswered: [], content, inside })
  const answer = await fetch(`/api/newsroom/stories/${articleId}/merge`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  if (!answer.ok) throw new Error(`the merge was answered with ${answer.status}`)
  return answer.json()
}

function SettledPiece({ words, language, by, who }: { words: string; language: Language; by: 'nobody' | 'mine' | 'theirs' | 'both'; who: string }) {
  const t = useTranslations('newsroom.versions.merge.by')
  return (
    <div className={`merge-settled by-${by}`}>
      {by !== 'nobody' && <p className="small quiet">{t(by, { who })}</p>}
      <p className="words">
        <IsolatedText text={words} language={language} />
      </p>
    </div>
  )
}

type ChoiceProps = {
  name: string
  field?: MergedField
  conflict: ShownConflict
  language: Language
  who: string
  choice: Choice | undefined
  onChoice: (choice: Choice) => void
  mayTakeBoth?: boolean
}

function ChoiceOf({ name, field, conflict, language, who, choice, onChoice, mayTakeBoth = false }: ChoiceProps) {
  const t = useTranslations('newsroom.versions')
  const group = useId()
  const option = (value: Choice, label: string) => (
    <label className="check">
      <input type="radio" name={group} value={value} checked={choice === value} onChange={() => onChoice(value)} />
      {label}
    </label>
  )
  const isGone = (side: 'before' | 'after') => conflict.parts.every(part => part[side] === '')
  return (
    <fieldset className="merge-choice" data-place={name}>
      <legend>{field ? t(`field.${field}`) : t('merge.choose')}</legend>
      <div className="merge-sides">
        <div className={choice === 'mine' || choice === 'both' ? 'is-taken' : undefined}>
          {option('mine', t('merge.takeMine'))}
          <p className="words">{isGone('after') ? <span className="quiet">{t('merge.gone')}</span> : <MarkedWords parts={conflict.parts} language={language} side="after" />}</p>
        </div>
        <div className={choice === 'theirs' || choice === 'both' ? 'is-taken' : undefined}>
          {option('theirs', t('merge.takeTheirs', { who }))}
          <p className="words">{isGone('before') ? <span className="quiet">{t('merge.gone')}</span> : <MarkedWords parts={conflict.parts} language={language} side="before" />}</p>
        </div>
      </div>
      {mayTakeBoth && option('both', t('merge.takeBoth'))}
    </fieldset>
  )
}
