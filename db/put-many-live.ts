// Many stories at once before readers, past the verbs: for moving an archive in and for measuring. It asks nothing; the caller has.
import { sql } from 'drizzle-orm'
import type { Language } from '#lib/i18n/routing.ts'
import type { ArticleContent } from '#lib/newsroom/article.ts'
import type { Transaction } from './client.ts'
import { indexNew } from './indexed.ts'
import { article, draft, liveByline, liveTopic, revision } from './schema.ts'

export type StoryToPut = { language: Language; at: Date; content: ArticleContent }

/** Each story is one article with one revision, published at its instant. Answers their ids, in order. */
export async function putManyLive(tx: Transaction, stories: StoryToPut[], machine: string, putAt: Date): Promise<number[]> {
  const [last] = await tx.select({ id: sql<number>`(select coalesce(max(id), 0) from article)`, revisionId: sql<number>`(select coalesce(max(id), 0) from revision)` }).from(sql`(select 1)`)
  const rows = stories.map((story, place) => ({ ...story, id: (last?.id ?? 0) + place + 1, revisionId: (last?.revisionId ?? 0) + place + 1 }))
  await insertEach(
    tx,
    article,
    rows.map(({ id, revisionId, language, at, content }) => ({
      id,
      language,
      public: 'live' as const,
      liveRevisionId: revisionId,
      liveSectionId: content.sectionId,
      liveImportance: content.importance,
      liveSlug: content.slug,
      publishedAt: at,
      updatedAt: at,
      createdAt: putAt,
    })),
  )
  await insertEach(
    tx,
    draft,
    rows.map(({ id, at, content }) => ({ articleId: id, version: 1, ...content, savedBy: machine, savedAt: at })),
  )
  await insertEach(
    tx,
    revision,
    rows.map(({ id, revisionId, at, content }) => ({ id: revisionId, articleId: id, number: 1, cutFor: 'publish' as const, ...content, cutBy: machine, cutAt: at })),
  )
  const bylines = rows.flatMap(({ id, language, at, content }) =>
    content.byline.flatMap(entry => ('authorId' in entry ? [{ authorId: entry.authorId, language, publishedAt: at, articleId: id }] : [])),
  )
  await insertEach(tx, liveByline, bylines)
  await insertEach(
    tx,
    liveTopic,
    rows.flatMap(({ id, at, content }) => [...new Set(content.topicIds)].map(topicId => ({ topicId, publishedAt: at, articleId: id }))),
  )
  await indexNew(tx, rows)
  return rows.map(row => row.id)
}

type Table = typeof article | typeof draft | typeof revision | typeof liveByline | typeof liveTopic

/** Rows of one form. One prepared statement for all: Drizzle takes longer to write a row down than SQLite to keep it. */
async function insertEach<Into extends Table>(tx: Transaction, table: Into, rows: Into['$inferInsert'][]) {
  const [first] = rows
  if (!first) return
  const places = Object.fromEntries(Object.keys(first).map(column => [column, sql.placeholder(column)]))
  const statement = tx
    .insert(table)
    .values(places as unknown as Into['$inferInsert'])
    .prepare()
  for (const row of rows) await statement.execute(row)
}
