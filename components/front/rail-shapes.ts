// Rails differ in shape so that the front breathes: no two equal rails follow each other, and none has a hole.
import type { ArticleKind } from '#lib/newsroom/article.ts'

/**
 * `block`: one large, four small; `columns`: side by side; `stack` and its mirror `stack flip`: one large, the rest as lines;
 * `single`: a rail of one story, `pillar` where several such rails stand abreast; `voices`: opinion, without pictures.
 */
export type RailShape = 'block' | 'columns' | 'stack' | 'stack flip' | 'single' | 'pillar' | 'voices'

type Shown = { kind: ArticleKind; picture: unknown }
type Rail = { stories: Shown[] }
export type Row<Kind> = { rail: Kind; shape: RailShape }[]

const MOST_ABREAST = 4

/** The rails in rows: as a rule one in each, those of one story abreast. */
export function rowsOf<Kind extends Rail>(rails: Kind[]): Row<Kind>[] {
  const rows: Row<Kind>[] = []
  const used: RailShape[] = []
  for (const together of inGroups(rails)) {
    const shape = together.length > 1 ? 'pillar' : shapeOf(together[0]?.stories ?? [], used)
    used.push(shape)
    rows.push(together.map(rail => ({ rail, shape })))
  }
  return rows
}

/** Neighbours of one story each share a row, as evenly as can be: five become three and two. */
function inGroups<Kind extends Rail>(rails: Kind[]) {
  const runs: Kind[][] = []
  for (const rail of rails) {
    const run = runs.at(-1)
    if (run && isShort(rail) && run.every(isShort)) run.push(rail)
    else runs.push([rail])
  }
  return runs.flatMap(run => inEvenParts(run, Math.ceil(run.length / MOST_ABREAST)))
}

const isShort = ({ stories }: Rail) => stories.length === 1

function inEvenParts<Item>(items: Item[], parts: number) {
  const length = Math.ceil(items.length / parts)
  return Array.from({ length: parts }, (_, place) => items.slice(place * length, (place + 1) * length))
}

function shapeOf(stories: Shown[], before: RailShape[]): RailShape {
  if (stories.length === 1) return 'single'
  if (stories.every(story => story.kind === 'opinion')) return 'voices'
  const bare = stories.filter(story => !story.picture).length
  const fitting: RailShape[] =
    stories.length === 5 && bare === 0
      ? ['block', 'stack', 'columns', 'stack flip']
      : bare <= 1
        ? stories.length < 4
          ? ['columns', 'stack', 'stack flip']
          : ['stack', 'columns', 'stack flip']
        : ['stack', 'stack flip']
  const used = (shape: RailShape) => before.lastIndexOf(shape)
  return fitting.reduce((rarest, shape) => (used(shape) < used(rarest) ? shape : rarest))
}
