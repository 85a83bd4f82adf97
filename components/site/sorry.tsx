import type { ReactNode } from 'react'
import type { Language } from '#lib/i18n/routing.ts'
import { SearchForm } from './search-form.tsx'

type Props = { title: string; words: string; language: Language; children?: ReactNode }

/** A page that has nothing to show says so, and offers what it can. */
export function Sorry({ title, words, language, children }: Props) {
  return (
    <div className="page">
      <div className="sorry">
        <h1>{title}</h1>
        <p>{words}</p>
        <SearchForm language={language} />
      </div>
      {children}
    </div>
  )
}
