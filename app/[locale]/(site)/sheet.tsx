import type { ReactNode } from 'react'
import { Frame } from '#components/site/frame.tsx'
import type { Language } from '#lib/i18n/routing.ts'
import { readPaper, readStandingPages } from './read.ts'

type Props = { language: Language; translationPath?: string; isFront?: boolean; currentSection?: number; children: ReactNode }

/** A sheet of the paper: what the page is about, with the masthead above and the foot below. */
export async function Sheet({ language, translationPath, isFront, currentSection, children }: Props) {
  const paper = await readPaper(language)
  const pages = await readStandingPages(language)
  return (
    <Frame paper={paper} language={language} pages={pages} translationPath={translationPath} isFront={isFront} currentSection={currentSection}>
      {children}
    </Frame>
  )
}
