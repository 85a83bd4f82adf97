import type { ReactNode } from 'react'
import type { Paper } from '#db/published.ts'
import type { Language } from '#lib/i18n/routing.ts'
import { CLOSED_ALERT_LINE } from '#lib/newsroom/closed-alert-line.ts'
import { frontPath } from '#lib/newsroom/urls.ts'
import { Footer, type FooterPage } from './footer.tsx'
import { Masthead } from './masthead.tsx'

type Props = {
  paper: Paper
  language: Language
  pages: FooterPage[]
  /** Where this page stands in the other language; without one, that language's front. */
  translationPath?: string
  isFront?: boolean
  currentSection?: number
  children: ReactNode
}

/** All that stands around what a page is about. */
export function Frame({ paper, language, pages, translationPath, isFront = false, currentSection, children }: Props) {
  const other: Language = language === 'ar' ? 'en' : 'ar'
  const elsewhere = translationPath ?? frontPath(other)
  return (
    <>
      <Masthead paper={paper} language={language} pages={pages} translationPath={elsewhere} isFront={isFront} currentSection={currentSection} />
      {/* The edge puts the alert here; in dev React finds it and must leave it alone. */}
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: it is empty */}
      <div data-breaking="" dangerouslySetInnerHTML={{ __html: '' }} suppressHydrationWarning />
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours */}
      <script dangerouslySetInnerHTML={{ __html: CLOSED_ALERT_LINE }} />
      <main id="content" data-digits={language === 'ar' ? paper.edition.digits : undefined}>
        {children}
      </main>
      <Footer paper={paper} language={language} pages={pages} translationPath={elsewhere} />
    </>
  )
}
