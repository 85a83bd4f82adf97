import type { Card } from '#db/published.ts'

/** The section's name in its colour; a link to it, or only its name where the section is what the page shows. */
export function SectionLabel({ section, also }: { section: Card['section']; also?: string }) {
  return (
    <p className={`label ${colourClass(section.colour)}`}>
      <a href={section.path}>{section.name}</a>
      {also && <span>{also}</span>}
    </p>
  )
}

/** The class that gives a section's rule and label their colour. */
export const colourClass = (colour: string) => `c-${colour.replace(/[^a-z-]/g, '')}`
