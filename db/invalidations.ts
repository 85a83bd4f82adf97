// What a change touched: written by the verbs inside their transactions, followed by the edge.
import { asc, gt, lt, sql } from 'drizzle-orm'
import type { Touched } from '#lib/newsroom/page-tags.ts'
import { now } from '#lib/platform/now.ts'
import { db, type Given, prepared, type Transaction, transaction } from './client.ts'
import { invalidation } from './schema.ts'

const ROWS_ARE_KEPT_FOR = 60 * 60 * 1000

/** Says, inside the transaction of a change, which remembered pages it made untrue. */
export async function invalidate(tx: Transaction, { forget, refresh }: Touched) {
  const at = now()
  const rows = [...forget.map(tag => ({ kind: 'forget' as const, tag, at })), ...refresh.filter(tag => !forget.includes(tag)).map(tag => ({ kind: 'refresh' as const, tag, at }))]
  if (rows.length > 0) await tx.insert(invalidation).values(rows)
}

const newest = prepared(() => db.select({ id: sql<number>`coalesce(max(${invalidation.id}), 0)` }).from(invalidation))

const after = prepared((given: Given<{ id: number }>) =>
  db.select({ id: invalidation.id, kind: invalidation.kind, tag: invalidation.tag }).from(invalidation).where(gt(invalidation.id, given.id)).orderBy(asc(invalidation.id)),
)

/** The id of the last change; 0 in a new paper. */
export async function lastInvalidationId() {
  const [last] = await newest({})
  return last?.id ?? 0
}

/** The changes after this id, in their order. */
export const listInvalidationsAfter = (id: number) => after({ id })

/** Deletes rows that every edge has long passed; the newest stays, so that its id remains known. */
export const deleteOldInvalidations = () =>
  transaction(async function deleteOldInvalidations(tx) {
    const last = await lastInvalidationId()
    await tx.delete(invalidation).where(sql`${lt(invalidation.at, new Date(now().getTime() - ROWS_ARE_KEPT_FOR))} and ${invalidation.id} < ${last}`)
  })
