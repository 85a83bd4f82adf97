import { useTranslations } from 'next-intl'
import type { Paper } from '#db/published.ts'

export function SectionsNav({ sections, current }: { sections: Paper['sections']; current?: number }) {
  const t = useTranslations('site')
  return (
    <nav className="secs" aria-label={t('sections')}>
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
