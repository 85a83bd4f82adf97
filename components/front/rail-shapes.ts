// Rails differ in shape so that the front breathes: no two equal rails follow each other, and none has a hole.
import type { ArticleKind } from '#lib/newsroom/article.ts'

/**
 * `block`: one large, four small; `columns`: side by side; `stack` and its mirror `stack flip`: one large, the rest as lines; `single`: the only one;
 * `voices`: opinion, without pictures. */
export type RailShape = 'block' | 'columns' | 'stack' | 'stack flip' | 'single' | 'voices'

type Shown = { kind: ArticleKind; picture: unknown }

export function shapesOf(rails: { stories: Shown[] }[]): RailShape[] {
  const shapes: RailShape[] = []
  for (const { stories } of rails) shapes.push(shapeOf(stories, shapes))
  return shapes
}

function shapeOf(stories: Shown[], before: RailShape[]): RailShape {
  if (stories.every(story => story.kind === 'opinion')) return 'voices'
  if (stories.length === 1) return 'single'
  const bare = stories.filter(story => !story.picture).length
  const fitting: RailShape[] = stories.length === 5 && bare === 0 ? ['block', 'stack', 'columns', 'stack flip'] : bare <= 1 ? ['stack', 'columns', 'stack flip'] : ['stack', 'stack flip']
  const used = (shape: RailShape) => before.lastIndexOf(shape)
  return fitting.reduce((rarest, shape) => (used(shape) < used(rarest) ? shape : rarest))
}
