// Stories with the same rare words: what related stories and near-copies are chosen from.
import { sql } from 'drizzle-orm'
import type { IndexWord } from '#lib/arabic/index-words.ts'
import { type Archive, cosine, tellingStems, vectorOf } from '#lib/arabic/likeness.ts'
import type { Language } from '#lib/i18n/routing.ts'
import { rawReader } from './client.sqlite.ts'
import { rarestFirst } from './rarest-first.ts'
import { mark } from './search-marks.ts'
import { BETWEEN_PARTS, unpackWords } from './word-sequence.ts'

const TELLING_STEMS = 25
const CANDIDATES = 60
/** What is looked at for one story: of telling stems the rarest first. */
const MOST_POSTINGS = 12_000

/** `likeness` is the cosine over all stems, from 0 to 1. */
export type Alike = { id: number; likeness: number }

/** At most 60 live stories of the same language; none for a story that is not in the index. */
export async function listAlike(articleId: number, language: Language): Promise<Alike[]> {
  const [own] = await sequencesOf([articleId])
  return own ? listAlikeTo(own.stems, { language, except: articleId }) : []
}

/** The same for words that stand in no index yet: a working copy. */
export async function listAlikeWords(words: IndexWord[], { language, except }: { language: Language; except: number }): Promise<Alike[]> {
  const known = await rawReader().all<{ id: number; term: string }>(sql`select id, term from search_term where term in (select value from json_each(${JSON.stringify(words.map(word => word.stem))}))`)
  const ids = new Map(known.map(({ id, term }) => [term, id]))
  return listAlikeTo(
    words.map(word => ids.get(word.stem)).filter(id => id !== undefined),
    { language, except },
  )
}

async function listAlikeTo(stems: number[], { language, except }: { language: Language; except: number }): Promise<Alike[]> {
  const terms = await readTerms(stems)
  const archive = archiveOf(terms, await countAll(language))
  const vector = vectorOf(stems, archive)
  const telling = rarestFirst(tellingStems(vector, archive, TELLING_STEMS), archive.storiesWith, MOST_POSTINGS).map(stem => terms.get(stem)?.term ?? '')
  if (telling.length === 0) return []
  const match = `{headline lead body} : (${telling.map(term => `"${term}"`).join(' OR ')})`
  const rows = await rawReader().all<{ id: number }>(sql`select rowid as id from search_index where search_index match ${match} and rowid <> ${except}
    order by bm25(search_index, 2.0, 1.0, 1.0), rowid desc limit ${CANDIDATES}`)
  const others = await sequencesOf(rows.map(row => row.id))
  const known = archiveOf(await readTerms(others.flatMap(other => other.stems)), archive.stories)
  return others.map(({ id, stems }) => ({ id, likeness: cosine(vector, vectorOf(stems, known)) }))
}

type Term = { term: string; stories: number }

const archiveOf = (terms: Map<number, Term>, stories: number): Archive => ({ stories, storiesWith: stem => terms.get(stem)?.stories ?? 0 })

async function sequencesOf(ids: number[]) {
  const rows = await rawReader().all<{ id: number; words: Uint8Array }>(sql`select article_id as id, words from story_words where article_id in (select value from json_each(${JSON.stringify(ids)}))`)
  return rows.map(({ id, words }) => ({ id, stems: unpackWords(words).filter(stem => stem !== BETWEEN_PARTS) }))
}

async function readTerms(stems: number[]) {
  const rows = await rawReader().all<Term & { id: number }>(sql`select id, term, stories from search_term where id in (select value from json_each(${JSON.stringify([...new Set(stems)])}))`)
  return new Map<number, Term>(rows.map(({ id, term, stories }) => [id, { term, stories }]))
}

async function countAll(language: Language) {
  const [row] = await rawReader().all<{ stories: number }>(sql`select stories from search_term where term = ${mark.all(language)}`)
  return row?.stories ?? 0
}
