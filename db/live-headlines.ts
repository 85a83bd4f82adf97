// The headlines of what is live, for staff who point from one story to another.
import { and, desc, eq, inArray } from 'drizzle-orm'
import { foldedWords } from '#lib/arabic/words.ts'
import type { Language } from '#lib/i18n/routing.ts'
import { db } from './client.ts'
import { article, revision } from './schema.ts'
import { matchHeadlines } from './search.ts'

export const listLiveHeadlines = (ids: number[]) =>
  db
    .select({ id: article.id, headline: revision.headline })
    .from(article)
    .innerJoin(revision, eq(revision.id, article.liveRevisionId))
    .where(and(eq(article.public, 'live'), inArray(article.id, ids)))
    .orderBy(desc(article.publishedAt))

/** Those with these words in their headline, the last of them begun or whole; newest first. It is no reader who asks: nothing is noted as missed. */
export async function findLiveHeadlines(language: Language, words: string, most: number) {
  const wanted = foldedWords(words)
  return wanted.length > 0 ? listLiveHeadlines(await matchHeadlines(wanted, language, most)) : []
}
