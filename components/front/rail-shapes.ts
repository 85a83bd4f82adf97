// Rails differ in shape so that the front breathes: no two equal rails follow each other, and none has a hole.
import type { ArticleKind } from '#lib/newsroom/article.ts'

/**
 * `block`: one large, four small beside it; `centre`: the large one between them; `band`: one large across the page, words alone under it;
 * `stack`: one large, the rest as lines; `columns`: side by side; `pair`: two of unequal width; `words`: side by side without a picture;
 * each with its mirror where it has one, `flip`; `single`: a rail of one story, `pillar` where several such rails stand abreast;
 * `voices`: opinion, by faces.
 */
export type RailShape = Large | `${Large} flip` | 'centre' | 'columns' | 'words' | 'single' | 'pillar' | 'voices'
type Large = 'block' | 'band' | 'stack' | 'pair'

type Shown = { kind: ArticleKind; picture: unknown }
type Rail = { stories: Shown[] }
export type Row<Kind> = { rail: Kind; shape: RailShape }[]

const MOST_ABREAST = 4
/** Faces rest the eye from pictures: opinion stands after so many rails, wherever its section has its place. */
const RAILS_BEFORE_VOICES = 2

/** The rails in rows: as a rule one in each, those of one story abreast. */
export function rowsOf<Kind extends Rail>(rails: Kind[]): Row<Kind>[] {
  const rows: Row<Kind>[] = []
  const used: RailShape[] = []
  for (const together of inGroups(withVoicesAmid(rails))) {
    const shape = together.length > 1 ? 'pillar' : shapeOf(together[0]?.stories ?? [], used)
    used.push(shape)
    rows.push(together.map(rail => ({ rail, shape })))
  }
  return rows
}

function withVoicesAmid<Kind extends Rail>(rails: Kind[]) {
  const voices = rails.find(areVoices)
  if (!voices || rails.indexOf(voices) <= RAILS_BEFORE_VOICES) return rails
  return rails.filter(rail => rail !== voices).toSpliced(RAILS_BEFORE_VOICES, 0, voices)
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
const areVoices = ({ stories }: Rail) => stories.length > 1 && stories.every(story => story.kind === 'opinion')

function inEvenParts<Item>(items: Item[], parts: number) {
  const length = Math.ceil(items.length / parts)
  return Array.from({ length: parts }, (_, place) => items.slice(place * length, (place + 1) * length))
}

/** Of the shapes that fit, the one that was used longest ago. */
function shapeOf(stories: Shown[], before: RailShape[]): RailShape {
  if (stories.length === 1) return 'single'
  if (areVoices({ stories }) && before.at(-1) !== 'voices') return 'voices'
  const lastUse = (shape: RailShape) => before.lastIndexOf(shape)
  return fitting(stories).reduce((rarest, shape) => (lastUse(shape) < lastUse(rarest) ? shape : rarest))
}

/** A grid of pictures wants a picture of every story, a large place wants one, and lines beside it must be as high as it is. */
function fitting(stories: Shown[]): RailShape[] {
  const bare = stories.filter(story => !story.picture).length
  if (bare === stories.length) return ['words', 'stack', 'stack flip']
  if (stories.length < 4) return bare > 0 ? ['band', 'band flip'] : stories.length === 3 ? ['columns', 'band', 'band flip'] : ['pair', 'columns', 'pair flip']
  if (bare > 0) return ['stack flip', 'band', 'stack', 'band flip']
  return stories.length === 4 ? ['columns', 'stack', 'band', 'stack flip'] : ['block', 'centre', 'stack flip', 'block flip', 'band']
}
