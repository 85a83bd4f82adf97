// What readers searched for and did not find: for editors, who see what the paper lacks. The words alone are kept, never who asked or when within the day.
import { and, desc, eq, gt, lt, sql } from 'drizzle-orm'
import { fold } from '#lib/arabic/fold.ts'
import type { Language } from '#lib/i18n/routing.ts'
import { now } from '#lib/platform/now.ts'
import { db, transaction } from './client.ts'
import { missedSearch } from './schema.ts'

const LONGEST = 80
/** More different ones are not kept: a machine that makes them up fills no disk. */
const MOST = 5_000
const DAY = 24 * 60 * 60 * 1000
const KEPT_FOR = 90 * DAY
/** An address or a number of a person, pasted by mistake. */
const PERSONAL = /@|(?:\d[\s\-.]?){7}/

/** Counts a search that found nothing. */
export async function noteMissedSearch(language: Language, text: string) {
  const query = fold(text).replace(/\s+/g, ' ').trim()
  if (query === '' || query.length > LONGEST || PERSONAL.test(query)) return
  const day = new Date(Math.floor(now().getTime() / DAY) * DAY)
  await transaction(async function noteMissedSearch(tx) {
    const known = await tx
      .update(missedSearch)
      .set({ times: sql`${missedSearch.times} + 1`, lastAt: day })
      .where(and(eq(missedSearch.language, language), eq(missedSearch.query, query)))
      .returning({ times: missedSearch.times })
    if (known.length > 0) return
    const [count] = await tx.select({ all: sql<number>`count(*)` }).from(missedSearch)
    if ((count?.all ?? 0) < MOST) await tx.insert(missedSearch).values({ language, query, times: 1, lastAt: day })
  })
}

/** The most wanted first, of those asked for since `since`. */
export const listMissedSearches = (language: Language, { since, limit }: { since: Date; limit: number }) =>
  db
    .select()
    .from(missedSearch)
    .where(and(eq(missedSearch.language, language), gt(missedSearch.lastAt, since)))
    .orderBy(desc(missedSearch.times), desc(missedSearch.lastAt), missedSearch.query)
    .limit(limit)

/** What nobody has asked for in three months is forgotten. */
export function deleteOldMissedSearches() {
  return transaction(async function deleteOldMissedSearches(tx) {
    await tx.delete(missedSearch).where(lt(missedSearch.lastAt, new Date(now().getTime() - KEPT_FOR)))
  })
}
