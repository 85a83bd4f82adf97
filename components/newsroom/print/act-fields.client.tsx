'use client'

import type { ZonedDateTime } from '@internationalized/date'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { directionOf } from '#lib/i18n/routing.ts'
import { type CorrectionKind, correctionKinds } from '#lib/newsroom/correction.ts'
import type { Print } from '#lib/newsroom/edition.ts'
import type { PrintAct } from '#lib/newsroom/print-acts.ts'
import type { Issue } from '#lib/newsroom/refusals.ts'
import type { Person, StoryOnTheDesk } from '#lib/newsroom/story-on-the-desk.ts'
import { HourField } from './hour-field.client.tsx'
import { useRequirementWords } from './requirement-words.ts'

export type Typed = {
  hour: ZonedDateTime | null
  words: string
  kind: CorrectionKind
  /** null: a notice. */
  leadsTo: string | null
  assigneeId: number | null
  updateTime: 'auto' | 'moves' | 'stays'
}

type Props = { act: PrintAct; typed: Typed; onChange: (changed: Partial<Typed>) => void; issues: Issue[]; people: Person[]; print: Print; story: StoryOnTheDesk }

const HOURS: Partial<Record<PrintAct, 'publishAt' | 'until' | 'withdrawAt' | 'dueAt'>> = { schedule: 'publishAt', reschedule: 'publishAt', embargo: 'until', leave: 'withdrawAt', assign: 'dueAt' }
const WORDS: Partial<Record<PrintAct, 'reason' | 'correction' | 'slug'>> = { return: 'reason', withdraw: 'reason', leave: 'reason', correct: 'correction', link: 'slug' }
const LONGEST = { reason: 1_000, correction: 2_000, slug: 200 }

/** What an act needs to know. */
export function ActFields({ act, typed, onChange, issues, people, print, story }: Props) {
  const t = useTranslations('newsroom.print.fields')
  const kinds = useTranslations('newsroom.print.kinds')
  const wordsOf = useRequirementWords()
  const wrongOf = (field: string) => {
    const issue = issues.find(one => one.field === field)
    return issue ? wordsOf(issue) : null
  }
  const hour = HOURS[act]
  const words = WORDS[act]
  const direction = directionOf(story.language)
  return (
    <>
      {act === 'assign' && (
        <Field name="assignee" label={t('assignee')} wrong={wrongOf('assignee')}>
          {aria => (
            <select {...aria} className="input" value={typed.assigneeId ?? ''} onChange={event => onChange({ assigneeId: event.target.value === '' ? null : Number(event.target.value) })}>
              <option value="">{t('nobody')}</option>
              {people.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {hour && <HourField label={t(hour)} value={typed.hour} onChange={value => onChange({ hour: value })} wrong={wrongOf(hour)} print={print} />}
      {act === 'correct' && (
        <Field name="kind" label={t('kind')} wrong={null}>
          {aria => (
            <select {...aria} className="input" value={typed.kind} onChange={event => onChange({ kind: event.target.value as CorrectionKind })}>
              {correctionKinds.map(kind => (
                <option key={kind} value={kind}>
                  {kinds(kind)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {words && (
        <Field name={words} label={t(words)} wrong={wrongOf(words)} hint={words === 'correction' ? t('correctionHint') : undefined}>
          {aria =>
            words === 'slug' ? (
              <input {...aria} className="input" dir="auto" maxLength={LONGEST.slug} value={typed.words} onChange={event => onChange({ words: event.target.value })} />
            ) : (
              <textarea
                {...aria}
                className="input"
                rows={3}
                lang={story.language}
                dir={direction}
                maxLength={LONGEST[words]}
                value={typed.words}
                onChange={event => onChange({ words: event.target.value })}
              />
            )
          }
        </Field>
      )}
      {act === 'withdraw' && (
        <fieldset className="field">
          <legend className="label">{t('after')}</legend>
          <label className="check">
            <input type="radio" name="after" checked={typed.leadsTo === null} onChange={() => onChange({ leadsTo: null })} />
            {t('notice')}
          </label>
          <label className="check">
            <input type="radio" name="after" checked={typed.leadsTo !== null} onChange={() => onChange({ leadsTo: '' })} />
            {t('redirect')}
          </label>
        </fieldset>
      )}
      {act === 'withdraw' && typed.leadsTo !== null && (
        <Field name="leadsTo" label={t('leadsTo')} wrong={wrongOf('leadsTo')} hint={t('leadsToHint')}>
          {aria => (
            <input {...aria} className="input" type="text" inputMode="url" dir="ltr" maxLength={2_000} value={typed.leadsTo ?? ''} onChange={event => onChange({ leadsTo: event.target.value })} />
          )}
        </Field>
      )}
      {act === 'publish-update' && (
        <fieldset className="field">
          <legend className="label">{t('updateTime')}</legend>
          {(['auto', 'moves', 'stays'] as const).map(one => (
            <label key={one} className="check">
              <input type="radio" name="update-time" checked={typed.updateTime === one} onChange={() => onChange({ updateTime: one })} />
              {t(one)}
            </label>
          ))}
        </fieldset>
      )}
    </>
  )
}

type Aria = { id: string; 'aria-invalid': boolean; 'aria-describedby': string | undefined }

/** A label, what is typed, and what is wrong with it. */
function Field({ name, label, wrong, hint, children }: { name: string; label: string; wrong: string | null; hint?: string; children: (aria: Aria) => ReactNode }) {
  const id = `act-${name}`
  const describedBy = [hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(' ') || undefined
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-invalid': wrong !== null, 'aria-describedby': describedBy })}
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {wrong && (
        <p className="wrong" id={`${id}-wrong`} role="alert">
          {wrong}
        </p>
      )}
    </div>
  )
}
