// Finding: a query becomes FTS5's own language here and nowhere else, and what stands best is weighed again by nearness and age.
import { type SQL, sql } from 'drizzle-orm'
import { type IndexWord, indexWord, indexWords } from '#lib/arabic/index-words.ts'
import { bestPassage } from '#lib/arabic/passage.ts'
import type { Phrase, SearchQuery } from '#lib/arabic/search-query.ts'
import { sharedSpellings } from '#lib/arabic/spellings.ts'
import type { Language } from '#lib/i18n/routing.ts'
import type { ArticleKind } from '#lib/newsroom/article.ts'
import { rawReader } from './client.sqlite.ts'
import { rarestFirst } from './rarest-first.ts'
import { mark } from './search-marks.ts'
import { type Repair, repairOf, wordsBeginningWith } from './search-repair.sqlite.ts'
import { listOwnSpellings } from './spellings.ts'
import { BETWEEN_PARTS, unpackWords } from './word-sequence.ts'

type Ids = { sectionIds?: number[]; topicIds?: number[]; authorIds?: number[] }
/** Of each list one must be the story's; an empty list finds nothing, an absent one asks nothing. None of `without` may be the story's. */
export type Filters = Ids & { kinds?: ArticleKind[]; without?: Ids; from?: Date | null; to?: Date | null }
export type SearchOrder = 'relevance' | 'newest'
export type Search = { query: SearchQuery; language: Language; filters: Filters; order: SearchOrder; limit: number; offset: number; at: Date }
/** `stems` are those that answer the query, for marking them; `repairs` the words that were mended. */
export type Matches = { total: number; ids: number[]; stems: Set<string>; repairs: Repair[] }

/** Weights of the columns: stems of headline, lead, body; the same as written; marks weigh nothing. */
const WEIGHTS = sql.raw('3.0, 1.5, 1.0, 0.75, 0.4, 0.25, 0.0')
/** So many are weighed again; what comes after stands in the index's own order. */
const TOP = 200
/** What a search may look at. Rare words are looked up first: the common ones beyond it say little, and count again in the second weighing. */
const MOST_POSTINGS = 10_000
const NEARNESS = 1
const IN_HEADLINE = 0.5
const FRESHNESS = 0.08
const DAYS_TO_HALF = 30
const DAY = 24 * 60 * 60 * 1000

export async function matchStories({ query, language, filters, order, limit, offset, at }: Search): Promise<Matches> {
  const asked = await understand(query, language)
  const match = matchFor(query, asked.looked, language, filters)
  if (match === null) return { total: 0, ids: [], stems: asked.stems, repairs: asked.repairs }
  const where = conditions(match, asked.fromId, filters, at)
  const [count] = await rawReader().all<{ total: number }>(sql`select count(*) as total from ${where}`)
  const found = { total: count?.total ?? 0, stems: asked.stems, repairs: asked.repairs }
  if (order === 'newest' || asked.looked.length === 0) return { ...found, ids: await newest(where, limit, offset) }
  const top = offset < TOP ? (await weighAgain(await bestOf(where, TOP, 0), asked, at)).slice(offset, offset + limit) : []
  const rest = offset + limit > TOP ? await bestOf(where, limit - top.length, Math.max(offset, TOP)) : []
  return { ...found, ids: [...top, ...rest].map(row => row.id) }
}

/** `id` is null for a word that only bylines and topics hold: it stands in no story's row of stems. */
type Term = { id: number | null; stories: number }
/** `looked` are the words that the index is asked for; `weights` weigh all that were meant, by the ids of their stems; of words that are everywhere only stories from `fromId` on are looked at. */
type Understood = { looked: IndexWord[]; weights: Map<number, number>; stems: Set<string>; repairs: Repair[]; fromId: number }

async function understand(query: SearchQuery, language: Language): Promise<Understood> {
  const forms = new Map(query.words.map(word => [word, indexWord(word, language)]))
  const others = await otherSpellings([...forms.values()], language)
  const known = await readTerms([...forms.values(), ...others].map(word => word.stem))
  const strange = query.words.filter(word => !known.has(forms.get(word)?.stem ?? ''))
  const repairs = (await Promise.all(strange.map(word => repairOf(word, language)))).filter(repair => repair !== null)
  const begun = strange.filter(word => !repairs.some(({ typed }) => typed === word))
  const words = [
    ...[...forms.values(), ...others].filter(word => known.has(word.stem)),
    ...repairs.map(repair => repair.meant),
    ...(await Promise.all(begun.map(word => wordsBeginningWith(word, language)))).flat(),
  ]
  const terms = await readTerms([...words.map(word => word.stem), mark.all(language)])
  const all = terms.get(mark.all(language))?.stories ?? 0
  const storiesWith = (word: IndexWord) => terms.get(word.stem)?.stories ?? 0
  const looked = rarestFirst(words, storiesWith, MOST_POSTINGS)
  const weights = new Map(words.flatMap(word => [...idOf(terms.get(word.stem))].map(id => [id, rarity(storiesWith(word), all)] as const)))
  const phrased = [...query.phrases.flat(), ...query.headline].flat().map(word => indexWord(word, language).stem)
  return { looked, weights, stems: new Set([...words.map(word => word.stem), ...phrased]), repairs, fromId: await firstLookedAt(Math.min(...looked.map(storiesWith))) }
}

const idOf = (term: Term | undefined) => (term && term.id !== null ? [term.id] : [])

/** Robertson and Spärck Jones, as Lucene keeps it above zero: ln(1 + (N − n + ½) / (n + ½)). */
const rarity = (stories: number, all: number) => Math.log(1 + (all - stories + 0.5) / (stories + 0.5))

/** Of a word that is in more stories than may be looked at, the newest are. */
async function firstLookedAt(stories: number) {
  if (!(stories > MOST_POSTINGS && Number.isFinite(stories))) return 0
  const [last] = await rawReader().all<{ id: number }>(sql`select max(article_id) as id from story_words`)
  return Math.floor((last?.id ?? 0) * (1 - MOST_POSTINGS / stories))
}

async function readTerms(stems: string[]) {
  const rows = await rawReader().all<Term & { term: string }>(sql`select id, term, stories from search_term where term in (select value from json_each(${JSON.stringify(stems)})) and stories > 0`)
  const inTexts = new Set(rows.map(row => row.term))
  const named = await readNames(stems.filter(stem => !inTexts.has(stem)))
  return new Map<string, Term>([...rows, ...named].map(({ term, id, stories }) => [term, { id, stories }]))
}

/** Bylines and topics are not counted in `search_term`: a name says who wrote, not what a story is about. */
async function readNames(stems: string[]) {
  if (stems.length === 0) return []
  return rawReader().all<Term & { term: string }>(sql`select null as id, term, doc as stories from search_words where col = 'lead' and term in (select value from json_each(${JSON.stringify(stems)}))`)
}

/** Words that are spelt in another way elsewhere, by the stem: who writes الأميركيون finds الأمريكيين. */
async function otherSpellings(words: IndexWord[], language: Language): Promise<IndexWord[]> {
  const groups = [...inWords(await listOwnSpellings(language), language), ...(language === 'ar' ? (shared ??= inWords(sharedSpellings, 'ar')) : [])]
  const stems = new Set(words.map(word => word.stem))
  return groups
    .filter(group => group.some(word => stems.has(word.stem)))
    .flat()
    .filter(word => !stems.has(word.stem))
}

const inWords = (groups: readonly (readonly string[])[], language: Language) => groups.map(group => group.flatMap(word => indexWords(word, language)))
// Read when first asked for, and then for good: they come with the program.
let shared: IndexWord[][] | undefined

// ── FTS5's language ──

const IN_STEMS = '{headline lead body}'
const IN_RAWS = '{raw_headline raw_lead raw_body}'
// A word holds letters, marks and digits, and a mark of ours ASCII: nothing in it can end the quotes.
const quoted = (words: string[]) => `"${words.join(' ')}"`
const anyOf = (expressions: string[]) => `(${expressions.join(' OR ')})`

/** Null where nothing is asked for, or a filter leaves nothing. */
function matchFor(query: SearchQuery, looked: IndexWord[], language: Language, filters: Filters): string | null {
  const stemmed = (phrase: Phrase) => quoted(phrase.map(word => indexWord(word, language).stem))
  const written = (phrase: Phrase) => quoted(phrase.map(word => indexWord(word, language).raw))
  const words = looked.length > 0 ? [`${IN_STEMS} : ${anyOf(looked.map(word => quoted([word.stem])))}`, `${IN_RAWS} : ${anyOf(looked.flatMap(withAndWithoutArticle).map(raw => quoted([raw])))}`] : []
  const phrases = query.phrases.map(alternatives => `${IN_RAWS} : ${anyOf(alternatives.map(written))}`)
  const headline = query.headline.map(phrase => `{headline} : ${stemmed(phrase)}`)
  const isAskedInVain = query.words.length > 0 && words.length === 0 && phrases.length === 0 && headline.length === 0
  const marks = marksFor(filters)
  if (isAskedInVain || marks === null) return null
  const must = [...phrases, ...headline, ...marks]
  const isOfDays = Boolean(filters.from ?? filters.to)
  if (must.length === 0 && words.length === 0 && !isOfDays) return null
  // Words need not stand beside a phrase, but where they do they count.
  const found = [...must, ...(words.length > 0 ? [anyOf([...words, ...phrases, ...headline].map(one => `(${one})`))] : [`{marks} : ${quoted([mark.language(language)])}`])]
  const all = found.map(one => `(${one})`).join(' AND ')
  const without = [
    ...query.without.map(phrase => (phrase.length > 1 ? `(${IN_RAWS} : ${written(phrase)})` : `(${IN_STEMS} : ${stemmed(phrase)})`)),
    ...query.withoutHeadline.map(phrase => `({headline} : ${stemmed(phrase)})`),
    ...marksOf(filters.without ?? {}).map(one => `({marks} : ${quoted([one])})`),
  ]
  return without.length > 0 ? `(${all}) NOT ${anyOf(without)}` : all
}

const marksOf = ({ sectionIds = [], topicIds = [], authorIds = [] }: Ids) => [...sectionIds.map(mark.section), ...topicIds.map(mark.topic), ...authorIds.map(mark.author)]

/** Who types الدوري means دوري as much: as it is written, the article aside. */
const withAndWithoutArticle = ({ raw }: IndexWord) => (ARABIC.test(raw) ? [raw, raw.startsWith('ال') && raw.length > SHORTEST_WITH_ARTICLE ? raw.slice(2) : `ال${raw}`] : [raw])
const ARABIC = /^[\u0620-\u064A]+$/
const SHORTEST_WITH_ARTICLE = 4

function marksFor({ sectionIds, topicIds, authorIds, kinds }: Filters) {
  const lists = [sectionIds?.map(mark.section), topicIds?.map(mark.topic), authorIds?.map(mark.author), kinds?.map(mark.kind)].filter(list => list !== undefined)
  return lists.some(list => list.length === 0) ? null : lists.map(list => `{marks} : ${anyOf(list.map(one => quoted([one])))}`)
}

// ── what was found ──

function conditions(match: string, fromId: number, { from, to }: Filters, at: Date) {
  // Nearly nothing is live under an embargo: few ids are quicker left out than all the others asked.
  const unseen = sql`select id from article where public = 'live' and embargo_until > ${at.getTime()}`
  const days = [...(from ? [sql`article.published_at >= ${from.getTime()}`] : []), ...(to ? [sql`article.published_at < ${to.getTime()}`] : [])]
  const seen = sql`search_index match ${match} and search_index.rowid >= ${fromId} and search_index.rowid not in (${unseen})`
  return days.length > 0 ? sql`search_index join article on article.id = search_index.rowid where ${seen} and ${sql.join(days, sql` and `)}` : sql`search_index where ${seen}`
}

type Found = { id: number; score: number }

const bestOf = (where: SQL, limit: number, offset: number) =>
  rawReader().all<Found>(sql`select search_index.rowid as id, -bm25(search_index, ${WEIGHTS}) as score from ${where} order by score desc, search_index.rowid desc limit ${limit} offset ${offset}`)

async function newest(where: SQL, limit: number, offset: number) {
  const rows = await rawReader().all<{ id: number }>(
    sql`select id from article where id in (select search_index.rowid from ${where}) order by published_at desc, id desc limit ${limit} offset ${offset}`,
  )
  return rows.map(row => row.id)
}

/** By the index's score, how near the words stand to one another, how many of them the headline says, and how new the story is. */
async function weighAgain(found: Found[], { weights }: Understood, at: Date): Promise<Found[]> {
  const ids = JSON.stringify(found.map(row => row.id))
  const rows = await rawReader().all<{ id: number; words: Uint8Array; publishedAt: number }>(sql`select story_words.article_id as id, words, article.published_at as publishedAt
    from story_words join article on article.id = story_words.article_id where story_words.article_id in (select value from json_each(${ids}))`)
  const stories = new Map(rows.map(row => [row.id, row]))
  const most = [...weights.values()].reduce((sum, weight) => sum + weight, 0) || 1
  const weighed = found.map(({ id, score }) => {
    const story = stories.get(id)
    if (!story) return { id, score }
    const words = unpackWords(story.words)
    const nearness = (bestPassage(words, word => weights.get(word) ?? 0)?.weight ?? 0) / most
    const said = new Set(words.slice(0, words.indexOf(BETWEEN_PARTS)))
    const inHeadline = [...weights].reduce((sum, [word, weight]) => sum + (said.has(word) ? weight : 0), 0) / most
    const days = Math.max(0, at.getTime() - story.publishedAt) / DAY
    return { id, score: score * (1 + NEARNESS * nearness) * (1 + IN_HEADLINE * inHeadline) * (1 + FRESHNESS * 0.5 ** (days / DAYS_TO_HALF)) }
  })
  return weighed.sort((one, other) => other.score - one.score || other.id - one.id)
}
