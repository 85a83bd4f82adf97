// The index of what is live: SQLite's FTS5 over stems and words as written, how many stories hold each stem, and each story as a row of stems.
import { eq, inArray, sql } from 'drizzle-orm'
import { type IndexWord, indexWords } from '#lib/arabic/index-words.ts'
import type { Language } from '#lib/i18n/routing.ts'
import type { ArticleContent } from '#lib/newsroom/article.ts'
import { wordsOf } from '#lib/newsroom/body-words.ts'
import type { Transaction } from './client.ts'
import { article, searchTerm, storyWords } from './schema.ts'
import { mark } from './search-marks.ts'
import { BETWEEN_PARTS, packWords, unpackWords } from './word-sequence.ts'

/** A live story as the index needs it; `names` are those of its topics and authors, in its language. */
export type StoryToIndex = { id: number; language: Language; content: ArticleContent; names: string[] }

/** Puts stories into the index that are not in it yet. */
export async function addToIndex(tx: Transaction, stories: StoryToIndex[]) {
  if (stories.length === 0) return
  const read = stories.map(readStory)
  const ids = await countTerms(tx, read)
  const row = ({ story, headline, lead, body }: Read) => sql`(${story.id}, ${stems(headline)}, ${stems(lead)}, ${stems(body)}, ${raws(headline)}, ${raws(lead)}, ${raws(body)}, ${marksOf(story)})`
  await tx.run(sql`insert into search_index (rowid, headline, lead, body, raw_headline, raw_lead, raw_body, marks) values ${sql.join(read.map(row), sql`, `)}`)
  await tx.insert(storyWords).values(
    read.map(({ story, inOrder }) => ({
      articleId: story.id,
      words: packWords(inOrder.flatMap((part, place) => [...(place > 0 ? [BETWEEN_PARTS] : []), ...part.map(word => ids.get(word.stem) ?? BETWEEN_PARTS)])),
    })),
  )
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

/** Brings the index into one piece, which is what it reads fastest; stems that no story holds any more leave. */
export async function tidyIndex(tx: Transaction) {
  await tx.delete(searchTerm).where(sql`${searchTerm.stories} <= 0`)
  await tx.run(sql`insert into search_index (search_index) values ('optimize')`)
}

type Read = { story: StoryToIndex; headline: IndexWord[]; lead: IndexWord[]; body: IndexWord[]; inOrder: IndexWord[][] }

function readStory(story: StoryToIndex): Read {
  const { language, content, names } = story
  const headline = indexWords(content.headline, language)
  const standfirst = indexWords(content.standfirst, language)
  const body = indexWords(wordsOf(content.body), language)
  return { story, headline, lead: [...standfirst, ...indexWords(names.join('\n'), language)], body, inOrder: [headline, standfirst, body] }
}

const stems = (words: IndexWord[]) => words.map(word => word.stem).join(' ')
const raws = (words: IndexWord[]) => words.map(word => word.raw).join(' ')

const marksOf = ({ language, content }: StoryToIndex) =>
  [
    mark.language(language),
    mark.kind(content.kind),
    ...(content.sectionId === null ? [] : [mark.section(content.sectionId)]),
    ...content.topicIds.map(mark.topic),
    ...content.byline.flatMap(entry => ('authorId' in entry ? [mark.author(entry.authorId)] : [])),
  ].join(' ')

/** Counts each story once for each of its stems, and answers the stems' ids. */
async function countTerms(tx: Transaction, read: Read[]) {
  const times = new Map<string, number>()
  const add = (term: string) => times.set(term, (times.get(term) ?? 0) + 1)
  for (const { story, inOrder } of read) {
    add(mark.all(story.language))
    for (const term of new Set(inOrder.flat().map(word => word.stem))) add(term)
  }
  const rows = await tx.all<{ id: number; term: string }>(sql`insert into search_term (term, stories) select value ->> 0, value ->> 1 from json_each(${JSON.stringify([...times])}) where true
    on conflict (term) do update set stories = stories + excluded.stories returning id, term`)
  return new Map(rows.map(({ term, id }) => [term, id]))
}
