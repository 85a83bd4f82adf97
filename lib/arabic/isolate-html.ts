// A line as HTML, for whoever prints without React: what components/ui/isolated-text.tsx does there.
import { directionOf, type Language } from '#lib/i18n/routing.ts'
import { xml } from '#lib/newsroom/xml.ts'
import { type Marks, marksOf, type Run, splitRuns } from './isolate.ts'

/** The text, escaped, in which words of the other direction and figures keep together. */
export const isolatedHtml = (text: string, language: Language) => splitRuns(text, directionOf(language)).map(isolated).join('')

function isolated(run: Run) {
  const marks = marksOf(run)
  return marks ? `<bdi${attributes(marks)}>${xml(run.text)}</bdi>` : xml(run.text)
}

const attributes = (marks: Marks) =>
  Object.entries(marks)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('')
