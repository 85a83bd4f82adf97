// The index of what is live: SQLite's FTS5 over stems and words as written, how many stories hold each stem, and each story as a row of stems.
import { eq, inArray, sql } from 'drizzle-orm'
import { indexWords } from '#lib/arabic/index-words.ts'
import type { Language } from '#lib/i18n/routing.ts'
import type { ArticleContent } from '#lib/newsroom/article.ts'
import type { Transaction } from './client.ts'
import { integer, table, text } from './columns.sqlite.ts'
import { insertEach } from './insert-each.sqlite.ts'
import { columnsOf, type ReadWords, readWords, type TextWords, textOf } from './read-words.ts'
import { article, searchTerm, storyWords } from './schema.ts'
import { mark } from './search-marks.ts'
import { BETWEEN_PARTS, packWords, unpackWords } from './word-sequence.ts'

/** FTS5's own table: in the migrations, not in schema.ts, which knows no virtual tables. */
const searchIndex = table('search_index', {
  rowid: integer('rowid').notNull(),
  headline: text('headline').notNull(),
  lead: text('lead').notNull(),
  body: text('body').notNull(),
  rawHeadline: text('raw_headline').notNull(),
  rawLead: text('raw_lead').notNull(),
  rawBody: text('raw_body').notNull(),
  marks: text('marks').notNull(),
})

/** A live story as the index needs it; `names` are those of its topics and authors, in its language. */
export type StoryToIndex = { id: number; language: Language; content: ArticleContent; names: string[] }

/** Puts stories into the index that are not in it yet. `words` are theirs, where they were read before. */
export async function addToIndex(tx: Transaction, stories: StoryToIndex[], words?: ReadWords) {
  if (stories.length === 0) return
  const read = words ?? readWords(stories.map(({ language, content }) => textOf(language, content)))
  const ids = await countTerms(tx, read)
  insertEach(
    tx,
    searchIndex,
    stories.map((story, place) => rowOf(story, read.stories[place]!)),
  )
  insertEach(
    tx,
    storyWords,
    stories.map(({ id }, place) => ({ articleId: id, words: packWords(read.stories[place]!.sequence.map(place => ids[place]!)) })),
  )
}

function rowOf({ id, language, content, names }: StoryToIndex, { parts: [headline, standfirst, body] }: TextWords) {
  const named = columnsOf(indexWords(names.join('\n'), language))
  return {
    rowid: id,
    headline: headline.stems,
    lead: `${standfirst.stems} ${named.stems}`,
    body: body.stems,
    rawHeadline: headline.raws,
    rawLead: `${standfirst.raws} ${named.raws}`,
    rawBody: body.raws,
    marks: marksOf(language, content),
  }
}

const marksOf = (language: Language, content: ArticleContent) =>
  [
    mark.language(language),
    mark.kind(content.kind),
    ...(content.sectionId === null ? [] : [mark.section(content.sectionId)]),
    ...content.topicIds.map(mark.topic),
    ...content.byline.flatMap(entry => ('authorId' in entry ? [mark.author(entry.authorId)] : [])),
  ].join(' ')

/** Counts the stories of each stem in, and answers the stems' ids by their places. */
async function countTerms(tx: Transaction, { terms, times }: ReadWords) {
  const places = new Map(terms.map((term, place) => [term, place]))
  const counted = terms.map((term, place) => [term, times[place]]).slice(1)
  const rows = await tx.all<{ id: number; term: string }>(sql`insert into search_term (term, stories) select value ->> 0, value ->> 1 from json_each(${JSON.stringify(counted)}) where true
    on conflict (term) do update set stories = stories + excluded.stories returning id, term`)
  const ids = [BETWEEN_PARTS]
  for (const { id, term } of rows) ids[places.get(term) ?? 0] = id
  return ids
}

/** The same for many at once: what they make of the index stays in pieces, which `tidyIndex` puts together afterwards. */
export async function addManyToIndex(tx: Transaction, stories: StoryToIndex[], words?: ReadWords) {
  await tx.run(sql`insert into search_index (search_index, rank) values ('automerge', 0), ('crisismerge', 64), ('hashsize', 16777216)`)
  await addToIndex(tx, stories, words)
  await tx.run(sql`insert into search_index (search_index) values ('flush')`)
  // FTS5's own, as they were.
  await tx.run(sql`insert into search_index (search_index, rank) values ('automerge', 4), ('crisismerge', 16), ('hashsize', 1048576)`)
}

/** Takes stories out of the index; those that are not in it are passed over. */
export async function takeFromIndex(tx: Transaction, articleIds: number[]) {
  const known = await tx
    .select({ articleId: storyWords.articleId, words: storyWords.words, language: article.language })
    .from(storyWords)
    .innerJoin(article, eq(article.id, storyWords.articleId))
    .where(inArray(storyWords.articleId, articleIds))
  if (known.length === 0) return
  const times = new Map<number, number>()
  for (const { words } of known) for (const id of new Set(unpackWords(words))) times.set(id, (times.get(id) ?? 0) + 1)
  await tx.run(sql`update search_term set stories = stories - less.times
    from (select value ->> 0 as id, value ->> 1 as times from json_each(${JSON.stringify([...times])})) as less where search_term.id = less.id`)
  for (const { language } of known) await tx.run(sql`update search_term set stories = stories - 1 where term = ${mark.all(language)}`)
  const ids = known.map(row => row.articleId)
  await tx.run(sql`delete from search_index where rowid in ${ids}`)
  await tx.delete(storyWords).where(inArray(storyWords.articleId, ids))
}

/** Forgets everything, also what a broken file no longer knows how to take out. */
export async function emptyIndex(tx: Transaction) {
  await tx.run(sql`insert into search_index (search_index) values ('delete-all')`)
  await tx.delete(storyWords)
  await tx.delete(searchTerm)
}

/** Stems that no story holds any more leave. */
export async function forgetTerms(tx: Transaction) {
  await tx.delete(searchTerm).where(sql`${searchTerm.stories} <= 0`)
}

/** Begins to bring the index into one piece, which is what it reads fastest; `tidyOn` goes on. */
export const beginTidying = async (tx: Transaction) => void (await tx.run(sql`insert into search_index (search_index, rank) values ('merge', ${sql.raw(String(-PAGES_AT_ONCE))})`))

/** Answers whether there is more to do. */
export async function tidyOn(tx: Transaction) {
  const before = await changes(tx)
  await tx.run(sql`insert into search_index (search_index, rank) values ('merge', ${sql.raw(String(PAGES_AT_ONCE))})`)
  // The command itself counts as one.
  return (await changes(tx)) - before > 1
}

/** Of 4 KB, to write in one transaction. */
const PAGES_AT_ONCE = 1_000

async function changes(tx: Transaction) {
  const [row] = await tx.all<{ changes: number }>(sql`select total_changes() as changes`)
  return row?.changes ?? 0
}
