import type { ReactNode } from 'react'
import { type Run, splitRuns } from '#lib/arabic/isolate.ts'
import { directionOf, type Language } from '#lib/i18n/routing.ts'

/** Text as it is, letter for letter, in which Latin inside Arabic, Arabic inside English, and figures keep together. */
export function IsolatedText({ text, language }: { text: string; language: Language }) {
  const runs = splitRuns(text, directionOf(language))
  return runs.length > 1 || runs[0]?.kind !== 'plain' ? runs.map(isolated) : text
}

/** In letters: what is longer would not fit a phone's line, and may be broken. */
const LONGEST_NAME = 20

function isolated({ kind, text }: Run, place: number): ReactNode {
  switch (kind) {
    case 'plain':
      return text
    case 'latin':
      return (
        <bdi key={place} className={text.length <= LONGEST_NAME ? 'n' : undefined}>
          {text}
        </bdi>
      )
    case 'arabic':
      return (
        <bdi key={place} lang="ar">
          {text}
        </bdi>
      )
    case 'figure':
      return (
        <bdi key={place} className="n" dir="ltr">
          {text}
        </bdi>
      )
    case 'arabicFigure':
      return (
        <bdi key={place} className="n" dir="rtl">
          {text}
        </bdi>
      )
    default:
      return kind satisfies never
  }
}
