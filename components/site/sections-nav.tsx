import { useTranslations } from 'next-intl'
import type { Paper } from '#db/published.ts'

/** The sections in one line, which scrolls where the page is narrow. */
export function SectionsNav({ sections, current }: { sections: Paper['sections']; current?: number }) {
  const t = useTranslations('site')
  return (
    <nav aria-label={t('sections')}>
      <ul>
        {sections.map(section => (
          <li key={section.id}>
            <a href={section.path} aria-current={section.id === current ? 'true' : undefined}>
              {section.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
