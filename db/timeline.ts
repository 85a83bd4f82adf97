// The log: who did what to what, and when.
import { and, desc, eq } from 'drizzle-orm'
import { type Actor, nameOf } from '#lib/newsroom/permissions.ts'
import { db, type Transaction } from './client.ts'
import { timeline } from './schema.ts'

type Entry = { act: string; subject: typeof timeline.$inferSelect.subject; subjectId?: number; by: Actor; at: Date; details?: Record<string, unknown> }

/** Writes one entry, inside the transaction of the act. */
export async function record(tx: Transaction, { act, subject, subjectId, by, at, details }: Entry) {
  await tx.insert(timeline).values({ act, subject, subjectId, by: nameOf(by), byStaffId: 'staffId' in by ? by.staffId : null, at, details })
}

/** The acts on one thing, newest first. */
export const listTimeline = (subject: Entry['subject'], subjectId: number) =>
  db
    .select()
    .from(timeline)
    .where(and(eq(timeline.subject, subject), eq(timeline.subjectId, subjectId)))
    .orderBy(desc(timeline.id))
