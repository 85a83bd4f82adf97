// Which block of one version is which of another: the same, a changed one, gone or new.
import { diffArrays } from 'diff'
import type { Block } from './body.ts'
import { wordsOfBlock } from './body-words.ts'
import { type Counts, countsOf, likenessOfCounts } from './likeness-of-blocks.ts'

/** Places of a block in the two versions; null where it does not stand. */
export type Match = { before: number | null; after: number | null }

/** Blocks taken out and put in, together: the time grows with the square of it. */
const MOST_BLOCKS_CHANGED = 2_000
/** Comparisons of one run of changed blocks with what stands in its place. */
const MOST_COMPARISONS = 40_000
/** Less alike, one is not the other rewritten. */
const LEAST_LIKENESS = 0.35

/** The blocks of both versions in their order: no two matches cross. A block that was moved is gone here and new there. */
export function matchBlocks(before: readonly Block[], after: readonly Block[]): Match[] {
  const matches: Match[] = []
  for (const run of runsOf(before.map(keyOf), after.map(keyOf))) {
    if (run.isSame) for (let step = 0; step < run.removed; step++) matches.push({ before: run.oldAt + step, after: run.freshAt + step })
    else matches.push(...matchesWithin(before.slice(run.oldAt, run.oldAt + run.removed), after.slice(run.freshAt, run.freshAt + run.added)).map(match => shifted(match, run)))
  }
  return matches
}

/** Two blocks with the same key are the same block, letter for letter and link for link. */
export const keyOf = (block: Block) => JSON.stringify(normal(block))

/** The same block may have been written with its keys in another order, or with empty attributes. */
function normal(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normal)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([, one]) => one !== undefined && one !== null)
  return Object.fromEntries(
    kept
      .map(([key, one]): [string, unknown] => [key, normal(one)])
      .filter(([key, one]) => !(key === 'attrs' || key === 'marks' || key === 'content') || Object.keys(one as object).length > 0)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  )
}

type Run = { isSame: boolean; oldAt: number; freshAt: number; removed: number; added: number }

function runsOf(old: string[], fresh: string[]): Run[] {
  const changes = diffArrays(old, fresh, { maxEditLength: MOST_BLOCKS_CHANGED })
  if (!changes) return [{ isSame: false, oldAt: 0, freshAt: 0, removed: old.length, added: fresh.length }]
  const runs: Run[] = []
  let [oldAt, freshAt] = [0, 0]
  for (const { count = 0, removed = false, added = false } of changes) {
    const isSame = !removed && !added
    const last = runs.at(-1)
    const run: Run = last && !last.isSame && !isSame ? last : { isSame, oldAt, freshAt, removed: 0, added: 0 }
    if (run !== last) runs.push(run)
    if (!added) oldAt += count
    if (!removed) freshAt += count
    run.removed += added ? 0 : count
    run.added += removed ? 0 : count
  }
  return runs
}

const shifted = ({ before, after }: Match, { oldAt, freshAt }: Run): Match => ({ before: before === null ? null : before + oldAt, after: after === null ? null : after + freshAt })

/** Blocks that changed between two that did not: those most alike stand for each other, as long as the order stays. */
function matchesWithin(old: Block[], fresh: Block[]): Match[] {
  const pairs = pairsOf(old, fresh)
  const matches: Match[] = []
  let [oldAt, freshAt] = [0, 0]
  for (const [before, after] of [...pairs, [old.length, fresh.length] as const]) {
    while (oldAt < before) matches.push({ before: oldAt++, after: null })
    while (freshAt < after) matches.push({ before: null, after: freshAt++ })
    if (before < old.length && after < fresh.length) matches.push({ before: oldAt++, after: freshAt++ })
  }
  return matches
}

function pairsOf(old: Block[], fresh: Block[]): (readonly [number, number])[] {
  if (old.length === 1 && fresh.length === 1 && old[0]!.type === fresh[0]!.type) return [[0, 0]]
  if (old.length === 0 || fresh.length === 0 || old.length * fresh.length > MOST_COMPARISONS) return []
  const [oldCounts, freshCounts] = [old.map(readBlock), fresh.map(readBlock)]
  const scores = oldCounts.map(one => freshCounts.map(other => scoreOf(one, other)))
  return bestInOrder(scores)
}

type Read = { type: Block['type']; counts: Counts; picture: number | null }

const readBlock = (block: Block): Read => ({ type: block.type, counts: countsOf(wordsOfBlock(block)), picture: block.type === 'picture' ? block.attrs.mediaId : null })

function scoreOf(one: Read, other: Read) {
  if (one.picture !== null && one.picture === other.picture) return 1
  const score = likenessOfCounts(one.counts, other.counts)
  return score < LEAST_LIKENESS ? 0 : score
}

/** The pairs in order whose scores together are largest (Needleman and Wunsch 1970, gaps for nothing). */
function bestInOrder(scores: number[][]): [number, number][] {
  const [rows, columns] = [scores.length, scores[0]!.length]
  const best = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1))
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      const score = scores[row]![column]!
      best[row]![column] = Math.max(best[row + 1]![column]!, best[row]![column + 1]!, score > 0 ? score + best[row + 1]![column + 1]! : 0)
    }
  }
  const pairs: [number, number][] = []
  let [row, column] = [0, 0]
  while (row < rows && column < columns) {
    const score = scores[row]![column]!
    if (score > 0 && best[row]![column] === score + best[row + 1]![column + 1]!) pairs.push([row++, column++])
    else if (best[row]![column] === best[row + 1]![column]) row++
    else column++
  }
  return pairs
}
