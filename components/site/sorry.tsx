import type { ReactNode } from 'react'
import type { Paper } from '#db/published.ts'
import type { Language } from '#lib/i18n/routing.ts'
import { SearchForm } from './search-form.tsx'
import { SectionsToRead } from './sections-to-read.tsx'

type Props = { label: ReactNode; title: string; words: string; sections: Paper['sections']; language: Language; children?: ReactNode }

/** A page that has nothing to show says so, and offers what it can. */
export function Sorry({ label, title, words, sections, language, children }: Props) {
  return (
    <div className="page">
      <div className="list sorry">
        <p className="label">{label}</p>
        <h1>{title}</h1>
        <p>{words}</p>
        <SearchForm language={language} />
        <SectionsToRead sections={sections} />
      </div>
      {children}
    </div>
  )
}
