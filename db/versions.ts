// The versions of a story that stand beside each other, and the way back to one of them.
import { desc, eq } from 'drizzle-orm'
import { type Actor, assertMayCarry, nameOf } from '#lib/newsroom/permissions.ts'
import { NotFound, StaleVersion } from '#lib/newsroom/refusals.ts'
import { getRevisionLike } from './article-as-it-stands.ts'
import { type ArticleForUpdate, contentOf, findForUpdate, standingOf } from './article-for-update.ts'
import { assertMay, assertNotDiscarded } from './articles/asserts.ts'
import { db, type Transaction, transaction } from './client.ts'
import { keepSave } from './draft-saves.ts'
import { insertRevision } from './revisions.ts'
import { article, draft, revision } from './schema.ts'
import { record } from './timeline.ts'

type Restore = { articleId: number; revisionId: number; by: Actor; at: Date; startedFrom: number }

/**
 * Makes an older version the working copy again; readers go on seeing what is live. What it replaces is kept as a revision of its own.
 * Refuses a restore that started from an older working copy than the current one. Answers the new
 * version, and the number of the revision that it holds.
 */
export function restoreRevision({ articleId, revisionId, by, at, startedFrom }: Restore) {
  return transaction(async function restoreRevision(tx) {
    const found = await findForUpdate(tx, articleId)
    assertMay(by, 'save', found)
    assertNotDiscarded(found)
    if (found.draft.version !== startedFrom) throw new StaleVersion(articleId, startedFrom, found.draft.version)
    const wanted = await findRevision(tx, articleId, revisionId)
    assertMayCarry(by, 'save', standingOf(found), wanted.sectionId)
    await keepAsRevision(tx, found)
    const version = startedFrom + 1
    await tx
      .update(draft)
      .set({ ...contentOf(wanted), version, saveKey: '', savedBy: nameOf(by), savedAt: at, quietSince: null })
      .where(eq(draft.articleId, articleId))
    await keepSave(tx, found.draft)
    await record(tx, { act: 'restore', subject: 'article', subjectId: articleId, by, at, details: { revision: wanted.number, version } })
    return { version, revision: wanted.number }
  })
}

async function findRevision(tx: Transaction, articleId: number, revisionId: number) {
  const [wanted] = await tx.select().from(revision).where(eq(revision.id, revisionId))
  if (wanted?.articleId !== articleId) throw new NotFound(`article ${articleId} has no revision ${revisionId}`)
  return wanted
}

/** Under the name and the time of its last save; nothing where a revision says the same already. */
async function keepAsRevision(tx: Transaction, found: ArticleForUpdate) {
  const { article, draft } = found
  if (!(await getRevisionLike(found))) await insertRevision(tx, article.id, { ...contentOf(draft), cutFor: 'restore', cutBy: draft.savedBy, cutAt: draft.savedAt })
}

/** The list of a story's versions without their words, newest first; the working copy stands before them all. Null where there is no such story. */
export async function listVersions(articleId: number) {
  const [working] = await db
    .select({ version: draft.version, savedBy: draft.savedBy, savedAt: draft.savedAt, headline: draft.headline, language: article.language, liveRevisionId: article.liveRevisionId })
    .from(draft)
    .innerJoin(article, eq(article.id, draft.articleId))
    .where(eq(draft.articleId, articleId))
  if (!working) return null
  const { liveRevisionId, ...draftOf } = working
  const revisions = await db
    .select({ id: revision.id, number: revision.number, cutFor: revision.cutFor, cutBy: revision.cutBy, cutAt: revision.cutAt, headline: revision.headline })
    .from(revision)
    .where(eq(revision.articleId, articleId))
    .orderBy(desc(revision.number))
  return { draft: draftOf, revisions: revisions.map(one => ({ ...one, isLive: one.id === liveRevisionId })) }
}
export type Versions = NonNullable<Awaited<ReturnType<typeof listVersions>>>
