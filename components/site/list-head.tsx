import type { ReactNode } from 'react'
import { IsolatedText } from '#components/ui/isolated-text.tsx'
import type { Language } from '#lib/i18n/routing.ts'
import { colourClass } from './section-label.tsx'

type Props = { title: string; words?: string; label?: string; colour?: string; language: Language; face?: ReactNode; children?: ReactNode }

/** The head of a page that lists stories, under a rule in its section's colour. */
export function ListHead({ title, words, label, colour, language, face, children }: Props) {
  return (
    <header className={colour ? `list ${colourClass(colour)}` : 'list'}>
      {face}
      <div>
        {label && (
          <p className="label">
            <IsolatedText text={label} language={language} />
          </p>
        )}
        <h1>
          <IsolatedText text={title} language={language} />
        </h1>
        {words && (
          <p className="by">
            <IsolatedText text={words} language={language} />
          </p>
        )}
        {children}
      </div>
    </header>
  )
}
