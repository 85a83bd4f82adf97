// What a half-typed search goes on to: the newest headlines that hold its words, the last of them begun.
import { sql } from 'drizzle-orm'
import { indexWord } from '#lib/arabic/index-words.ts'
import type { Language } from '#lib/i18n/routing.ts'
import { rawReader } from './client.sqlite.ts'

/** Ids of live stories, the last added first. `words` are folded. */
export async function matchHeadlines(words: string[], language: Language, limit: number) {
  if (words.length === 0) return []
  const match = words.map((word, place) => `{raw_headline} : (${formsOf(word, language, place === words.length - 1).join(' OR ')})`).join(' AND ')
  const rows = await rawReader().all<{ id: number }>(sql`select rowid as id from search_index where search_index match ${match} order by rowid desc limit ${limit}`)
  return rows.map(row => row.id)
}

/** With and without ال: who types المرفأ means مرفأ too. */
function formsOf(word: string, language: Language, isBegun: boolean) {
  const forms = language === 'ar' ? new Set([word, `ال${word}`, word.length > SHORTEST_WITH_ARTICLE ? word.replace(/^ال/, '') : word]) : [word]
  return [...forms].map(form => `"${indexWord(form, language).raw}"${isBegun ? ' *' : ''}`)
}

const SHORTEST_WITH_ARTICLE = 3
