// What each save left: the ground on which two people's words are merged, and the proof that nothing saved was lost.
import { and, desc, eq, lt, lte, sql } from 'drizzle-orm'
import type { Words } from '#lib/newsroom/merge.ts'
import { contentOf } from './article-for-update.ts'
import { db, type Transaction, transaction } from './client.ts'
import { draft, draftSave } from './schema.ts'

type DraftRow = typeof draft.$inferSelect

/** The last saves are all kept: so many. */
const ALL_OF_THE_LAST = 200
/** Of older ones each fiftieth: an older version is a base for merging too, only a coarser one. */
const ONE_OF = 50
const KEPT_FOR = 7 * 24 * 60 * 60 * 1000

/** Keeps the working copy as this save left it, and as it found it. Called by every verb that writes the working copy, after it has written. */
export async function keepSave(tx: Transaction, before: DraftRow) {
  const [after] = await tx.select().from(draft).where(eq(draft.articleId, before.articleId))
  // The row before may be older than this table, or a move's, which changes no words.
  await keep(tx, before)
  if (after) await keep(tx, after)
  await thinOut(tx, before.articleId, before.version - ALL_OF_THE_LAST)
}

async function keep(tx: Transaction, row: DraftRow) {
  const [known] = await tx
    .select({ version: draftSave.version })
    .from(draftSave)
    .where(and(eq(draftSave.articleId, row.articleId), eq(draftSave.version, row.version)))
  if (known) return
  const { articleId, version, sources, internalNotes, savedBy, savedAt } = row
  await tx.insert(draftSave).values({ articleId, version, ...contentOf(row), sources, internalNotes, savedBy, savedAt })
}

const thinOut = (tx: Transaction, articleId: number, upTo: number) =>
  upTo > 0 && tx.delete(draftSave).where(and(eq(draftSave.articleId, articleId), lte(draftSave.version, upTo), sql`${draftSave.version} % ${ONE_OF} <> 0`))

/** The version that somebody began from, or the nearest older one that is still kept; null where none is. */
export async function getSaveUpTo(articleId: number, version: number): Promise<(Words & { version: number }) | null> {
  const [found] = await db
    .select()
    .from(draftSave)
    .where(and(eq(draftSave.articleId, articleId), lte(draftSave.version, version)))
    .orderBy(desc(draftSave.version))
    .limit(1)
  return found ? { ...contentOf(found), sources: found.sources, internalNotes: found.internalNotes, version: found.version } : null
}

/** Deletes what is older than a week and no story's last saves. For the clock, once a day. */
export const deleteOldSaves = (at: Date) =>
  transaction(async function deleteOldSaves(tx) {
    const newest = tx.select({ version: draft.version }).from(draft).where(eq(draft.articleId, draftSave.articleId))
    await tx.delete(draftSave).where(and(lt(draftSave.savedAt, new Date(at.getTime() - KEPT_FOR)), sql`${draftSave.version} < (${newest}) - ${ALL_OF_THE_LAST}`))
  })
