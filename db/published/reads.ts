// «الأكثر قراءة»: what was opened most often in the last day or week.
import { and, desc, eq, gt, sql } from 'drizzle-orm'
import type { Language } from '#lib/i18n/routing.ts'
import { tag } from '#lib/newsroom/page-tags.ts'
import { now } from '#lib/platform/now.ts'
import { dependsOn, freshUntil } from '#lib/platform/page-answer.ts'
import { db, type Given, prepared } from '../client.ts'
import { article, reads } from '../schema.ts'
import { type Card, selectCards, toCards } from './card.ts'
import { type AtATime, freshUntilNextRelease, isIn, isSeen } from './seen.ts'

const HOUR = 60 * 60 * 1000
const SPANS = { day: 24 * HOUR, week: 7 * 24 * HOUR }
const MOST = 5
/** Of fewer, «most» would say nothing. */
const FEWEST = 3
const TRUE_FOR = 10 * 60 * 1000

type Asked = AtATime & { language: Language; since: Date }

const mostRead = prepared((given: Given<Asked>) => {
  const ranked = db
    .select({ articleId: reads.articleId, sum: sql<number>`sum(${reads.n})`.as('sum') })
    .from(reads)
    .innerJoin(article, eq(article.id, reads.articleId))
    .where(and(gt(reads.hour, sql.param(given.since, reads.hour)), isIn(given.language), isSeen(given.now)))
    // As it stands the column has an index, and SQLite would walk five weeks in its order instead of the hours asked for.
    .groupBy(sql`${reads.articleId} + 0`)
    .orderBy(desc(sql`sum`), desc(reads.articleId))
    .limit(MOST)
    .as('ranked')
  return selectCards().innerJoin(ranked, eq(ranked.articleId, article.id)).orderBy(desc(ranked.sum), desc(article.id))
})

/** The stories of a language that were opened most in the hours that began within the last day or week, at most five; none where fewer than three were opened. */
export async function listMostRead(language: Language, span: keyof typeof SPANS): Promise<Card[]> {
  dependsOn(tag.reads)
  const at = now()
  freshUntil(new Date(at.getTime() + TRUE_FOR))
  await freshUntilNextRelease()
  const rows = await mostRead({ language, since: new Date(at.getTime() - SPANS[span]), now: at })
  return rows.length < FEWEST ? [] : toCards(rows)
}
