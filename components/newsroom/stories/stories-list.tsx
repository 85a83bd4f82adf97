import { useTranslations } from 'next-intl'
import { formatNumber } from '#lib/arabic/digits.ts'
import { type DeskFilter, type DeskView, deskQuery, deskViews } from '#lib/newsroom/desk-views.ts'
import type { Print } from '#lib/newsroom/edition.ts'
import { StoriesFilter } from './stories-filter.tsx'
import { type StoryLine, StoryRow } from './story-row.tsx'

type Props = {
  rows: StoryLine[]
  hasMore: boolean
  filter: DeskFilter
  counts: Partial<Record<DeskView, number>>
  sections: { id: number; name: string }[]
  print: Print
  now: Date
  staffId: number
}

/** «المواد»: every story of the paper by where it stands, the newest work first. */
export function StoriesList({ rows, hasMore, filter, counts, sections, print, now, staffId }: Props) {
  const t = useTranslations('newsroom.stories')
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('name')}</h1>
      </div>
      <nav className="views" aria-label={t('views')}>
        {deskViews.map(view => (
          <a key={view} href={`/admin/stories${deskQuery({ ...filter, view, page: 1 })}`} aria-current={filter.view === view ? 'page' : undefined}>
            {t(`view.${view}`)}
            {counts[view] ? <b className="count">{formatNumber(counts[view], print)}</b> : null}
          </a>
        ))}
      </nav>
      <StoriesFilter filter={filter} sections={sections} staffId={staffId} />
      {rows.length === 0 ? (
        <p className="empty">{filter.words ? t('nothingFound', { words: filter.words }) : t(`empty.${filter.view}`)}</p>
      ) : (
        <div className="table-frame">
          <table className="table stories">
            <thead>
              <tr>
                <th scope="col">{t('column.headline')}</th>
                <th scope="col">{t('column.state')}</th>
                <th scope="col">{t('column.section')}</th>
                <th scope="col">{t('column.who')}</th>
                <th scope="col">{t('column.when')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(row => (
                <StoryRow key={row.id} story={row} print={print} now={now} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {(filter.page > 1 || hasMore) && (
        <nav className="pages" aria-label={t('pages')}>
          {filter.page > 1 && (
            <a className="button" href={`/admin/stories${deskQuery({ ...filter, page: filter.page - 1 })}`}>
              {t('newer')}
            </a>
          )}
          {hasMore && (
            <a className="button" href={`/admin/stories${deskQuery({ ...filter, page: filter.page + 1 })}`}>
              {t('older')}
            </a>
          )}
        </nav>
      )}
    </div>
  )
}
