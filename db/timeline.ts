// The log: who did what to what, and when; each entry chained to the one before it.
import { createHash } from 'node:crypto'
import { and, asc, desc, eq, gt } from 'drizzle-orm'
import { type ChainedEntry, canonicalEntry } from '#lib/newsroom/log-chain.ts'
import { type Actor, nameOf } from '#lib/newsroom/permissions.ts'
import { db, type Given, prepared, readInOneState, type Transaction } from './client.ts'
import { timeline, timelineHead } from './schema.ts'

export type LogEntry = typeof timeline.$inferSelect
export type Subject = LogEntry['subject']
type Entry = { act: string; subject: Subject; subjectId?: number; by: Actor; at: Date; details?: Record<string, unknown> }

/** Writes one entry, inside the transaction of the act. */
export const record = (tx: Transaction, entry: Entry) => recordEach(tx, [entry])

/** Writes entries in their order, inside the transaction of the acts. */
export async function recordEach(tx: Transaction, entries: Entry[]) {
  if (entries.length === 0) return
  const [head] = await tx.select().from(timelineHead)
  let previousHash = head?.hash ?? null
  for (let from = 0; from < entries.length; from += AT_ONCE) {
    const rows = entries.slice(from, from + AT_ONCE).map(entry => {
      const row = { ...rowOf(entry), previousHash }
      previousHash = hashOf(row)
      return { ...row, hash: previousHash }
    })
    await tx.insert(timeline).values(rows)
  }
  const next = { entries: (head?.entries ?? 0) + entries.length, hash: previousHash ?? '' }
  await (head ? tx.update(timelineHead).set(next) : tx.insert(timelineHead).values(next))
}

/** SQLite takes 32,766 values in one statement. */
const AT_ONCE = 1_000

const rowOf = ({ act, subject, subjectId, by, at, details }: Entry) => ({
  act,
  subject,
  subjectId: subjectId ?? null,
  by: nameOf(by).toWellFormed(),
  byStaffId: 'staffId' in by ? by.staffId : null,
  at,
  // As the database will give it back: dates are texts, what is undefined is not there.
  details: details === undefined ? null : (JSON.parse(JSON.stringify(details)) as Record<string, unknown>),
})

const hashOf = (entry: ChainedEntry) => createHash('sha256').update(canonicalEntry(entry)).digest('hex')

const nextEntries = prepared((given: Given<{ after: number }>) => db.select().from(timeline).where(gt(timeline.id, given.after)).orderBy(asc(timeline.id)).limit(AT_ONCE))

/** Every entry, oldest first, some at a time. */
export async function* eachEntry() {
  for (let after = 0; ; ) {
    const rows = await nextEntries({ after })
    yield* rows
    if (rows.length < AT_ONCE) return
    after = rows.at(-1)?.id ?? after
  }
}

/** `changed`: its words are not those that were hashed. `missing`: what stood before it is not there. `cut-off`: entries are missing at the end. */
export type Break = { kind: 'changed' | 'missing'; id: number } | { kind: 'cut-off'; entries: number }
export type Verdict = { entries: number; unchained: number; breaks: Break[]; head: string | null }

/** Walks the whole chain. `unchained` are entries from before there was one; `head` is the last hash, to be kept elsewhere and compared. */
export const verifyLog = (): Promise<Verdict> =>
  readInOneState(async function verifyLog() {
    const breaks: Break[] = []
    let [entries, unchained] = [0, 0]
    let last: string | null = null
    for await (const entry of eachEntry()) {
      if (entry.hash === null && entries === 0) {
        unchained += 1
        continue
      }
      entries += 1
      if (entry.previousHash !== last) breaks.push({ kind: 'missing', id: entry.id })
      if (hashOf(entry) !== entry.hash) breaks.push({ kind: 'changed', id: entry.id })
      last = entry.hash
    }
    const [head] = await db.select().from(timelineHead)
    if ((head?.entries ?? 0) > entries || (head?.hash ?? null) !== last) breaks.push({ kind: 'cut-off', entries: (head?.entries ?? 0) - entries })
    return { entries, unchained, breaks, head: last }
  })

/** The acts on one thing, newest first. */
export const listTimeline = (subject: Subject, subjectId: number) =>
  db
    .select()
    .from(timeline)
    .where(and(eq(timeline.subject, subject), eq(timeline.subjectId, subjectId)))
    .orderBy(desc(timeline.id))
