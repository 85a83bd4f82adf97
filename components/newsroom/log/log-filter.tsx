import { useTranslations } from 'next-intl'
import type { LogFilter as Filter } from '#lib/newsroom/log-lines.ts'

type Props = { filter: Filter; people: [number, string][]; acts: string[] }

/** By person, act, story and day: a plain form, so that every view of the log has an address. */
export function LogFilter({ filter, people, acts }: Props) {
  const t = useTranslations('newsroom.log')
  return (
    <form className="log-filter" action="/admin/log">
      <label className="field">
        {t('person')}
        <select className="input" name="person" defaultValue={filter.staffId ?? ''}>
          <option value="">{t('anybody')}</option>
          {people.map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        {t('act')}
        <select className="input" name="act" defaultValue={filter.act ?? ''}>
          <option value="">{t('anyAct')}</option>
          {acts.map(act => (
            <option key={act} value={act}>
              {t.has(`acts.${act as 'save'}`) ? t(`acts.${act as 'save'}`) : act}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        {t('story')}
        <input className="input" name="story" inputMode="numeric" size={8} defaultValue={filter.articleId ?? ''} />
      </label>
      <label className="field">
        {t('from')}
        <input className="input" name="from" type="date" defaultValue={filter.from ?? ''} />
      </label>
      <label className="field">
        {t('to')}
        <input className="input" name="to" type="date" defaultValue={filter.to ?? ''} />
      </label>
      <button type="submit" className="button">
        {t('filter')}
      </button>
    </form>
  )
}
