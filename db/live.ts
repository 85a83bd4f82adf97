// Makes a revision the one that readers see, with everything that lists and search find it by.
import { eq } from 'drizzle-orm'
import type { Status } from '#lib/newsroom/status.ts'
import type { ArticleRow } from './article-for-update.ts'
import type { Transaction } from './client.ts'
import { index } from './indexed.ts'
import type { Revision } from './revisions.ts'
import { article, liveByline, liveTopic } from './schema.ts'

type Moment = { status: Status; updatedAt: Date; at: Date }

export const NO_SCHEDULE = { scheduledAt: null, scheduledRevisionId: null, scheduledByStaffId: null }

export async function putLive(tx: Transaction, { id, language, publishedAt }: ArticleRow, live: Revision, { status, updatedAt, at }: Moment) {
  const firstAt = publishedAt ?? at
  await tx
    .update(article)
    .set({
      status,
      public: 'live',
      liveRevisionId: live.id,
      liveSectionId: live.sectionId,
      liveImportance: live.importance,
      liveSlug: live.slug,
      publishedAt: firstAt,
      updatedAt,
      clockFailure: null,
      ...(status === 'scheduled' ? {} : NO_SCHEDULE),
    })
    .where(eq(article.id, id))
  await takeOffLists(tx, id)
  const authorIds = new Set(live.byline.flatMap(entry => ('authorId' in entry ? [entry.authorId] : [])))
  for (const authorId of authorIds) await tx.insert(liveByline).values({ authorId, language, publishedAt: firstAt, articleId: id })
  for (const topicId of new Set(live.topicIds)) await tx.insert(liveTopic).values({ topicId, publishedAt: firstAt, articleId: id })
  await index(tx, [id])
}

/** No author's or topic's page names the article any more. */
export async function takeOffLists(tx: Transaction, articleId: number) {
  await tx.delete(liveByline).where(eq(liveByline.articleId, articleId))
  await tx.delete(liveTopic).where(eq(liveTopic.articleId, articleId))
}
