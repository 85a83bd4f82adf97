// How deep each letter of a line is embedded by the bidirectional algorithm of Unicode (UAX #9): from this follows where it is drawn.
import { type BidiClass, bidiClassOf } from './bidi-classes.ts'

/** 0 is a line from left to right, 1 one from right to left. */
export type Base = 0 | 1

/**
 * One level for each code point of a line without a break, in a place of direction `base`. Even levels run from left to right, odd ones
 * from right to left; a run of higher level keeps together in one of lower. Knows isolates, and no embeddings or overrides.
 */
export function bidiLevels(letters: string[], base: Base): number[] {
  const classes = letters.map(bidiClassOf)
  const levels: number[] = Array(letters.length).fill(base)
  for (const { level, places } of isolatingSequences(classes, base)) {
    const resolved = resolve(
      places.map(place => letters[place] ?? ''),
      places.map(place => classes[place] ?? 'ON'),
      level,
    )
    for (const [at, place] of places.entries()) levels[place] = resolved[at] ?? level
  }
  return spacesAtEndIn(levels, classes, base)
}

/** The direction of a place that takes it from its text: of the first letter with one outside isolates (P2, P3); 0 where there is none. */
export function baseOf(letters: string[]): Base {
  return firstStrong(letters.map(bidiClassOf), 0) === 'R' ? 1 : 0
}

type Sequence = { level: number; places: number[] }

// X1–X8 where there are only isolates: what stands between an isolate's two marks is a line of its own. What is unseen is left out (5.2).
function isolatingSequences(classes: BidiClass[], base: Base): Sequence[] {
  const outermost = { level: base as number, places: [] as number[] }
  const all: Sequence[] = [outermost]
  const open: Sequence[] = [outermost]
  for (const [place, kind] of classes.entries()) {
    if (kind === 'PDI' && open.length > 1) open.pop()
    const here = open.at(-1) ?? outermost
    if (kind !== 'BN') here.places.push(place)
    if (kind !== 'LRI' && kind !== 'RLI' && kind !== 'FSI') continue
    const isRtl = kind === 'RLI' || (kind === 'FSI' && firstStrong(classes, place + 1) === 'R')
    const inner = { level: here.level + 1 + Number((here.level % 2 === 1) === isRtl), places: [] }
    all.push(inner)
    open.push(inner)
  }
  return all
}

/** L or R, of the first letter with a direction from `from` to the end of the isolate there; null where there is none. */
function firstStrong(classes: BidiClass[], from: number) {
  let depth = 0
  for (let place = from; place < classes.length; place++) {
    const kind = classes[place]
    if (kind === 'LRI' || kind === 'RLI' || kind === 'FSI') depth++
    else if (kind === 'PDI' && depth-- === 0) return null
    else if (depth === 0 && kind === 'L') return 'L'
    else if (depth === 0 && (kind === 'R' || kind === 'AL')) return 'R'
  }
  return null
}

type Strong = 'L' | 'R'
const directionAt = (level: number): Strong => (level % 2 === 0 ? 'L' : 'R')

function resolve(letters: string[], classes: BidiClass[], level: number): number[] {
  const own = directionAt(level)
  const kinds = afterWeak(classes, own)
  pairBrackets(letters, classes, kinds, own)
  settleNeutrals(kinds, own)
  return kinds.map(kind => level + raise(kind, own))
}

// I1, I2
const raise = (kind: BidiClass, own: Strong) => (kind === own ? 0 : own === 'L' && kind !== 'R' ? 2 : 1)

// W1–W7, one rule at a time over the whole sequence.
function afterWeak(classes: BidiClass[], own: Strong): BidiClass[] {
  const kinds = [...classes]
  for (const [at, kind] of kinds.entries()) if (kind === 'NSM') kinds[at] = /I$/.test(kinds[at - 1] ?? '') ? 'ON' : (kinds[at - 1] ?? own)
  afterStrong(kinds, own, (kind, strong) => (kind === 'EN' && strong === 'AL' ? 'AN' : kind))
  for (const [at, kind] of kinds.entries()) if (kind === 'AL') kinds[at] = 'R'
  for (const [at, kind] of kinds.entries()) kinds[at] = betweenNumbers(kind, kinds[at - 1], kinds[at + 1])
  joinTerminators(kinds)
  for (const [at, kind] of kinds.entries()) if (kind === 'ES' || kind === 'ET' || kind === 'CS') kinds[at] = 'ON'
  afterStrong(kinds, own, (kind, strong) => (kind === 'EN' && strong === 'L' ? 'L' : kind))
  return kinds
}

function afterStrong(kinds: BidiClass[], own: Strong, changed: (kind: BidiClass, strong: BidiClass) => BidiClass) {
  let strong: BidiClass = own
  for (const [at, kind] of kinds.entries()) {
    kinds[at] = changed(kind, strong)
    if (kind === 'L' || kind === 'R' || kind === 'AL') strong = kind
  }
}

function betweenNumbers(kind: BidiClass, before: BidiClass | undefined, after: BidiClass | undefined): BidiClass {
  if (before !== after) return kind
  if (before === 'EN' && (kind === 'ES' || kind === 'CS')) return 'EN'
  return before === 'AN' && kind === 'CS' ? 'AN' : kind
}

// W5: signs such as % and $ go with the European number that they touch.
function joinTerminators(kinds: BidiClass[]) {
  for (let from = 0; from < kinds.length; from++) {
    if (kinds[from] !== 'ET') continue
    let to = from
    while (kinds[to] === 'ET') to++
    if (kinds[from - 1] === 'EN' || kinds[to] === 'EN') kinds.fill('EN', from, to)
    from = to - 1
  }
}

const BRACKETS = '()[]{}⁅⁆⁽⁾₍₎⌈⌉⌊⌋❨❩❪❫❬❭❮❯❰❱❲❳❴❵⟦⟧⟨⟩⟪⟫⟬⟭⟮⟯〈〉《》「」『』【】〔〕〖〗（）［］｛｝'
const DEEPEST_BRACKET = 63

const strengthOf = (kind: BidiClass | undefined): Strong | null => (kind === 'L' ? 'L' : kind === 'R' || kind === 'EN' || kind === 'AN' ? 'R' : null)

// N0: both of a pair go with what they hold.
function pairBrackets(letters: string[], classes: BidiClass[], kinds: BidiClass[], own: Strong) {
  for (const [open, close] of bracketPairs(letters, kinds)) {
    const inside = new Set(kinds.slice(open + 1, close).map(strengthOf))
    const other: Strong = own === 'L' ? 'R' : 'L'
    const before = kinds.slice(0, open).map(strengthOf).findLast(Boolean) ?? own
    const direction = inside.has(own) ? own : !inside.has(other) ? null : before === other ? other : own
    if (direction === null) continue
    for (const bracket of [open, close]) {
      kinds[bracket] = direction
      for (let mark = bracket + 1; classes[mark] === 'NSM'; mark++) kinds[mark] = direction
    }
  }
}

function bracketPairs(letters: string[], kinds: BidiClass[]): [number, number][] {
  const pairs: [number, number][] = []
  const open: { closing: string; at: number }[] = []
  for (const [at, letter] of letters.entries()) {
    const place = kinds[at] === 'ON' ? BRACKETS.indexOf(letter) : -1
    if (place === -1) continue
    if (place % 2 === 0) {
      if (open.length === DEEPEST_BRACKET) break
      open.push({ closing: BRACKETS[place + 1] ?? '', at })
      continue
    }
    const found = open.findLastIndex(one => one.closing === letter)
    const opened = open[found]
    if (!opened) continue
    pairs.push([opened.at, at])
    open.length = found
  }
  return pairs.sort(([one], [other]) => one - other)
}

// N1, N2: between two of one direction a neutral takes it; elsewhere that of the line.
function settleNeutrals(kinds: BidiClass[], own: Strong) {
  for (let from = 0; from < kinds.length; from++) {
    if (strengthOf(kinds[from]) !== null) continue
    let to = from
    while (to < kinds.length && strengthOf(kinds[to]) === null) to++
    const before = strengthOf(kinds[from - 1]) ?? own
    const after = strengthOf(kinds[to]) ?? own
    kinds.fill(before === after ? before : own, from, to)
    from = to - 1
  }
}

// L1 at the line's end; and what is unseen goes with what stands before it.
function spacesAtEndIn(levels: number[], classes: BidiClass[], base: Base): number[] {
  let atEnd = classes.length
  while (atEnd > 0 && /^(?:WS|BN|..I)$/.test(classes[atEnd - 1] ?? '')) atEnd--
  for (const [place, kind] of classes.entries()) {
    if (place >= atEnd) levels[place] = base
    else if (kind === 'BN') levels[place] = levels[place - 1] ?? base
  }
  return levels
}
