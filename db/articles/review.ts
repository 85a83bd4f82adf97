// Who looks at it next: an article goes to review, comes back with a reason, is found good, is given to somebody.
import { eq } from 'drizzle-orm'
import { withoutControls } from '#lib/arabic/without-controls.ts'
import { NotFound, NotReady } from '#lib/newsroom/refusals.ts'
import { contentOf, findForUpdate } from '../article-for-update.ts'
import { type Transaction, transaction } from '../client.ts'
import { cutWorkingCopy } from '../revisions.ts'
import { article, staff } from '../schema.ts'
import { record } from '../timeline.ts'
import { assertAsOf, assertMay, assertNotDiscarded, assertStep, type Change, type Seen } from './asserts.ts'

const LONGEST_REASON = 1_000

/** Hands the working copy to the desk, kept as a revision; refuses one without a headline. */
export function submitArticle({ articleId, asOf, by, at }: Change & Seen) {
  return transaction(async function submitArticle(tx) {
    const found = await findForUpdate(tx, articleId)
    assertMay(by, 'submit', found)
    const status = assertStep(found, 'submit')
    assertAsOf(found, asOf)
    const content = contentOf(found.draft)
    if (!saysSomething(content.headline)) throw new NotReady(`article ${articleId}`, [{ field: 'headline', key: 'missing' }])
    const { number } = await cutWorkingCopy(tx, articleId, { content, cutFor: 'submit', by, at })
    await setStatus(tx, articleId, status)
    await record(tx, { act: 'submit', subject: 'article', subjectId: articleId, by, at, details: { revision: number, changes: { status: [found.article.status, status] } } })
  })
}

/** Gives it back to its writer; refuses to do so without a word why. */
export function returnArticle({ articleId, reason: typed, by, at }: Change & { reason: string }) {
  return transaction(async function returnArticle(tx) {
    const found = await findForUpdate(tx, articleId)
    assertMay(by, 'return', found)
    const status = assertStep(found, 'return')
    const reason = checkedReason(typed)
    await setStatus(tx, articleId, status)
    await record(tx, { act: 'return', subject: 'article', subjectId: articleId, by, at, details: { reason, changes: { status: [found.article.status, status] } } })
  })
}

/** Finds it good: whoever may publish can send it out. */
export function approveArticle({ articleId, asOf, by, at }: Change & Seen) {
  return transaction(async function approveArticle(tx) {
    const found = await findForUpdate(tx, articleId)
    assertMay(by, 'approve', found)
    const status = assertStep(found, 'approve')
    assertAsOf(found, asOf)
    await setStatus(tx, articleId, status)
    await record(tx, { act: 'approve', subject: 'article', subjectId: articleId, by, at, details: { changes: { status: [found.article.status, status] } } })
  })
}

type Assignment = Change & { assigneeId: number | null; dueAt: Date | null }

/** Gives the article to somebody who works here, with the instant when she should have done with it; null takes either away. */
export function assignArticle({ articleId, assigneeId, dueAt, by, at }: Assignment) {
  return transaction(async function assignArticle(tx) {
    const found = await findForUpdate(tx, articleId)
    assertMay(by, 'assign', found)
    assertNotDiscarded(found)
    if (assigneeId !== null) await assertWritesHere(tx, assigneeId)
    const { assignedToStaffId, dueAt: dueBefore } = found.article
    await tx.update(article).set({ assignedToStaffId: assigneeId, dueAt }).where(eq(article.id, articleId))
    const changes = {
      ...(assignedToStaffId !== assigneeId && { assignee: [assignedToStaffId, assigneeId] }),
      ...(dueBefore?.getTime() !== dueAt?.getTime() && { dueAt: [dueBefore, dueAt] }),
    }
    await record(tx, { act: 'assign', subject: 'article', subjectId: articleId, by, at, details: { changes } })
  })
}

async function assertWritesHere(tx: Transaction, staffId: number) {
  const [found] = await tx.select({ isActive: staff.isActive, role: staff.role }).from(staff).where(eq(staff.id, staffId))
  if (!found) throw new NotFound(`there is no staff member ${staffId}`)
  if (!found.isActive || found.role === 'viewer') throw new NotReady('the assignment', [{ field: 'assignee', key: 'not-writing' }])
}

/** What a person gives as her reason, without unseen signs; refuses an empty and an overlong one. */
export function checkedReason(typed: string) {
  const reason = withoutControls(typed).trim()
  if (!saysSomething(reason)) throw new NotReady('the reason', [{ field: 'reason', key: 'missing' }])
  if (reason.length > LONGEST_REASON) throw new NotReady('the reason', [{ field: 'reason', key: 'too-long' }])
  return reason
}

/** Not punctuation, or signs that nobody sees, alone. */
export const saysSomething = (words: string) => /[\p{L}\p{N}]/u.test(words)

const setStatus = (tx: Transaction, articleId: number, status: typeof article.$inferSelect.status) => tx.update(article).set({ status, clockFailure: null }).where(eq(article.id, articleId))
