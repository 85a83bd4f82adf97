import { useTranslations } from 'next-intl'
import type { Card } from '#db/published.ts'
import type { Language } from '#lib/i18n/routing.ts'
import { frontPath } from '#lib/newsroom/urls.ts'
import { colourClass } from './section-label.tsx'

/** The way from the front to a story: its section in its colour, and what kind of story it is. */
export function Breadcrumbs({ section, also, language }: { section: Card['section']; also?: string; language: Language }) {
  const t = useTranslations('site')
  return (
    <nav className={`crumbs label ${colourClass(section.colour)}`} aria-label={t('breadcrumbs')}>
      <ol>
        <li>
          <a href={frontPath(language)}>{t('home')}</a>
        </li>
        <li>
          <a href={section.path}>{section.name}</a>
          {also && <span>{also}</span>}
        </li>
      </ol>
    </nav>
  )
}
