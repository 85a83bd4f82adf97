// What every publication does: the words become the live revision, with their lists, index, related stories and invalidations.
import { slugOf } from '#lib/arabic/slug.ts'
import type { ArticleContent } from '#lib/newsroom/article.ts'
import { type Place, standsElsewhere, touchedByANeighbour, touchedByPublishing } from '#lib/newsroom/page-tags.ts'
import { isChangeForReaders } from '#lib/newsroom/reader-change.ts'
import type { Status } from '#lib/newsroom/status.ts'
import { type ArticleForUpdate, contentOf, placeOf } from '../article-for-update.ts'
import type { Transaction } from '../client.ts'
import { invalidate } from '../invalidations.ts'
import { putLive } from '../live.ts'
import { listIdsBeside } from '../published/neighbours.ts'
import { relate } from '../related.ts'
import type { Revision } from '../revisions.ts'

/** `movesUpdateTime`: an editor's choice; where she makes none, a change that a reader would call one moves it. `relates`: at once, or soon. */
type Appearance = { live: Revision; status: Status; movesUpdateTime?: boolean; relates?: typeof relate; at: Date }

export async function putBeforeReaders(tx: Transaction, found: ArticleForUpdate, { live, status, movesUpdateTime, relates = relate, at }: Appearance) {
  const content = contentOf(live)
  const isChange = !found.live || isChangeForReaders(contentOf(found.live), content)
  await putLive(tx, found.article, live, { status, updatedAt: (movesUpdateTime ?? isChange) ? at : (found.article.updatedAt ?? at), at })
  const before = found.live && found.article.public === 'live' ? placeOf(found.article, found.live) : null
  await invalidateLists(tx, before, placeOf(found.article, live), found.article.publishedAt ?? at)
  if (isChange) await relates(tx, found.article.id)
}

export async function invalidateLists(tx: Transaction, before: Place | null, after: Place, publishedAt: Date) {
  await invalidate(tx, touchedByPublishing(before, after))
  if (standsElsewhere(before, after)) await invalidate(tx, touchedByANeighbour(await listIdsBeside({ ...after, publishedAt })))
}

/** The working copy as readers would get it. Who gave no link keeps the live one, at first the headline's: mending a headline must not change the address. */
export function contentForReaders({ draft, live }: ArticleForUpdate): ArticleContent {
  const content = contentOf(draft)
  return { ...content, slug: slugOf(content.slug) || live?.slug || slugOf(content.headline) }
}
