import { useTranslations } from 'next-intl'
import type { Paper } from '#db/published.ts'
import { colourClass } from './section-label.tsx'

/** The paper's sections as a list with a heading: in the menu and in the foot. */
export function SectionLinks({ sections, current }: { sections: Paper['sections']; current?: number }) {
  const t = useTranslations('site')
  if (sections.length === 0) return null
  return (
    <div>
      <p className="way">{t('sections')}</p>
      <ul className="two">
        {sections.map(section => (
          <li key={section.id} className={colourClass(section.colour)}>
            <a href={section.path} aria-current={section.id === current ? 'true' : undefined}>
              {section.name}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
