// Which stories stand in the search index, and with what words: always those of what is live, and nothing else.
import { and, asc, eq, gt, inArray, notInArray, sql } from 'drizzle-orm'
import { db, type Transaction, transaction } from './client.ts'
import type { ReadWords } from './read-words.ts'
import { article, authorName, revision, storyWords, topic } from './schema.ts'
import { addManyToIndex, addToIndex, beginTidying, emptyIndex, forgetTerms, type StoryToIndex, takeFromIndex, tidyOn } from './search.ts'

const AT_ONCE = 100

/** Makes the index say of these articles what readers see of them now: withdrawn ones leave. */
export async function index(tx: Transaction, articleIds: number[]) {
  await takeFromIndex(tx, articleIds)
  await addToIndex(tx, await withNames(await listLive(articleIds)))
}

type LiveStory = Omit<StoryToIndex, 'names'>

/** Puts many stories into the index that were never in it; `tidyIndex` is due when all are. */
export const indexMany = async (tx: Transaction, stories: LiveStory[], words?: ReadWords) => addManyToIndex(tx, await withNames(stories), words)

/** Brings the index into one piece, some of it at a time, while the paper goes on being read and written. */
export async function tidyIndex() {
  await transaction(beginTidying)
  while (await transaction(tidyOn));
}

type Progress = (done: number, all: number) => void

/**
 * Writes the index again from the articles alone, some stories at a time, while the paper goes on being read and written. `fromNothing`
 * empties it first: for a file that was damaged; until it is done, stories are missing in it.
 */
export async function rebuildIndex({ fromNothing = false, progress = () => {} }: { fromNothing?: boolean; progress?: Progress } = {}) {
  if (fromNothing) await transaction(emptyIndex)
  const all = await db.$count(article, eq(article.public, 'live'))
  let done = 0
  for await (const ids of liveIds(true)) {
    await transaction(tx => index(tx, ids))
    progress((done += ids.length), all)
  }
  await forgetStrangers()
  await transaction(forgetTerms)
  await tidyIndex()
}

/** Adds what is live and not in the index: after an update of Manshet that keeps it in another form. Answers how many there were. */
export async function indexWhatIsMissing() {
  let added = 0
  for await (const ids of liveIds(false)) {
    await transaction(tx => index(tx, ids))
    added += ids.length
  }
  return added
}

async function* liveIds(indexedToo: boolean) {
  const missing = sql`not exists (select 1 from ${storyWords} where ${storyWords.articleId} = ${article.id})`
  for (let last = 0; ; ) {
    const rows = await db
      .select({ id: article.id })
      .from(article)
      .where(and(eq(article.public, 'live'), gt(article.id, last), indexedToo ? undefined : missing))
      .orderBy(asc(article.id))
      .limit(AT_ONCE)
    if (rows.length === 0) return
    last = rows.at(-1)?.id ?? last
    yield rows.map(row => row.id)
  }
}

async function forgetStrangers() {
  const live = db.select({ id: article.id }).from(article).where(eq(article.public, 'live'))
  const strangers = await db.select({ id: storyWords.articleId }).from(storyWords).where(notInArray(storyWords.articleId, live))
  for (let from = 0; from < strangers.length; from += AT_ONCE) {
    const ids = strangers.slice(from, from + AT_ONCE).map(row => row.id)
    await transaction(tx => takeFromIndex(tx, ids))
  }
}

const listLive = (articleIds: number[]): Promise<LiveStory[]> =>
  db
    .select({ id: article.id, language: article.language, content: revision })
    .from(article)
    .innerJoin(revision, eq(revision.id, article.liveRevisionId))
    .where(and(eq(article.public, 'live'), inArray(article.id, articleIds)))

/** With the names of their topics and authors: a story is found by them too. */
async function withNames(stories: LiveStory[]): Promise<StoryToIndex[]> {
  const topics = await db
    .select({ id: topic.id, name: topic.name })
    .from(topic)
    .where(inArray(topic.id, [...new Set(stories.flatMap(({ content }) => content.topicIds))]))
  const authors = await db
    .select({ id: authorName.authorId, language: authorName.language, name: authorName.name })
    .from(authorName)
    .where(inArray(authorName.authorId, [...new Set(stories.flatMap(({ content }) => content.byline.flatMap(entry => ('authorId' in entry ? [entry.authorId] : []))))]))
  const topicNames = new Map(topics.map(row => [row.id, row.name]))
  const authorNames = new Map(authors.map(row => [`${row.id} ${row.language}`, row.name]))
  return stories.map(story => ({
    ...story,
    names: [
      ...story.content.topicIds.map(id => topicNames.get(id)),
      ...story.content.byline.map(entry => ('words' in entry ? entry.words : authorNames.get(`${entry.authorId} ${story.language}`))),
    ].filter(name => name !== undefined),
  }))
}
