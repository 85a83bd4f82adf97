// An article as a verb finds it, inside its transaction: its state, its working copy, and what readers see of it.
import { eq } from 'drizzle-orm'
import type { ArticleContent } from '#lib/newsroom/article.ts'
import type { Place } from '#lib/newsroom/page-tags.ts'
import type { Standing } from '#lib/newsroom/permissions.ts'
import { NotFound } from '#lib/newsroom/refusals.ts'
import type { Transaction } from './client.ts'
import { article, draft, revision } from './schema.ts'

export type ArticleRow = typeof article.$inferSelect
export type ArticleForUpdate = { article: ArticleRow; draft: typeof draft.$inferSelect; live: typeof revision.$inferSelect | null }

export async function findForUpdate(tx: Transaction, articleId: number): Promise<ArticleForUpdate> {
  const [found] = await tx
    .select({ article, draft, live: revision })
    .from(article)
    .innerJoin(draft, eq(draft.articleId, article.id))
    .leftJoin(revision, eq(revision.id, article.liveRevisionId))
    .where(eq(article.id, articleId))
  if (!found) throw new NotFound(`there is no article ${articleId}`)
  return found
}

/** How the article stands to those who would do something with it. */
export const standingOf = ({ article, draft, live }: StandsSomewhere): Standing => ({
  ownerIds: [article.createdByStaffId, article.assignedToStaffId].filter(id => id !== null),
  sectionIds: [...new Set([draft.sectionId, ...(live ? [live.sectionId] : [])])],
  status: article.status,
})

type StandsSomewhere = {
  article: Pick<ArticleRow, 'createdByStaffId' | 'assignedToStaffId' | 'status'>
  draft: { sectionId: number | null }
  live: { sectionId: number | null } | null
}

/** The part of a working copy or a revision that readers can see. */
export function contentOf(row: ArticleContent): ArticleContent {
  const { headline, kicker, standfirst, dateline, kind, importance, sectionId, slug, byline, topicIds, picture, seo, body } = row
  return { headline, kicker, standfirst, dateline, kind, importance, sectionId, slug, byline, topicIds, picture, seo, body }
}

/** In which lists a revision makes its article stand. */
export function placeOf({ id, language, translationOf }: ArticleRow, { sectionId, slug, topicIds, byline }: ArticleContent): Place {
  if (sectionId === null) throw new Error(`article ${id}: a revision without a section cannot be live`)
  const authorIds = byline.flatMap(entry => ('authorId' in entry ? [entry.authorId] : []))
  return { id, originalId: translationOf ?? id, language, sectionId, slug, topicIds, authorIds }
}
