// What readers see, said once: a live revision, not withdrawn, its embargo passed.
import { and, asc, eq, gt, isNull, lte, or, type Placeholder, sql } from 'drizzle-orm'
import type { Language } from '#lib/i18n/routing.ts'
import { now } from '#lib/platform/now.ts'
import { freshUntil } from '#lib/platform/page-answer.ts'
import { db, type Given, prepared } from '../client.ts'
import { article } from '../schema.ts'

/** What a query over seen stories is asked with, beside its own. */
export type AtATime = { now: Date }

/** The condition on `article` under which its live revision may be shown. */
export const isSeen = (at: Date | Placeholder) => and(eq(article.public, 'live'), or(isNull(article.embargoUntil), lte(article.embargoUntil, sql.param(at, article.embargoUntil))))

/** The language as a condition that SQLite asks of the few rows it has found: `|| ''` keeps it from walking the index of all stories in that language. */
export const isIn = (language: Language | Placeholder) => sql`${article.language} || '' = ${language}`

const nextRelease = prepared((given: Given<AtATime>) =>
  db
    .select({ at: article.embargoUntil })
    .from(article)
    .where(and(eq(article.public, 'live'), gt(article.embargoUntil, sql.param(given.now, article.embargoUntil))))
    .orderBy(asc(article.embargoUntil))
    .limit(1),
)

/** A list that leaves an embargoed story out is true until that embargo ends. */
export async function freshUntilNextRelease() {
  const [next] = await nextRelease({ now: now() })
  if (next?.at) freshUntil(next.at)
}
