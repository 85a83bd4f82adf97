// How often stories were opened: added up by the hour, forgotten after some weeks.
import { lt, sql } from 'drizzle-orm'
import { now } from '#lib/platform/now.ts'
import { db, type Given, prepared, transaction } from './client.ts'
import { isOneOf } from './columns.ts'
import { article, reads } from './schema.ts'

/** So many readings of one story in one hour; `hour` is that hour's first instant. */
export type Reads = { articleId: number; hour: Date; n: number }

const READS_ARE_KEPT_FOR = 35 * 24 * 60 * 60 * 1000

const idsThatExist = prepared((given: Given<{ ids: number[] }>) => db.select({ id: article.id }).from(article).where(isOneOf(article.id, given.ids)))

/** Adds readings to those that stand there, each story and hour once; stories that have been deleted are passed over. */
export function addReads(rows: Reads[]) {
  return transaction(async function addReads(tx) {
    const existing = new Set((await idsThatExist({ ids: rows.map(row => row.articleId) })).map(row => row.id))
    const added = rows.filter(row => existing.has(row.articleId))
    if (added.length === 0) return
    await tx
      .insert(reads)
      .values(added)
      .onConflictDoUpdate({ target: [reads.hour, reads.articleId], set: { n: sql`${reads.n} + excluded.n` } })
  })
}

export const deleteOldReads = () =>
  transaction(async function deleteOldReads(tx) {
    await tx.delete(reads).where(lt(reads.hour, new Date(now().getTime() - READS_ARE_KEPT_FOR)))
  })
