import { useTranslations } from 'next-intl'
import { IsolatedText } from '#components/ui/isolated-text.tsx'
import { formatDateTime } from '#lib/arabic/dates.ts'
import { formatNumber } from '#lib/arabic/digits.ts'
import type { Print } from '#lib/newsroom/edition.ts'
import type { Change } from '#lib/newsroom/log-lines.ts'

export type Names = { sections: Map<number, string>; people: Map<number, string> }
type Props = { changes: Change[]; names: Names; print: Print }

/** What was there and what is there now, field by field. */
export function ChangeLines({ changes, names, print }: Props) {
  const t = useTranslations('newsroom.log')
  if (changes.length === 0) return null
  return (
    <dl className="change-lines">
      {changes.map(change => (
        <div key={change.field}>
          <dt>{t.has(`fields.${change.field as 'headline'}`) ? t(`fields.${change.field as 'headline'}`) : change.field}</dt>
          <dd>
            <ChangedValue change={change} names={names} print={print} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

const TOO_MUCH_TO_SHOW = ['byline', 'topicIds', 'picture', 'seo']

function ChangedValue({ change: { field, before, after }, names, print }: { change: Change; names: Names; print: Print }) {
  const t = useTranslations('newsroom.log')
  const inWords = useValueInWords(names, print)
  if (TOO_MUCH_TO_SHOW.includes(field)) return <span className="quiet">{t('changedOnly')}</span>
  const [was, is] = [inWords(field, before), inWords(field, after)]
  return (
    <>
      {was && (
        <del>
          <span className="only-read-out">{t('was')} </span>
          <Value text={was} />
        </del>
      )}{' '}
      {is ? (
        <ins>
          <span className="only-read-out">{t('is')} </span>
          <Value text={is} />
        </ins>
      ) : (
        <span className="quiet">{t('empty')}</span>
      )}
    </>
  )
}

const HOURS = ['scheduledAt', 'embargoUntil', 'withdrawAt', 'dueAt']

function useValueInWords({ sections, people }: Names, print: Print) {
  const t = useTranslations('newsroom')
  return (field: string, value: unknown) => {
    if (value === null || value === undefined || value === '') return null
    if (HOURS.includes(field)) return formatDateTime(new Date(String(value)), print)
    if (field === 'sectionId') return sections.get(Number(value)) ?? String(value)
    if (field === 'assignee') return people.get(Number(value)) ?? String(value)
    if (typeof value === 'number') return formatNumber(value, print)
    const word = String(value)
    if (field === 'status' && t.has(`status.${word as 'draft'}`)) return t(`status.${word as 'draft'}`)
    if (['live', 'never', 'withdrawn', 'discarded'].includes(word) && (field === 'public' || field === 'status')) return word === 'withdrawn' ? t('status.withdrawn') : t(`log.${word as 'live'}`)
    if (field === 'kind' && t.has(`story.kinds.${word as 'news'}`)) return t(`story.kinds.${word as 'news'}`)
    if (field === 'importance' && t.has(`story.importances.${word as 'high'}`)) return t(`story.importances.${word as 'high'}`)
    return word
  }
}

/** A value runs its own way: an English headline on an Arabic screen is read from its left. */
const Value = ({ text }: { text: string }) => (
  <bdi>
    <IsolatedText text={text} language={/\p{Script=Arabic}/u.test(text) ? 'ar' : 'en'} />
  </bdi>
)
