// A line where no markup can stand: the titles of pages, feeds and mail, and attributes. Names and figures keep the order that the page gives them.
import { directionOf, type Language } from '#lib/i18n/routing.ts'
import { type Base, baseOf, bidiLevels } from './bidi-levels.ts'
import { type Run, splitRuns } from './isolate.ts'
import { withoutControls } from './without-controls.ts'

/** In letters: a longer line has all its runs isolated, needed or not. */
const LONGEST_JUDGED = 500

/**
 * The text, without controls, in which U+2068…U+2069 (for figures in ٠–٩ U+2067…U+2069) stand around those runs alone that would be drawn elsewhere
 * than in the isolated HTML: on a page of the language, or where the text's own first letter outside isolates gives the direction (UAX #9, P2), as in mail and chats.
 */
export const isolatedPlain = (text: string, language: Language) =>
  withoutControls(text)
    .split('\n')
    .map(line => isolatedLine(line, language))
    .join('\n')

type Part = Run & { isIsolated: boolean }

function isolatedLine(line: string, language: Language): string {
  const direction = directionOf(language)
  const parts: Part[] = splitRuns(line, direction).map(run => ({ ...run, isIsolated: run.kind !== 'plain' }))
  if (line.length > LONGEST_JUDGED || parts.every(part => !part.isIsolated)) return written(parts)
  const isRight = judgeOf(written(parts), direction === 'rtl' ? 1 : 0)
  for (const part of parts) {
    const wasIsolated = part.isIsolated
    part.isIsolated = false
    if (wasIsolated && !isRight(written(parts))) part.isIsolated = true
  }
  return written(parts)
}

const written = (parts: Part[]) => parts.map(part => (part.isIsolated ? `${part.kind === 'arabicFigure' ? '\u2067' : '\u2068'}${part.text}\u2069` : part.text)).join('')

/** Says whether a line is drawn as `model` is: in a place of direction `base`, and where the line gives the direction, if there `model` itself is right. */
function judgeOf(model: string, base: Base) {
  const order = drawn(model, base)
  const mayStandAlone = baseOf([...model]) === base
  return (line: string) => drawn(line, base) === order && !(mayStandAlone && baseOf([...line]) !== base)
}

const UNSEEN = /^[\p{Cf}]$/u

/** One string for all lines whose seen letters are drawn in one order, however the line is broken. */
function drawn(line: string, base: Base): string {
  const letters = [...line]
  const levels = bidiLevels(letters, base)
  return simplest(levels.filter((_, place) => !UNSEEN.test(letters[place] ?? ''))).join()
}

// To turn a run around twice is not to turn it (UAX #9, L2): two levels that no letter parts from those outside say nothing.
function simplest(levels: number[]): number[] {
  const simple = [...levels]
  for (let level = Math.max(0, ...levels); level > 0; level--) {
    for (let from = 0; from < simple.length; from++) {
      let to = from
      while ((simple[to] ?? -1) >= level) to++
      if (to > from && Math.min(...simple.slice(from, to)) > level) for (let place = from; place < to; place++) simple[place] = (simple[place] ?? 0) - 2
      from = Math.max(from, to - 1)
    }
  }
  return simple
}
