// The log as the newsroom reads it: by person, act, story and day; and the history of one story.
import { and, asc, desc, eq, gte, inArray, lt, type SQL } from 'drizzle-orm'
import type { Language } from '#lib/i18n/routing.ts'
import { type LogFilter, readLines } from '#lib/newsroom/log-lines.ts'
import { db } from './client.ts'
import { article, draft, sectionName, staff, timeline } from './schema.ts'

const ENTRIES_ON_A_PAGE = 100
const MOST_IN_A_HISTORY = 5_000

type Days = { from: Date | null; to: Date | null }

/** A page of the log, newest first; `before` is the entry from which an older page goes on, null where there is none. */
export async function listLog({ staffId, act, articleId, before }: LogFilter, { from, to }: Days) {
  const rows = await entries(
    and(
      staffId === null ? undefined : eq(timeline.byStaffId, staffId),
      act === null ? undefined : eq(timeline.act, act),
      articleId === null ? undefined : and(eq(timeline.subject, 'article'), eq(timeline.subjectId, articleId)),
      from === null ? undefined : gte(timeline.at, from),
      to === null ? undefined : lt(timeline.at, to),
      before === null ? undefined : lt(timeline.id, before),
    ),
    ENTRIES_ON_A_PAGE + 1,
  )
  const page = rows.slice(0, ENTRIES_ON_A_PAGE)
  return {
    lines: readLines(page),
    before: rows.length > ENTRIES_ON_A_PAGE ? (page.at(-1)?.id ?? null) : null,
    headlines: await headlinesOf(page.flatMap(row => (row.subject === 'article' && row.subjectId ? [row.subjectId] : []))),
  }
}

/** All that was done to a story, newest first; with `field`, only what changed that. */
export async function listHistory(articleId: number, field: string | null) {
  const lines = readLines(await entries(and(eq(timeline.subject, 'article'), eq(timeline.subjectId, articleId)), MOST_IN_A_HISTORY))
  if (field === null) return lines
  return lines.flatMap(line => {
    const changes = line.changes.filter(change => change.field === field)
    return changes.length > 0 ? [{ ...line, changes }] : []
  })
}

/** What the changes name by number: sections and people, by their names. */
export async function readNames(language: Language) {
  const sections = await db.select({ id: sectionName.sectionId, name: sectionName.name }).from(sectionName).where(eq(sectionName.language, language))
  const people = await db.select({ id: staff.id, name: staff.name }).from(staff).orderBy(asc(staff.name))
  return { sections: new Map(sections.map(row => [row.id, row.name])), people: new Map(people.map(row => [row.id, row.name])) }
}

/** The acts that the log holds. */
export async function listActs() {
  const rows = await db.selectDistinct({ act: timeline.act }).from(timeline)
  return rows.map(row => row.act).sort()
}

const entries = (which: SQL | undefined, most: number) => db.select().from(timeline).where(which).orderBy(desc(timeline.id)).limit(most)

async function headlinesOf(ids: number[]) {
  const rows = await db
    .select({ id: draft.articleId, headline: draft.headline, language: article.language })
    .from(draft)
    .innerJoin(article, eq(article.id, draft.articleId))
    .where(inArray(draft.articleId, [...new Set(ids)]))
  return new Map(rows.map(row => [row.id, row]))
}
