import { useTranslations } from 'next-intl'
import type { Language } from '#lib/i18n/routing.ts'
import { pathIn } from '#lib/newsroom/urls.ts'

export function SearchForm({ language, query = '' }: { language: Language; query?: string }) {
  const t = useTranslations('site')
  return (
    // biome-ignore lint/a11y/useSemanticElements: older browsers know the role, not the element
    <form className="find" action={pathIn(language, '/search')} role="search">
      <input type="search" name="q" defaultValue={query || undefined} aria-label={t('searchLabel')} placeholder={t('searchLabel')} dir="auto" required />
      <button type="submit">{t('searchButton')}</button>
    </form>
  )
}
