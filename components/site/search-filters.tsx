import { useTranslations } from 'next-intl'
import type { Paper } from '#db/published.ts'
import { articleKinds } from '#lib/newsroom/article.ts'
import { isNarrowed, type SearchAddress } from '#lib/newsroom/search-address.ts'

type Props = { asked: SearchAddress; sections: Paper['sections'] }

/** What narrows a search: section, kind, days, order. Open where something is chosen. */
export function SearchFilters({ asked, sections }: Props) {
  const t = useTranslations('search')
  const kinds = useTranslations('kind')
  return (
    <details className="narrow" open={isNarrowed(asked) || asked.sort !== ''}>
      <summary>{t('narrow')}</summary>
      <div className="fields">
        <label>
          {t('section')}
          <select name="section" defaultValue={asked.section}>
            <option value="">{t('everySection')}</option>
            {sections.map(({ id, name, path }) => (
              <option key={id} value={path.split('/').at(-1)}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('kind')}
          <select name="kind" defaultValue={asked.kind}>
            <option value="">{t('everyKind')}</option>
            {articleKinds.map(kind => (
              <option key={kind} value={kind}>
                {kinds(kind)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('from')}
          <input type="date" name="from" defaultValue={asked.from} dir="ltr" />
        </label>
        <label>
          {t('to')}
          <input type="date" name="to" defaultValue={asked.to} dir="ltr" />
        </label>
        <label>
          {t('sort')}
          <select name="sort" defaultValue={asked.sort}>
            <option value="">{t('byRelevance')}</option>
            <option value="newest">{t('byTime')}</option>
          </select>
        </label>
      </div>
      {asked.topic && <input type="hidden" name="topic" value={asked.topic} />}
      {asked.author && <input type="hidden" name="author" value={asked.author} />}
    </details>
  )
}
