import { useTranslations } from 'next-intl'
import type { Paper } from '#db/published.ts'
import { colourClass } from './section-label.tsx'

/** The sections in a line of their colours, for a reader who has not found what she looked for. */
export function SectionsToRead({ sections }: { sections: Paper['sections'] }) {
  const t = useTranslations('lists')
  if (sections.length === 0) return null
  return (
    <nav className="to-read" aria-label={t('sectionsToRead')}>
      <ul>
        {sections.map(section => (
          <li className={`label ${colourClass(section.colour)}`} key={section.id}>
            <a href={section.path}>{section.name}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
