// Which stories stand in the search index, and with what words: always those of what is live, and nothing else.
import { and, asc, eq, gt, inArray, notInArray, sql } from 'drizzle-orm'
import { db, type Transaction, transaction } from './client.ts'
import { article, authorName, revision, storyWords, topic } from './schema.ts'
import { addToIndex, emptyIndex, type StoryToIndex, takeFromIndex, tidyIndex } from './search.ts'

const AT_ONCE = 100

/** Makes the index say of these articles what readers see of them now: withdrawn ones leave. */
export async function index(tx: Transaction, articleIds: number[]) {
  await takeFromIndex(tx, articleIds)
  await addToIndex(tx, await listToIndex(articleIds))
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
  await transaction(tidyIndex)
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

async function listToIndex(articleIds: number[]): Promise<StoryToIndex[]> {
  const rows = await db
    .select({ id: article.id, language: article.language, content: revision })
    .from(article)
    .innerJoin(revision, eq(revision.id, article.liveRevisionId))
    .where(and(eq(article.public, 'live'), inArray(article.id, articleIds)))
  const topics = await db
    .select()
    .from(topic)
    .where(inArray(topic.id, [...new Set(rows.flatMap(row => row.content.topicIds))]))
  const authorIds = new Set(rows.flatMap(row => row.content.byline.flatMap(entry => ('authorId' in entry ? [entry.authorId] : []))))
  const authors = await db
    .select()
    .from(authorName)
    .where(inArray(authorName.authorId, [...authorIds]))
  return rows.map(({ id, language, content }) => ({
    id,
    language,
    content,
    names: [
      ...topics.filter(one => content.topicIds.includes(one.id)).map(one => one.name),
      ...content.byline.flatMap(entry => ('words' in entry ? [entry.words] : authors.filter(one => one.authorId === entry.authorId && one.language === language).map(one => one.name))),
    ],
  }))
}
