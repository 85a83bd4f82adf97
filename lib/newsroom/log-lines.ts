// The log as it is read: what an entry changed, and the saves of one sitting as one line.

export type LogLine = {
  id: number
  act: string
  subject: string
  subjectId: number | null
  by: string
  byStaffId: number | null
  at: Date
  details: Record<string, unknown> | null
}
export type Change = { field: string; before: unknown; after: unknown }
/** `saves` counts those that stand behind one line. */
export type ReadLine = LogLine & { changes: Change[]; saves: number }

const ONE_SITTING = 30 * 60_000

/** What an entry changed, field by field. */
export function changesOf({ details }: Pick<LogLine, 'details'>): Change[] {
  const changes = details?.changes
  if (typeof changes !== 'object' || changes === null) return []
  return Object.entries(changes).flatMap(([field, pair]) => (Array.isArray(pair) && pair.length === 2 ? [{ field, before: pair[0], after: pair[1] }] : []))
}

/** Newest first in, newest first out: saves of one person at one story that follow each other within half an hour are one, from the first's before to the last's after. */
export function readLines(lines: LogLine[]): ReadLine[] {
  const read: ReadLine[] = []
  for (const line of lines) {
    const newer = read.at(-1)
    const changes = changesOf(line)
    if (newer && isSameSitting(newer, line)) {
      newer.changes = joined(changes, newer.changes)
      newer.saves += 1
    } else read.push({ ...line, changes, saves: line.act === 'save' ? 1 : 0 })
  }
  return read
}

const isSameSitting = (newer: ReadLine, older: LogLine) =>
  newer.act === 'save' && older.act === 'save' && newer.by === older.by && newer.subjectId === older.subjectId && newer.at.getTime() - older.at.getTime() < ONE_SITTING

function joined(older: Change[], newer: Change[]) {
  const all = new Map(older.map(change => [change.field, change]))
  for (const change of newer) all.set(change.field, { ...change, before: all.get(change.field)?.before ?? change.before })
  return [...all.values()].filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after))
}

const FIELDS = ['person', 'act', 'story', 'from', 'to', 'before'] as const
export type LogFilter = { staffId: number | null; act: string | null; articleId: number | null; from: string | null; to: string | null; before: number | null }

/** What the address of the room asks for; what does not fit is left out. */
export function readLogFilter(query: Record<string, string | string[] | undefined>): LogFilter {
  const [person, act, story, from, to, before] = FIELDS.map(name => (typeof query[name] === 'string' ? query[name] : ''))
  const number = (text = '') => (/^[1-9]\d{0,14}$/.test(text) ? Number(text) : null)
  const day = (text = '') => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null)
  return { staffId: number(person), act: /^[a-z-]{1,40}$/.test(act ?? '') ? (act ?? null) : null, articleId: number(toLatinDigits(story ?? '')), from: day(from), to: day(to), before: number(before) }
}

const toLatinDigits = (text: string) => text.trim().replace(/[٠-٩]/g, digit => String(digit.charCodeAt(0) - 0x660))
