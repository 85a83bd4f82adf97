import type { ReactNode } from 'react'
import { marksOf, type Run, splitRuns } from '#lib/arabic/isolate.ts'
import { directionOf, type Language } from '#lib/i18n/routing.ts'

/** Text as it is, letter for letter, in which Latin inside Arabic, Arabic inside English, and figures keep together. */
export function IsolatedText({ text, language }: { text: string; language: Language }) {
  const runs = splitRuns(text, directionOf(language))
  return runs.length > 1 || runs[0]?.kind !== 'plain' ? runs.map(isolated) : text
}

function isolated(run: Run, place: number): ReactNode {
  const marks = marksOf(run)
  return marks ? (
    <bdi key={place} className={marks.class} lang={marks.lang} dir={marks.dir}>
      {run.text}
    </bdi>
  ) : (
    run.text
  )
}
