// Immutable snapshots of an article, cut from its working copy.
import { and, desc, eq } from 'drizzle-orm'
import type { ArticleContent } from '#lib/newsroom/article.ts'
import { nameOf } from '#lib/newsroom/permissions.ts'
import { db, type Transaction } from './client.ts'
import { draft, revision } from './schema.ts'

export type Revision = typeof revision.$inferSelect
type Cut = { content: ArticleContent; cutFor: Revision['cutFor']; by: Parameters<typeof nameOf>[0]; at: Date }

/** Adds the article's next revision and returns it. */
export const cutRevision = (tx: Transaction, articleId: number, { content, cutFor, by, at }: Cut): Promise<Revision> =>
  insertRevision(tx, articleId, { ...content, cutFor, cutBy: nameOf(by), cutAt: at })

type Values = ArticleContent & Pick<Revision, 'cutFor' | 'cutBy' | 'cutAt'>

/** The same for words that somebody saved before: the revision bears her name and her time. */
export async function insertRevision(tx: Transaction, articleId: number, values: Values): Promise<Revision> {
  const [last] = await tx.select({ number: revision.number }).from(revision).where(eq(revision.articleId, articleId)).orderBy(desc(revision.number)).limit(1)
  const [cut] = await tx
    .insert(revision)
    .values({ articleId, number: (last?.number ?? 0) + 1, ...values })
    .returning()
  if (!cut) throw new Error(`article ${articleId}: no revision was cut`)
  return cut
}

/** The newest revision of an article, or null. */
export async function getLastRevision(tx: Transaction, articleId: number): Promise<Revision | null> {
  const [last] = await tx.select().from(revision).where(eq(revision.articleId, articleId)).orderBy(desc(revision.number)).limit(1)
  return last ?? null
}

/** A revision of the whole working copy: from now on nothing in it is kept by the working copy alone. */
export async function cutWorkingCopy(tx: Transaction, articleId: number, cut: Cut) {
  await tx.update(draft).set({ quietSince: null }).where(eq(draft.articleId, articleId))
  return cutRevision(tx, articleId, cut)
}

/** All revisions of an article, newest first. */
export const listRevisions = (articleId: number) => db.select().from(revision).where(eq(revision.articleId, articleId)).orderBy(desc(revision.number))

/** The article's revision of this number, or null. */
export async function getRevision(articleId: number, number: number): Promise<Revision | null> {
  const [found] = await db
    .select()
    .from(revision)
    .where(and(eq(revision.articleId, articleId), eq(revision.number, number)))
  return found ?? null
}
