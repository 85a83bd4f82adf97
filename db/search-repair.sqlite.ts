// Words that stand in no story: what was probably meant, mended by one letter or written to its end.
import { sql } from 'drizzle-orm'
import { type IndexWord, indexWord } from '#lib/arabic/index-words.ts'
import { oneEditFrom } from '#lib/arabic/one-edit.ts'
import type { Language } from '#lib/i18n/routing.ts'
import { rawReader } from './client.sqlite.ts'

export type Repair = { typed: string; meant: IndexWord }

/** Shorter words have too many neighbours. */
const FEWEST_LETTERS = 4

/** The commonest word of the paper one edit away from the folded word, or null. */
export async function repairOf(typed: string, language: Language): Promise<Repair | null> {
  if (typed.length < FEWEST_LETTERS) return null
  const near = new Map(oneEditFrom(typed).map(word => [indexWord(word, language).raw, word]))
  const [best] = await rawReader().all<{ term: string }>(sql`select term, sum(doc) as stories from search_words
    where term in (select value from json_each(${JSON.stringify([...near.keys()])})) and col like 'raw%' group by term order by stories desc, term limit 1`)
  const word = best && near.get(best.term)
  return word ? { typed, meant: indexWord(word, language) } : null
}

const MOST_ENDINGS = 3

/** The commonest words of the paper that the folded word begins: who typed half of a word meant one of them. */
export async function wordsBeginningWith(typed: string, language: Language): Promise<IndexWord[]> {
  if (typed.length < FEWEST_LETTERS) return []
  const { raw } = indexWord(typed, language)
  const rows = await rawReader().all<{ term: string }>(sql`select term, sum(doc) as stories from search_words
    where term >= ${raw} and term < ${`${raw}\u{10ffff}`} and col like 'raw%' group by term order by stories desc, term limit ${MOST_ENDINGS}`)
  return rows.map(({ term }) => indexWord(typed + term.slice(raw.length), language))
}
