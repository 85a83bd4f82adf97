import { useTranslations } from 'next-intl'
import type { DeskFilter } from '#lib/newsroom/desk-views.ts'

type Props = { filter: DeskFilter; sections: { id: number; name: string }[]; staffId: number }

/** Words, section, language and whose; a form of plain HTML: each choice has an address. */
export function StoriesFilter({ filter, sections, staffId }: Props) {
  const t = useTranslations('newsroom.stories')
  return (
    <search>
      <form className="stories-filter" action="/admin/stories">
        {filter.view !== 'all' && <input type="hidden" name="view" value={filter.view} />}
        <input className="input" type="search" name="q" defaultValue={filter.words} placeholder={t('search')} aria-label={t('search')} />
        <select className="input" name="section" defaultValue={filter.sectionId ?? ''} aria-label={t('column.section')}>
          <option value="">{t('everySection')}</option>
          {sections.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <select className="input" name="language" defaultValue={filter.language ?? ''} aria-label={t('language')}>
          <option value="">{t('everyLanguage')}</option>
          <option value="ar">{t('arabic')}</option>
          <option value="en">{t('english')}</option>
        </select>
        <label className="check">
          <input type="checkbox" name="mine" value="1" defaultChecked={filter.mineOf === staffId} />
          {t('mine')}
        </label>
        <button type="submit" className="button">
          {t('show')}
        </button>
      </form>
    </search>
  )
}
