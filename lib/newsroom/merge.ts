// Two people wrote at once: what only one of them changed is taken, what both changed is put before the one who saves.
import type { ArticleContent } from './article.ts'
import type { Block, Body } from './body.ts'
import { keyOf, type Match, matchBlocks } from './match-blocks.ts'
import type { Inside } from './read-save.ts'

/** What is merged: the story, and with it what stands there for the newsroom alone. */
export type Words = ArticleContent & Partial<Inside>

/** `value` is what stands in the merged story where only one side, or neither, changed it, or both did alike. */
export type Settled<Value> = { state: 'settled'; by: 'nobody' | 'mine' | 'theirs' | 'both'; value: Value }
/** Both changed it, each in her own way. */
export type Conflict<Value> = { state: 'conflict'; base: Value; mine: Value; theirs: Value }
export type Piece<Value> = Settled<Value> | Conflict<Value>

export type MergedField = Exclude<keyof Words, 'body'>
export type Merge = { fields: { [Field in MergedField]: Piece<Words[Field]> }; blocks: Piece<Block[]>[] }

/**
 * Three-way merge, field by field and of the body paragraph by paragraph: `base` is the version that she began from, or an older one, null
 * where none is kept: then what both have in common stands for it, and nothing that either has is left out.
 */
export function mergeContent(base: Words | null, mine: Words, theirs: Words): Merge {
  return {
    fields: mergeFields(base, mine, theirs),
    blocks: mergeBlocks((base?.body ?? inCommon(mine.body, theirs.body)).content, mine.body.content, theirs.body.content),
  }
}

export const hasConflicts = ({ fields, blocks }: Merge) => [...Object.values(fields), ...blocks].some(piece => piece.state === 'conflict')

function mergeFields(base: Words | null, mine: Words, theirs: Words): Merge['fields'] {
  const names = (Object.keys(theirs) as (keyof Words)[]).filter(name => name !== 'body')
  return Object.fromEntries(names.map(name => [name, base ? piece(base[name], mine[name], theirs[name], textOf) : withoutBase(mine[name], theirs[name])])) as Merge['fields']
}

const textOf = (value: unknown) => JSON.stringify(value)

const withoutBase = <Value>(mine: Value, theirs: Value): Piece<Value> =>
  textOf(mine) === textOf(theirs) ? { state: 'settled', by: 'nobody', value: theirs } : { state: 'conflict', base: theirs, mine, theirs }

function piece<Value>(base: Value, mine: Value, theirs: Value, key: (value: Value) => string): Piece<Value> {
  const [was, hers, newer] = [key(base), key(mine), key(theirs)]
  if (hers === newer) return { state: 'settled', by: hers === was ? 'nobody' : 'both', value: theirs }
  if (hers === was) return { state: 'settled', by: 'theirs', value: theirs }
  if (newer === was) return { state: 'settled', by: 'mine', value: mine }
  return { state: 'conflict', base, mine, theirs }
}

/** What each side made of the base: of every block, and what it put in before each (`added[i]` before block i, the last at the end). */
type Side = { kept: (Block | null)[]; added: Block[][] }

function mergeBlocks(base: Block[], mine: Block[], theirs: Block[]): Piece<Block[]>[] {
  const [hers, newer] = [sideOf(base, mine), sideOf(base, theirs)]
  const pieces: Piece<Block[]>[] = []
  for (let place = 0; place <= base.length; place++) {
    pieces.push(piece<Block[]>([], hers.added[place] ?? [], newer.added[place] ?? [], keyOfAll))
    const block = base[place]
    if (block) pieces.push(piece([block], asList(hers.kept[place]), asList(newer.kept[place]), keyOfAll))
  }
  return pieces.filter(one => one.state === 'conflict' || one.value.length > 0)
}

const keyOfAll = (blocks: Block[]) => blocks.map(keyOf).join('\n')
const asList = (block: Block | null | undefined) => (block ? [block] : [])

function sideOf(base: Block[], version: Block[]): Side {
  const side: Side = { kept: base.map(() => null), added: Array.from({ length: base.length + 1 }, () => []) }
  let place = 0
  for (const { before, after } of inPlace(matchBlocks(base, version))) {
    const block = after === null ? null : version[after]!
    if (before === null) side.added[place]!.push(block!)
    else {
      side.kept[before] = block
      place = before + 1
    }
  }
  return side
}

/** Of a run of gone and new blocks the new ones stand first: both sides then say the same place for the same addition. */
function inPlace(matches: Match[]): Match[] {
  const ordered: Match[] = []
  let gone: Match[] = []
  for (const match of matches) {
    if (match.after === null) gone.push(match)
    else if (match.before === null) ordered.push(match)
    else {
      ordered.push(...gone, match)
      gone = []
    }
  }
  return [...ordered, ...gone]
}

const inCommon = (mine: Body, theirs: Body): Body => ({
  type: 'doc',
  content: matchBlocks(mine.content, theirs.content).flatMap(({ before, after }) => {
    const [hers, newer] = [before === null ? null : mine.content[before]!, after === null ? null : theirs.content[after]!]
    return hers && newer && keyOf(hers) === keyOf(newer) ? [newer] : []
  }),
})
