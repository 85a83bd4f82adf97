// What every verb of an article asks before it changes anything: each throws the refusal that it stands for.
import { type Actor, assertMay as assertMayAs, type StoryAct } from '#lib/newsroom/permissions.ts'
import { StaleVersion, UnderEmbargo, WrongState } from '#lib/newsroom/refusals.ts'
import { type ArticleVerb, statusAfter } from '#lib/newsroom/status.ts'
import { type ArticleForUpdate, standingOf } from '../article-for-update.ts'

export type Change = { articleId: number; by: Actor; at: Date }
/** The version of the working copy that she was looking at; another's newer one refuses the act. */
export type Seen = { asOf?: number }
export type Live = ArticleForUpdate & { live: NonNullable<ArticleForUpdate['live']> }

export { assertMayAs }
export const assertMay = (by: Actor, act: StoryAct, found: ArticleForUpdate) => assertMayAs(by, act, standingOf(found))

/** The status after the step. */
export function assertStep(found: ArticleForUpdate, verb: ArticleVerb) {
  const { article } = found
  assertNotDiscarded(found)
  if (article.public === 'withdrawn') throw new WrongState(`article ${article.id} is withdrawn: it cannot ${verb}`)
  const status = statusAfter(article.status, verb)
  if (status === null) throw new WrongState(`article ${article.id} is ${article.status}: it cannot ${verb}`)
  return status
}

export function assertNotDiscarded({ article }: ArticleForUpdate) {
  if (article.discardedAt) throw new WrongState(`article ${article.id} lies in the bin`)
}

export function assertLive(found: ArticleForUpdate): asserts found is Live {
  if (found.article.public !== 'live' || !found.live) throw new WrongState(`article ${found.article.id} is not live`)
}

export function assertNeverSeen({ article }: ArticleForUpdate) {
  if (article.public !== 'never') throw new WrongState(`readers have seen article ${article.id}`)
}

export function assertEmbargoPassed({ article }: ArticleForUpdate, at: Date) {
  if (article.embargoUntil && article.embargoUntil > at) throw new UnderEmbargo(article.id, article.embargoUntil)
}

export function assertAsOf({ article, draft }: ArticleForUpdate, asOf: number | undefined) {
  if (asOf !== undefined && asOf !== draft.version) throw new StaleVersion(article.id, asOf, draft.version)
}
