// The bin: a draft that readers never saw is put aside for thirty days, and then deleted.
import { and, eq, lte } from 'drizzle-orm'
import { WrongState } from '#lib/newsroom/refusals.ts'
import { now } from '#lib/platform/now.ts'
import { findForUpdate } from '../article-for-update.ts'
import { db, transaction } from '../client.ts'
import { NO_SCHEDULE } from '../live.ts'
import { article, breaking } from '../schema.ts'
import { record } from '../timeline.ts'
import { assertMay, assertNeverSeen, assertStep, type Change } from './asserts.ts'

const DAY = 24 * 60 * 60 * 1000
const DAYS_IN_THE_BIN = 30

/** Puts a draft into the bin; refuses what readers have seen, and what is set for its hour. */
export function discardArticle({ articleId, by, at }: Change) {
  return transaction(async function discardArticle(tx) {
    const found = await findForUpdate(tx, articleId)
    assertMay(by, 'discard', found)
    assertNeverSeen(found)
    const status = assertStep(found, 'discard')
    await tx
      .update(article)
      .set({ status, discardedAt: at, ...NO_SCHEDULE })
      .where(eq(article.id, articleId))
    await record(tx, { act: 'discard', subject: 'article', subjectId: articleId, by, at, details: { headline: found.draft.headline, changes: { status: [found.article.status, 'discarded'] } } })
  })
}

export function restoreFromBin({ articleId, by, at }: Change) {
  return transaction(async function restoreFromBin(tx) {
    const found = await findForUpdate(tx, articleId)
    assertMay(by, 'discard', found)
    if (!found.article.discardedAt) throw new WrongState(`article ${articleId} does not lie in the bin`)
    await tx.update(article).set({ discardedAt: null }).where(eq(article.id, articleId))
    await record(tx, { act: 'take-from-bin', subject: 'article', subjectId: articleId, by, at, details: { changes: { status: ['discarded', found.article.status] } } })
  })
}

/** Deletes what has lain in the bin for its time; what it was called stays in the log. Answers how many. */
export async function emptyBin() {
  const at = now()
  const longAgo = new Date(at.getTime() - DAYS_IN_THE_BIN * DAY)
  const due = await db.select({ id: article.id }).from(article).where(lte(article.discardedAt, longAgo))
  for (const { id: articleId } of due) {
    await transaction(async function emptyBin(tx) {
      const { draft } = await findForUpdate(tx, articleId)
      await tx.update(breaking).set({ articleId: null }).where(eq(breaking.articleId, articleId))
      await tx.update(article).set({ translationOf: null }).where(eq(article.translationOf, articleId))
      await tx.delete(article).where(and(eq(article.id, articleId), lte(article.discardedAt, longAgo)))
      await record(tx, { act: 'delete', subject: 'article', subjectId: articleId, by: { machine: 'clock' }, at, details: { headline: draft.headline } })
    })
  }
  return due.length
}
