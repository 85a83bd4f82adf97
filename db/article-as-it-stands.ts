// An article as a screen finds it, outside of any change.
import { eq } from 'drizzle-orm'
import type { ArticleContent } from '#lib/newsroom/article.ts'
import { sameContent } from '#lib/newsroom/compare.ts'
import { type ArticleForUpdate, contentOf } from './article-for-update.ts'
import { contentForReaders } from './articles/before-readers.ts'
import { db } from './client.ts'
import { listRevisions, type Revision } from './revisions.ts'
import { article, draft, revision } from './schema.ts'

/** Its state, its working copy and what readers see of it, for who only reads; null where there is no such article. */
export async function getArticleAsItStands(articleId: number): Promise<ArticleForUpdate | null> {
  const [found] = await db
    .select({ article, draft, live: revision })
    .from(article)
    .innerJoin(draft, eq(draft.articleId, article.id))
    .leftJoin(revision, eq(revision.id, article.liveRevisionId))
    .where(eq(article.id, articleId))
  return found ?? null
}

/** The working copy as readers would get it, to be compared with what they have. */
export async function getDraftForReaders(articleId: number): Promise<ArticleContent | null> {
  const found = await getArticleAsItStands(articleId)
  return found && contentForReaders(found)
}

/** The revision that says what the working copy says, or null. Where she has given no link, the one that it would get counts as hers. */
export async function getRevisionLike(found: ArticleForUpdate): Promise<Revision | null> {
  const same = [contentOf(found.draft), contentForReaders(found)]
  return (await listRevisions(found.article.id)).find(one => same.some(content => sameContent(contentOf(one), content))) ?? null
}
