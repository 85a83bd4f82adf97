// Many stories at once before readers, past the verbs: for moving an archive in and for measuring. It asks nothing; the caller has.
import { between, sql } from 'drizzle-orm'
import type { Language } from '#lib/i18n/routing.ts'
import { type ArticleContent, emptyContent } from '#lib/newsroom/article.ts'
import type { Transaction } from './client.ts'
import { indexMany } from './indexed.ts'
import { insertEach } from './insert-each.ts'
import type { ReadWords } from './read-words.ts'
import { article, draft, liveByline, liveTopic, revision } from './schema.ts'

export type StoryToPut = { language: Language; at: Date; content: ArticleContent }

type Putting = { stories: StoryToPut[]; words?: ReadWords; machine: string; at: Date }

/** Each story is one article with one revision, published at its instant. `words` are theirs, where they were read before. Answers their ids, in order. */
export async function putManyLive(tx: Transaction, { stories, words, machine, at: putAt }: Putting): Promise<number[]> {
  const [last] = await tx.select({ id: sql<number>`(select coalesce(max(id), 0) from article)`, revisionId: sql<number>`(select coalesce(max(id), 0) from revision)` }).from(sql`(select 1)`)
  const rows = stories.map((story, place) => ({ ...story, id: (last?.id ?? 0) + place + 1, revisionId: (last?.revisionId ?? 0) + place + 1 }))
  insertEach(
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
  insertEach(
    tx,
    draft,
    rows.map(({ id, at, content }) => ({ articleId: id, version: 1, ...content, savedBy: machine, savedAt: at })),
  )
  await cutEach(tx, rows)
  const bylines = rows.flatMap(({ id, language, at, content }) =>
    content.byline.flatMap(entry => ('authorId' in entry ? [{ authorId: entry.authorId, language, publishedAt: at, articleId: id }] : [])),
  )
  insertEach(tx, liveByline, bylines)
  insertEach(
    tx,
    liveTopic,
    rows.flatMap(({ id, at, content }) => [...new Set(content.topicIds)].map(topicId => ({ topicId, publishedAt: at, articleId: id }))),
  )
  await indexMany(tx, rows, words)
  return rows.map(row => row.id)
}

type Row = { id: number; revisionId: number }

/** The first revision of each, from its working copy: what stands in the database already is copied sooner than written down again. */
async function cutEach(tx: Transaction, rows: Row[]) {
  const [first, last] = [rows[0], rows.at(-1)]
  if (!first || !last) return
  const content = Object.fromEntries(Object.keys(emptyContent).map(field => [field, draft[field as keyof ArticleContent]])) as Pick<typeof draft, keyof ArticleContent>
  await tx.insert(revision).select(
    tx
      .select({
        id: sql<number>`${draft.articleId} + ${first.revisionId - first.id}`.as('id'),
        articleId: draft.articleId,
        number: sql<number>`1`.as('number'),
        cutFor: sql<'publish'>`'publish'`.as('cut_for'),
        ...content,
        cutBy: draft.savedBy,
        cutAt: draft.savedAt,
      })
      .from(draft)
      .where(between(draft.articleId, first.id, last.id)),
  )
}
