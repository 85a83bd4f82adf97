// Rails differ in shape so that the front breathes: no two equal rails follow each other, and none has a hole.
import type { ArticleKind } from '#lib/newsroom/article.ts'

/** `block`: one large, four small; `columns`: side by side; `stack`: one large, the rest as lines; `voices`: opinion, without pictures. */
export type RailShape = 'block' | 'columns' | 'stack' | 'voices'

export function shapesOf(rails: { stories: { kind: ArticleKind }[] }[]): RailShape[] {
  const shapes: RailShape[] = []
  for (const { stories } of rails) shapes.push(shapeOf(stories, shapes))
  return shapes
}

function shapeOf(stories: { kind: ArticleKind }[], before: RailShape[]): RailShape {
  if (stories.every(story => story.kind === 'opinion')) return 'voices'
  const fitting: RailShape[] = stories.length === 5 ? ['block', 'stack', 'columns'] : stories.length > 1 ? ['columns', 'stack'] : ['stack']
  const used = (shape: RailShape) => before.lastIndexOf(shape)
  return fitting.reduce((rarest, shape) => (used(shape) < used(rarest) ? shape : rarest))
}
