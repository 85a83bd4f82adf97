// Two versions of a story beside each other: what changed in each field and in each paragraph, word by word.
import { diff, type Part } from '#lib/arabic/diff.ts'
import type { ArticleContent } from './article.ts'
import type { Block } from './body.ts'
import { countsOf, likeness, likenessOfCounts } from './likeness-of-blocks.ts'
import { keyOf, type Match, matchBlocks } from './match-blocks.ts'
import { type NamesInStory, type ReadableField, readableBlock, readableFields } from './readable.ts'

export type FieldChange = { field: ReadableField; parts: Part[] }

/**
 * `dress`: the words are the same, their form is not (bold, a link, a heading's level). A paragraph that was moved is `moved-away` at its old
 * place, without parts, and `moved-here` at its new one, with what changed in it on the way.
 */
export type BlockChange = { kind: 'same' | 'changed' | 'dress' | 'added' | 'removed' | 'moved-here' | 'moved-away'; type: Block['type']; parts: Part[] }

export type Comparison = { fields: FieldChange[]; blocks: BlockChange[]; isSame: boolean }

/** Fields that did not change are left out; of the body everything stays, in the order of the newer version with what is gone at its old place. */
export function compare(before: ArticleContent, after: ArticleContent, names: NamesInStory): Comparison {
  const [was, is] = [readableFields(before, names), readableFields(after, names)]
  const fields = (Object.keys(is) as ReadableField[]).flatMap(field => (was[field] === is[field] ? [] : [{ field, parts: diff(was[field], is[field]) }]))
  const blocks = compareBlocks(before.body.content, after.body.content, names)
  return { fields, blocks, isSame: fields.length === 0 && blocks.every(block => block.kind === 'same') }
}

/** Whether two versions say the same in everything, letter for letter. */
export const sameContent = (one: ArticleContent, other: ArticleContent) =>
  (Object.keys(one) as (keyof ArticleContent)[]).every(name =>
    name === 'body' ? one.body.content.map(keyOf).join() === other.body.content.map(keyOf).join() : JSON.stringify(one[name]) === JSON.stringify(other[name]),
  )

function compareBlocks(before: Block[], after: Block[], names: NamesInStory): BlockChange[] {
  const matches = matchBlocks(before, after)
  const movedFrom = findMoved(before, after, matches)
  const movedAway = new Set(movedFrom.values())
  return matches.flatMap((match): BlockChange[] => {
    const old = match.before === null ? null : before[match.before]!
    const fresh = match.after === null ? null : after[match.after]!
    if (old && fresh) return changeOf(old, fresh, names)
    if (old) return [{ kind: movedAway.has(match.before!) ? 'moved-away' : 'removed', type: old.type, parts: [{ kind: 'wording', before: readableBlock(old, names), after: '' }] }]
    const from = movedFrom.get(match.after!)
    const words = readableBlock(fresh!, names)
    return [
      from === undefined
        ? { kind: 'added', type: fresh!.type, parts: [{ kind: 'wording', before: '', after: words }] }
        : { kind: 'moved-here', type: fresh!.type, parts: diff(readableBlock(before[from]!, names), words) },
    ]
  })
}

/** Less alike, a paragraph was written anew. */
const LEAST_LIKENESS = 0.25

/** A paragraph written anew is the old one gone and a new one come: marks on every word would tell nothing. */
function changeOf(old: Block, fresh: Block, names: NamesInStory): BlockChange[] {
  const [was, is] = [readableBlock(old, names), readableBlock(fresh, names)]
  if (was === is) return [{ kind: keyOf(old) === keyOf(fresh) ? 'same' : 'dress', type: fresh.type, parts: [{ kind: 'same', before: was, after: is }] }]
  if (likeness(was, is) >= LEAST_LIKENESS) return [{ kind: 'changed', type: fresh.type, parts: diff(was, is) }]
  return [
    { kind: 'removed', type: old.type, parts: [{ kind: 'wording', before: was, after: '' }] },
    { kind: 'added', type: fresh.type, parts: [{ kind: 'wording', before: '', after: is }] },
  ]
}

/** Fewer words may come again by chance. */
const LEAST_WORDS_OF_A_MOVE = 4
const LEAST_LIKENESS_OF_A_MOVE = 0.7
const MOST_COMPARISONS = 100_000

/** For the place of each block that came from elsewhere, the place where it stood before. */
function findMoved(before: Block[], after: Block[], matches: Match[]) {
  const gone = matches.flatMap(match => (match.after === null ? [{ place: match.before!, counts: countsOf(readableBlock(before[match.before!]!, NOBODY)) }] : []))
  const come = matches.flatMap(match => (match.before === null ? [{ place: match.after!, counts: countsOf(readableBlock(after[match.after!]!, NOBODY)) }] : []))
  const movedFrom = new Map<number, number>()
  if (gone.length * come.length > MOST_COMPARISONS) return movedFrom
  for (const { place, counts } of come) {
    if (counts.total < LEAST_WORDS_OF_A_MOVE) continue
    const nearest = gone.map(one => ({ one, score: likenessOfCounts(one.counts, counts) })).sort((one, other) => other.score - one.score)[0]
    if (!nearest || nearest.score < LEAST_LIKENESS_OF_A_MOVE) continue
    movedFrom.set(place, nearest.one.place)
    gone.splice(gone.indexOf(nearest.one), 1)
  }
  return movedFrom
}

const NOBODY: NamesInStory = { section: () => '', author: () => '', topic: () => '', picture: () => '', story: () => '', kind: kind => kind, importance: importance => importance, comma: ' ' }
