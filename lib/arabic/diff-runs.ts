// Keeps figures and Latin names whole in a comparison: a sign that is cut off from its figure would stray to the other side of it.
import type { Part } from './diff.ts'
import { splitRuns } from './isolate.ts'

/** The same parts, none of which begins or ends within a figure or a name of either text: where one of its letters changed, all of it is changed. */
export function withWholeRuns(parts: Part[], direction: 'rtl' | 'ltr'): Part[] {
  const [old, fresh] = [edgesOf(textOf(parts, 'before'), direction), edgesOf(textOf(parts, 'after'), direction)]
  const whole: Part[] = []
  let [oldAt, freshAt] = [0, 0]
  for (const part of splitSame(parts, old.edges, fresh.edges)) {
    const last = whole.at(-1)
    const isWithin = old.within.has(oldAt) || fresh.within.has(freshAt)
    if (last && isWithin) whole[whole.length - 1] = together(last, part)
    else whole.push(part)
    oldAt += part.before.length
    freshAt += part.after.length
  }
  return joinedSame(whole)
}

function joinedSame(parts: Part[]): Part[] {
  const joined: Part[] = []
  for (const part of parts) {
    const last = joined.at(-1)
    if (last?.kind === 'same' && part.kind === 'same') joined[joined.length - 1] = together(last, part)
    else joined.push(part)
  }
  return joined
}

/** What is the same is cut where runs begin and end, so that of it only a run can be taken to a change beside it. */
function splitSame(parts: Part[], oldEdges: Set<number>, freshEdges: Set<number>): Part[] {
  const pieces: Part[] = []
  let [oldAt, freshAt] = [0, 0]
  for (const part of parts) {
    let from = 0
    for (let at = 1; part.kind === 'same' && at < part.after.length; at++) {
      if (!oldEdges.has(oldAt + at) && !freshEdges.has(freshAt + at)) continue
      pieces.push({ kind: 'same', before: part.before.slice(from, at), after: part.after.slice(from, at) })
      from = at
    }
    pieces.push({ ...part, before: part.before.slice(from), after: part.after.slice(from) })
    oldAt += part.before.length
    freshAt += part.after.length
  }
  return pieces
}

const textOf = (parts: Part[], side: 'before' | 'after') => parts.map(part => part[side]).join('')

/** Where runs that must keep together begin and end, and every place within one. */
function edgesOf(text: string, direction: 'rtl' | 'ltr') {
  const [edges, within] = [new Set<number>(), new Set<number>()]
  let at = 0
  for (const run of splitRuns(text, direction)) {
    if (run.kind !== 'plain') {
      edges.add(at).add(at + run.text.length)
      for (let place = at + 1; place < at + run.text.length; place++) within.add(place)
    }
    at += run.text.length
  }
  return { edges, within }
}

function together(one: Part, other: Part): Part {
  const kinds = new Set([one.kind, other.kind].filter(kind => kind !== 'same'))
  const [kind = 'same'] = kinds
  return { kind: kinds.size > 1 ? 'wording' : kind, before: one.before + other.before, after: one.after + other.after }
}
