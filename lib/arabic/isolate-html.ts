// A line as HTML, for whoever prints without React: what components/ui/isolated-text.tsx does there.
import { directionOf, type Language } from '#lib/i18n/routing.ts'
import { xml } from '#lib/newsroom/xml.ts'
import { type Run, splitRuns } from './isolate.ts'

/** The text, escaped, in which words of the other direction and figures keep together. */
export const isolatedHtml = (text: string, language: Language) =>
  splitRuns(text, directionOf(language))
    .map(run => OPENING[run.kind] + xml(run.text) + (run.kind === 'plain' ? '' : '</bdi>'))
    .join('')

const OPENING: Record<Run['kind'], string> = {
  plain: '',
  latin: '<bdi>',
  arabic: '<bdi lang="ar">',
  figure: '<bdi class="n" dir="ltr">',
  arabicFigure: '<bdi class="n" dir="rtl">',
}
