// What falls due: the clock does it in the name of whoever set the hour, each story in a transaction of its own that asks everything again.
import { and, asc, eq, lte } from 'drizzle-orm'
import type { ClockFailure } from '#lib/newsroom/clock-failure.ts'
import type { Actor } from '#lib/newsroom/permissions.ts'
import { NotAllowed, refusalOf } from '#lib/newsroom/refusals.ts'
import { log } from '#lib/platform/log.ts'
import { now } from '#lib/platform/now.ts'
import { contentOf, findForUpdate, standingOf } from '../article-for-update.ts'
import { assertReady } from '../checklist.ts'
import { db, transaction } from '../client.ts'
import { NO_SCHEDULE } from '../live.ts'
import { relateSoon } from '../related.ts'
import { article, revision, scheduledWithdrawal } from '../schema.ts'
import { getStaff } from '../staff.ts'
import { record } from '../timeline.ts'
import { assertEmbargoPassed, assertMayAs, assertStep } from './asserts.ts'
import { putBeforeReaders } from './before-readers.ts'
import { changesBetween } from './changes.ts'
import { withdrawArticle } from './withdraw.ts'

const AT_ONCE = 100

/** Publishes what was set for this hour or an earlier one. What is refused leaves the schedule with the reason. Answers how many went out. */
export async function publishWhatIsDue() {
  let published = 0
  for (;;) {
    const due = await db
      .select({ id: article.id })
      .from(article)
      .where(and(eq(article.status, 'scheduled'), lte(article.scheduledAt, now())))
      .orderBy(asc(article.scheduledAt), asc(article.id))
      .limit(AT_ONCE)
    for (const { id } of due) {
      published += (await orFail(id, 'publish', () => publishScheduled(id))) ? 1 : 0
      await othersFirst()
    }
    if (due.length < AT_ONCE) return published
  }
}

/** Withdraws what was to leave readers by now. Answers how many left. */
export async function withdrawWhatIsDue() {
  let withdrawn = 0
  const due = await db.select().from(scheduledWithdrawal).where(lte(scheduledWithdrawal.withdrawAt, now())).orderBy(asc(scheduledWithdrawal.withdrawAt))
  for (const { articleId } of due) {
    withdrawn += (await orFail(articleId, 'withdraw', () => withdrawScheduled(articleId))) ? 1 : 0
    await othersFirst()
  }
  return withdrawn
}

function publishScheduled(articleId: number) {
  return transaction(async function publishScheduled(tx) {
    const at = now()
    const found = await findForUpdate(tx, articleId)
    const { status, scheduledAt, scheduledRevisionId, scheduledByStaffId } = found.article
    if (status !== 'scheduled' || !scheduledAt || scheduledAt > at) return false
    const [live] = await tx
      .select()
      .from(revision)
      .where(and(eq(revision.id, scheduledRevisionId ?? 0), eq(revision.articleId, articleId)))
    if (!live) throw new Error(`article ${articleId} is scheduled without a revision`)
    const by = await whoSetIt(scheduledByStaffId)
    assertMayAs(by, 'publish', standingOf({ ...found, draft: live }))
    const next = assertStep(found, 'publish')
    assertEmbargoPassed(found, at)
    const content = contentOf(live)
    await assertReady(articleId, content, at)
    await putBeforeReaders(tx, found, { live, status: next, relates: relateSoon, at })
    const changes = found.live ? changesBetween(contentOf(found.live), content) : undefined
    await record(tx, { act: 'publish', subject: 'article', subjectId: articleId, by, at, details: { revision: live.number, scheduledAt, changes } })
    return true
  })
}

function withdrawScheduled(articleId: number) {
  return transaction(async function withdrawScheduled(tx) {
    const at = now()
    const [set] = await tx.select().from(scheduledWithdrawal).where(eq(scheduledWithdrawal.articleId, articleId))
    if (!set || set.withdrawAt > at) return false
    await withdrawArticle({ articleId, reason: set.reason, by: await whoSetIt(set.byStaffId), at })
    return true
  })
}

/** As she is now: another role, other sections, or gone. */
async function whoSetIt(staffId: number | null): Promise<Actor> {
  const person = staffId === null ? null : await getStaff(staffId)
  if (!person) throw new NotAllowed(`staff member ${staffId}, who set the hour, does not work here any more`)
  return person
}

/** A full disk or a busy file is tried again at the next second; what a rule refuses, or a fault of ours, stands with the story and is not. */
async function orFail(articleId: number, act: ClockFailure['act'], work: () => Promise<boolean>) {
  try {
    return await work()
  } catch (error) {
    const refusal = refusalOf(error)
    if (refusal?.kind === 'disk-full' || String((error as { code?: unknown }).code).startsWith('SQLITE_BUSY')) throw error
    if (!refusal) log.error({ error, articleId, act }, 'the clock could not do what was set for this hour')
    await fail(articleId, act, refusal ?? { kind: 'broken' })
    return false
  }
}

const fail = (articleId: number, act: ClockFailure['act'], why: ClockFailure['why']) =>
  transaction(async function failAtItsHour(tx) {
    const at = now()
    const found = await findForUpdate(tx, articleId)
    const [leaving] = await tx
      .delete(scheduledWithdrawal)
      .where(and(eq(scheduledWithdrawal.articleId, articleId), lte(scheduledWithdrawal.withdrawAt, at)))
      .returning()
    const was = (act === 'publish' ? found.article.scheduledAt : leaving?.withdrawAt) ?? at
    const clockFailure = { act, why, was: was.toISOString(), at: at.toISOString() }
    await tx
      .update(article)
      .set(act === 'publish' ? { status: 'ready', ...NO_SCHEDULE, clockFailure } : { clockFailure })
      .where(eq(article.id, articleId))
    await record(tx, {
      act: act === 'publish' ? 'schedule-failed' : 'withdrawal-failed',
      subject: 'article',
      subjectId: articleId,
      by: { machine: 'clock' },
      at,
      details: { why, was: clockFailure.was },
    })
  })

/** SQLite answers at once, so a row of awaits alone would keep everybody else waiting. */
const othersFirst = () => new Promise(resolve => setImmediate(resolve))
