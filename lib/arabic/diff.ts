// Compares two versions of a text as an editor would: new wording told apart from harakat, hamza, punctuation and spacing.
import { diffArrays } from 'diff'
import { fold } from './fold.ts'
import { plainForm } from './plain-form.ts'

/** `before` and `after` stand in for each other; either may be empty, and in `same` both are equal. */
export type Part = { kind: 'same' | 'wording' | 'harakat' | 'hamza' | 'punctuation' | 'spacing'; before: string; after: string }

/**
 * The parts in the order of the text; their `before`, put together, are the old text letter for letter, their `after` the new one.
 * Words are aligned by how they fold, with Myers's shortest edit (1986); where more than `MOST_WORDS_CHANGED` changed, all from the first
 * to the last changed word is one part.
 */
export function diff(before: string, after: string): Part[] {
  const [old, fresh] = [readSteps(before), readSteps(after)]
  const parts: Part[] = []
  for (const { removed, added } of alignedRuns(old.steps, fresh.steps)) parts.push(...(isPair(removed, added) ? partsOfPair(removed[0], added[0]) : partsOfChange(removed, added)))
  return joined([...parts, ...partsOfGap(old.tail, fresh.tail)])
}

/** Words added and taken out, together: the time grows with the square of it. */
const MOST_WORDS_CHANGED = 1_500

/** A word, with the marks and spaces that stand before it. */
type Step = { gap: string; word: string }
type Run = { removed: Step[]; added: Step[] }

const WORD = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}\p{Cf}]*/gu

function readSteps(text: string) {
  const steps: Step[] = []
  let from = 0
  for (const { 0: word, index } of text.matchAll(WORD)) {
    steps.push({ gap: text.slice(from, index), word })
    from = index + word.length
  }
  return { steps, tail: text.slice(from) }
}

/** Words of the same key alone in their run; all others in runs of what went and what came. */
function alignedRuns(old: Step[], fresh: Step[]): Run[] {
  const changes = diffArrays(old.map(keyOf), fresh.map(keyOf), { maxEditLength: MOST_WORDS_CHANGED }) ?? changesBetweenEnds(old.map(keyOf), fresh.map(keyOf))
  const runs: Run[] = []
  let [oldAt, freshAt] = [0, 0]
  for (const { count = 0, removed, added } of changes) {
    if (removed || added) {
      const run = openRun(runs)
      if (removed) run.removed.push(...old.slice(oldAt, (oldAt += count)))
      else run.added.push(...fresh.slice(freshAt, (freshAt += count)))
    } else {
      for (let step = 0; step < count; step++) runs.push({ removed: [old[oldAt++]!], added: [fresh[freshAt++]!] })
    }
  }
  return runs
}

function openRun(runs: Run[]): Run {
  const last = runs.at(-1)
  if (last && !isPair(last.removed, last.added)) return last
  const run: Run = { removed: [], added: [] }
  runs.push(run)
  return run
}

function changesBetweenEnds(old: string[], fresh: string[]) {
  const head = sharedHead(old, fresh)
  const tail = sharedHead(old.slice(head).reverse(), fresh.slice(head).reverse())
  return [
    { count: head, removed: false, added: false },
    { count: old.length - head - tail, removed: true, added: false },
    { count: fresh.length - head - tail, removed: false, added: true },
    { count: tail, removed: false, added: false },
  ]
}

function sharedHead(old: string[], fresh: string[]) {
  const first = old.findIndex((item, place) => item !== fresh[place])
  return first === -1 ? old.length : first
}

// A lone hamza comes and goes with its seat: شيء and شئ are one word.
const keyOf = ({ word }: Step) => fold(word).replaceAll('ء', '') || word

const isPair = (removed: Step[], added: Step[]): removed is [Step] => removed.length === 1 && added.length === 1 && keyOf(removed[0]!) === keyOf(added[0]!)

function partsOfPair(old: Step, fresh: Step | undefined): Part[] {
  return fresh ? [...partsOfGap(old.gap, fresh.gap), { kind: kindOfWords(old.word, fresh.word), before: old.word, after: fresh.word }] : []
}

function kindOfWords(before: string, after: string): Part['kind'] {
  if (before === after) return 'same'
  if (plainForm(before) === plainForm(after)) return 'harakat'
  return withoutHamza(before) === withoutHamza(after) ? 'hamza' : 'wording'
}

const withoutHamza = (word: string) =>
  plainForm(word)
    .normalize('NFD')
    .replace(/[ءٱىة\u0653-\u0655]/gu, letter => ({ ٱ: 'ا', ى: 'ي', ة: 'ه' })[letter] ?? '')

/** What surrounds a change stays outside it where the two versions agree. */
function partsOfChange(removed: Step[], added: Step[]): Part[] {
  const [before, after] = [textOf(removed), textOf(added)]
  const gap = removed[0] && added[0] ? sharedStart(removed[0].gap, added[0].gap) : ''
  return [
    { kind: 'same', before: gap, after: gap },
    { kind: 'wording', before: before.slice(gap.length), after: after.slice(gap.length) },
  ]
}

const textOf = (steps: Step[]) => steps.map(({ gap, word }) => gap + word).join('')

function partsOfGap(before: string, after: string): Part[] {
  const head = sharedStart(before, after)
  const [restBefore, restAfter] = [before.slice(head.length), after.slice(head.length)]
  const tail = [...sharedStart([...restBefore].reverse().join(''), [...restAfter].reverse().join(''))].reverse().join('')
  const [middleBefore, middleAfter] = [restBefore.slice(0, restBefore.length - tail.length), restAfter.slice(0, restAfter.length - tail.length)]
  return [
    { kind: 'same', before: head, after: head },
    { kind: /\S/u.test(middleBefore + middleAfter) ? 'punctuation' : 'spacing', before: middleBefore, after: middleAfter },
    { kind: 'same', before: tail, after: tail },
  ]
}

function sharedStart(before: string, after: string) {
  const other = [...after]
  let shared = ''
  for (const [place, letter] of [...before].entries()) {
    if (letter !== other[place]) break
    shared += letter
  }
  return shared
}

/** Empty parts go; neighbours of one kind are one. */
function joined(parts: Part[]) {
  const whole: Part[] = []
  for (const part of parts) {
    const last = whole.at(-1)
    if (part.before === '' && part.after === '') continue
    if (last?.kind === part.kind) whole[whole.length - 1] = { kind: part.kind, before: last.before + part.before, after: last.after + part.after }
    else whole.push(part)
  }
  return whole
}
