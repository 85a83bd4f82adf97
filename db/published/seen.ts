// What readers see, said once: a live revision, not withdrawn, its embargo passed.
import { and, asc, eq, gt, isNull, lte, or } from 'drizzle-orm'
import { now } from '#lib/platform/now.ts'
import { freshUntil } from '#lib/platform/page-answer.ts'
import { db } from '../client.ts'
import { article } from '../schema.ts'

/** The condition on `article` under which its live revision may be shown. */
export const isSeen = () => and(eq(article.public, 'live'), or(isNull(article.embargoUntil), lte(article.embargoUntil, now())))

/** A list that leaves an embargoed story out is true until that embargo ends. */
export async function freshUntilNextRelease() {
  const [next] = await db
    .select({ at: article.embargoUntil })
    .from(article)
    .where(and(eq(article.public, 'live'), gt(article.embargoUntil, now())))
    .orderBy(asc(article.embargoUntil))
    .limit(1)
  if (next?.at) freshUntil(next.at)
}
