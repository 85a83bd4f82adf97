// SQLite's FTS5 over folded words, behind the door search.ts.
import { sql } from 'drizzle-orm'
import { fold } from '#lib/arabic/fold.ts'
import type { Language } from '#lib/i18n/routing.ts'
import { now } from '#lib/platform/now.ts'
import { db, type Transaction } from './client.ts'
import { isSeen } from './published/seen.ts'
import { article } from './schema.ts'

type Words = { headline: string; standfirst: string; body: string; language: Language }

/** Puts a story's words into the index; those that stood there under this id leave. */
export async function rememberWords(tx: Transaction, articleId: number, words: Words) {
  await forgetWords(tx, articleId)
  await rememberManyWords(tx, [{ articleId, ...words }])
}

/** The words of stories that are not in the index yet, all at once. */
export async function rememberManyWords(tx: Transaction, stories: (Words & { articleId: number })[]) {
  const rows = stories.map(({ articleId, headline, standfirst, body, language }) => sql`(${articleId}, ${fold(headline)}, ${fold(standfirst)}, ${fold(body)}, ${language})`)
  await tx.run(sql`insert into article_search (rowid, headline, standfirst, body, language) values ${sql.join(rows, sql`, `)}`)
}

export async function forgetWords(tx: Transaction, articleId: number) {
  await tx.run(sql`delete from article_search where rowid = ${articleId}`)
}

/**
 * Ids of the stories that readers see in which every word of the query stands (or begins a word), best first, and how many there are in all.
 * Headline words weigh most. An empty query matches nothing.
 */
export async function matchStories(query: string, language: Language, page: { limit: number; offset: number }) {
  const words = fold(query).match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length === 0) return { total: 0, ids: [] as number[] }
  const match = words.map(word => `"${word}"*`).join(' ')
  const isFound = sql`article_search match ${match} and ${article.language} = ${language} and ${isSeen(now())}`
  const from = sql`article_search join ${article} on ${article.id} = article_search.rowid`
  const rows = await reader().all<{ id: number }>(sql`select ${article.id} as id from ${from} where ${isFound}
    order by bm25(article_search, 8.0, 3.0, 1.0), ${article.publishedAt} desc, ${article.id} desc limit ${page.limit} offset ${page.offset}`)
  const [count] = await reader().all<{ total: number }>(sql`select count(*) as total from ${from} where ${isFound}`)
  return { total: count?.total ?? 0, ids: rows.map(row => row.id) }
}

/** The read handle, with the raw SQL that only a fitting may say. */
const reader = () => db as unknown as Pick<Transaction, 'all'>
