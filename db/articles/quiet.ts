// Quiet revisions: what nobody has touched for a while is kept as a version, so that the history shows each sitting.
import { and, asc, eq, lte } from 'drizzle-orm'
import { now } from '#lib/platform/now.ts'
import { contentOf } from '../article-for-update.ts'
import { db, transaction } from '../client.ts'
import { getLastRevision, insertRevision } from '../revisions.ts'
import { draft } from '../schema.ts'
import { record } from '../timeline.ts'
import { isSame } from './changes.ts'

const QUIET_TIME_BEFORE_NEW_REVISION = 10 * 60_000
const AT_ONCE = 20

/** Cuts a revision of each working copy that has been quiet and says something else than the last one. Answers how many were cut. */
export async function keepQuietCopies() {
  const before = new Date(now().getTime() - QUIET_TIME_BEFORE_NEW_REVISION)
  const quiet = await db.select({ articleId: draft.articleId }).from(draft).where(lte(draft.quietSince, before)).orderBy(asc(draft.quietSince)).limit(AT_ONCE)
  let cut = 0
  for (const { articleId } of quiet) cut += (await keepQuietCopy(articleId, before)) ? 1 : 0
  return cut
}

const keepQuietCopy = (articleId: number, before: Date) =>
  transaction(async function keepQuietCopy(tx) {
    const [copy] = await tx
      .select()
      .from(draft)
      .where(and(eq(draft.articleId, articleId), lte(draft.quietSince, before)))
    if (!copy) return false
    await tx.update(draft).set({ quietSince: null }).where(eq(draft.articleId, articleId))
    const last = await getLastRevision(tx, articleId)
    const content = contentOf(copy)
    if (last && isSame(contentOf(last), content)) return false
    const { number } = await insertRevision(tx, articleId, { ...content, cutFor: 'quiet', cutBy: copy.savedBy, cutAt: copy.savedAt })
    await record(tx, { act: 'keep', subject: 'article', subjectId: articleId, by: { machine: 'clock' }, at: now(), details: { revision: number } })
    return true
  })
