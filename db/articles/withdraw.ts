// Away from readers: a live story is withdrawn, now or at an instant, with a notice or towards another story.
import { eq } from 'drizzle-orm'
import { tag, touchedByWithdrawing } from '#lib/newsroom/page-tags.ts'
import { type Actor, nameOf } from '#lib/newsroom/permissions.ts'
import { NotReady } from '#lib/newsroom/refusals.ts'
import { findForUpdate, placeOf } from '../article-for-update.ts'
import { type Transaction, transaction } from '../client.ts'
import { index } from '../indexed.ts'
import { invalidate } from '../invalidations.ts'
import { NO_SCHEDULE, takeOffLists } from '../live.ts'
import { relate } from '../related.ts'
import { article, scheduledWithdrawal, withdrawal } from '../schema.ts'
import { record } from '../timeline.ts'
import { assertLive, assertMay, assertStep, type Change } from './asserts.ts'
import { checkedReason } from './review.ts'
import { assertToCome } from './schedule.ts'

type Withdrawal = Change & { reason: string; leadsToArticleId?: number | null }

/**
 * Takes a live story away from readers for good: no list names it, its addresses answer 410, or lead to another live story. Refuses a
 * withdrawal without a reason, and one that leads to itself or to what readers cannot see.
 */
export function withdrawArticle({ articleId, reason: typed, leadsToArticleId = null, by, at }: Withdrawal) {
  return transaction(async function withdrawArticle(tx) {
    const found = await findForUpdate(tx, articleId)
    assertMay(by, 'withdraw', found)
    assertLive(found)
    const status = assertStep(found, 'withdraw')
    const reason = checkedReason(typed)
    if (leadsToArticleId !== null) await assertLeadsToReaders(tx, articleId, leadsToArticleId)
    await tx
      .update(article)
      .set({ public: 'withdrawn', status, ...NO_SCHEDULE, clockFailure: null })
      .where(eq(article.id, articleId))
    await tx.insert(withdrawal).values({ articleId, reason, leadsToArticleId, at, by: nameOf(by) })
    await tx.delete(scheduledWithdrawal).where(eq(scheduledWithdrawal.articleId, articleId))
    await takeOffLists(tx, articleId)
    await index(tx, [articleId])
    await relate(tx, articleId)
    await record(tx, { act: 'withdraw', subject: 'article', subjectId: articleId, by, at, details: { reason, leadsToArticleId, changes: { public: ['live', 'withdrawn'] } } })
    await invalidate(tx, touchedByWithdrawing(placeOf(found.article, found.live)))
    await invalidate(tx, { forget: [], refresh: [tag.corrections(found.article.language)] })
  })
}

type Appointment = Change & { by: Extract<Actor, { staffId: number }>; withdrawAt: Date; reason: string }

/** Sets a live story to be withdrawn at an instant to come; an earlier appointment gives way. */
export function scheduleWithdrawal({ articleId, withdrawAt, reason: typed, by, at }: Appointment) {
  return transaction(async function scheduleWithdrawal(tx) {
    const found = await findForUpdate(tx, articleId)
    assertMay(by, 'withdraw', found)
    assertLive(found)
    assertToCome(withdrawAt, at, 'withdrawAt')
    const set = { withdrawAt, reason: checkedReason(typed), byStaffId: by.staffId }
    await tx
      .insert(scheduledWithdrawal)
      .values({ articleId, ...set })
      .onConflictDoUpdate({ target: scheduledWithdrawal.articleId, set })
    await tx.update(article).set({ clockFailure: null }).where(eq(article.id, articleId))
    await record(tx, { act: 'schedule-withdrawal', subject: 'article', subjectId: articleId, by, at, details: { reason: set.reason, changes: { withdrawAt: [null, withdrawAt] } } })
  })
}

/** Answers whether one was set. */
export function cancelWithdrawal({ articleId, by, at }: Change) {
  return transaction(async function cancelWithdrawal(tx) {
    const found = await findForUpdate(tx, articleId)
    assertMay(by, 'withdraw', found)
    const [cancelled] = await tx.delete(scheduledWithdrawal).where(eq(scheduledWithdrawal.articleId, articleId)).returning()
    if (!cancelled) return false
    await record(tx, { act: 'cancel-withdrawal', subject: 'article', subjectId: articleId, by, at, details: { changes: { withdrawAt: [cancelled.withdrawAt, null] } } })
    return true
  })
}

async function assertLeadsToReaders(tx: Transaction, articleId: number, leadsToArticleId: number) {
  const [other] = await tx.select({ public: article.public, embargoUntil: article.embargoUntil }).from(article).where(eq(article.id, leadsToArticleId))
  if (leadsToArticleId === articleId || other?.public !== 'live') throw new NotReady(`the withdrawal of article ${articleId}`, [{ field: 'leadsTo', key: 'not-live' }])
}
