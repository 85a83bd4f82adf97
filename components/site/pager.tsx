import { useTranslations } from 'next-intl'
import { formatNumber } from '#lib/arabic/digits.ts'
import type { Print } from '#lib/newsroom/edition.ts'

type Props = { path: string; query?: string; page: number; hasOlder: boolean; print: Print }

/** From one page of a list to the next: «أحدث» and «أقدم». Nothing where all is on one page. */
export function Pager({ path, query, page, hasOlder, print }: Props) {
  const t = useTranslations('site')
  if (page === 1 && !hasOlder) return null
  return (
    <nav className="pager" aria-label={t('pages')}>
      {page > 1 && (
        <a rel="prev" href={addressOfPage(path, page - 1, query)}>
          {t('newer')}
        </a>
      )}
      <span>{t('page', { number: formatNumber(page, print) })}</span>
      {hasOlder && (
        <a rel="next" href={addressOfPage(path, page + 1, query)}>
          {t('older')}
        </a>
      )}
    </nav>
  )
}

/** `/latest?page=3`; the first page has no number, and what else is asked (percent-encoded) stands before it. */
export function addressOfPage(path: string, page: number, query = '') {
  const parameters = [query, page > 1 && `page=${page}`].filter(Boolean).join('&')
  return parameters ? `${path}?${parameters}` : path
}
