// Before readers later: an article is set for an instant, taken off it, and held back by an embargo.
import { eq } from 'drizzle-orm'
import type { ArticleContent } from '#lib/newsroom/article.ts'
import type { Actor } from '#lib/newsroom/permissions.ts'
import { NotReady } from '#lib/newsroom/refusals.ts'
import { type ArticleForUpdate, contentOf, findForUpdate } from '../article-for-update.ts'
import { assertReady } from '../checklist.ts'
import { type Transaction, transaction } from '../client.ts'
import { NO_SCHEDULE } from '../live.ts'
import { cutRevision, cutWorkingCopy } from '../revisions.ts'
import { article, revision } from '../schema.ts'
import { record } from '../timeline.ts'
import { assertAsOf, assertMay, assertNotDiscarded, assertStep, type Change, type Seen } from './asserts.ts'
import { contentForReaders } from './before-readers.ts'

type StaffChange = Change & { by: Extract<Actor, { staffId: number }> }

/**
 * Sets the working copy, as it stands, for an instant to come; what is typed later does not go out then. Refuses what is not ready. Before
 * an embargo's end it moves to that end. Answers when it goes out.
 */
export function scheduleArticle({ articleId, publishAt, asOf, by, at }: StaffChange & Seen & { publishAt: Date }) {
  return transaction(async function scheduleArticle(tx) {
    const found = await findForUpdate(tx, articleId)
    assertMay(by, 'schedule', found)
    const status = assertStep(found, 'schedule')
    assertAsOf(found, asOf)
    assertToCome(publishAt, at, 'publishAt')
    const content = contentForReaders(found)
    await assertReady(articleId, content, publishAt)
    const scheduledAt = later(publishAt, found.article.embargoUntil)
    const { id, number } = await cutWorkingCopy(tx, articleId, { content, cutFor: 'schedule', by, at })
    await tx.update(article).set({ status, scheduledAt, scheduledRevisionId: id, scheduledByStaffId: by.staffId, clockFailure: null }).where(eq(article.id, articleId))
    const changes = { status: [found.article.status, status], scheduledAt: [found.article.scheduledAt, scheduledAt] }
    await record(tx, { act: 'schedule', subject: 'article', subjectId: articleId, by, at, details: { revision: number, changes } })
    return scheduledAt
  })
}

export function unscheduleArticle({ articleId, by, at }: Change) {
  return transaction(async function unscheduleArticle(tx) {
    const found = await findForUpdate(tx, articleId)
    assertMay(by, 'schedule', found)
    const status = assertStep(found, 'unschedule')
    await tx
      .update(article)
      .set({ status, ...NO_SCHEDULE })
      .where(eq(article.id, articleId))
    const changes = { status: [found.article.status, status], scheduledAt: [found.article.scheduledAt, null] }
    await record(tx, { act: 'unschedule', subject: 'article', subjectId: articleId, by, at, details: { changes } })
  })
}

/** Nobody may make the next version public before `until`; a schedule before it moves to it. */
export function embargoArticle({ articleId, until, by, at }: Change & { until: Date }) {
  return transaction(async function embargoArticle(tx) {
    const found = await findForUpdate(tx, articleId)
    assertMay(by, 'embargo', found)
    assertStep(found, 'embargo')
    assertNotYetSeen(found)
    assertToCome(until, at, 'until')
    const { embargoUntil, scheduledAt } = found.article
    const moved = scheduledAt && later(scheduledAt, until)
    await tx.update(article).set({ embargoUntil: until, scheduledAt: moved }).where(eq(article.id, articleId))
    const changes = { embargoUntil: [embargoUntil, until], ...(moved?.getTime() !== scheduledAt?.getTime() && { scheduledAt: [scheduledAt, moved] }) }
    await record(tx, { act: 'embargo', subject: 'article', subjectId: articleId, by, at, details: { changes } })
  })
}

/** From now on whoever may publish it may do so at once; a schedule stays where it is. */
export function liftEmbargo({ articleId, by, at }: Change) {
  return transaction(async function liftEmbargo(tx) {
    const found = await findForUpdate(tx, articleId)
    assertMay(by, 'embargo', found)
    assertNotDiscarded(found)
    await tx.update(article).set({ embargoUntil: null }).where(eq(article.id, articleId))
    await record(tx, { act: 'lift-embargo', subject: 'article', subjectId: articleId, by, at, details: { changes: { embargoUntil: [found.article.embargoUntil, null] } } })
  })
}

type Moved = { place: Pick<ArticleContent, 'sectionId' | 'slug'>; by: Actor; at: Date }

/** What is set for its hour must not carry a live story back to where it stood before. */
export async function placeScheduled(tx: Transaction, { article: row }: ArticleForUpdate, { place, by, at }: Moved) {
  if (row.scheduledRevisionId === null) return
  const [scheduled] = await tx.select().from(revision).where(eq(revision.id, row.scheduledRevisionId))
  if (!scheduled) return
  const { id } = await cutRevision(tx, row.id, { content: { ...contentOf(scheduled), ...place }, cutFor: 'schedule', by, at })
  await tx.update(article).set({ scheduledRevisionId: id }).where(eq(article.id, row.id))
}

/** An embargo on what readers already see would hide it without a word: withdrawing says so. */
function assertNotYetSeen({ article: row }: ArticleForUpdate) {
  if (row.public !== 'never') throw new NotReady(`the embargo of article ${row.id}`, [{ field: 'until', key: 'seen-already' }])
}

export function assertToCome(instant: Date, at: Date, field: string) {
  if (Number.isNaN(instant.getTime())) throw new NotReady('the hour', [{ field, key: 'missing' }])
  if (instant <= at) throw new NotReady('the hour', [{ field, key: 'past' }])
}

const later = (one: Date, other: Date | null) => (other && other > one ? other : one)
