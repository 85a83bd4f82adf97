import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Language } from '#lib/i18n/routing.ts'
import { pathIn } from '#lib/newsroom/urls.ts'

/** The field and its button; what narrows the search, as children, is sent with it. */
export function SearchForm({ language, query = '', children }: { language: Language; query?: string; children?: ReactNode }) {
  const t = useTranslations('site')
  return (
    // biome-ignore lint/a11y/useSemanticElements: older browsers know the role, not the element
    <form className="search" action={pathIn(language, '/search')} role="search">
      <div className="find">
        <input type="search" name="q" defaultValue={query || undefined} aria-label={t('searchLabel')} placeholder={t('searchLabel')} dir="auto" required={!children} />
        <button type="submit">{t('searchButton')}</button>
      </div>
      {children}
    </form>
  )
}
