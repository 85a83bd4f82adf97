// «مقالات ذات صلة»: shared topics first, then the section, the newest; the Arabic engine will answer here later.
import { and, desc, eq, ne, type SQL, sql } from 'drizzle-orm'
import type { Language } from '#lib/i18n/routing.ts'
import { tag } from '#lib/newsroom/page-tags.ts'
import { now } from '#lib/platform/now.ts'
import { dependsOn } from '#lib/platform/page-answer.ts'
import { db, type Given, prepared } from '../client.ts'
import { article, liveTopic } from '../schema.ts'
import { type Card, selectCards, toCards } from './card.ts'
import { type AtATime, freshUntilNextRelease, isIn, isSeen } from './seen.ts'

// An old and busy topic holds thousands of stories: only its newest can become related, so the query stays the same size.
const CANDIDATES_OF_EACH_KIND = 40

type To = { id: number; language: Language; sectionId: number | null; topicIds: number[] }
export type Related = Card & { score: number }

type Asked = AtATime & To & { limit: number }

/** The query for a story with so many topics. */
const relatedTo = (topics: number) =>
  prepared((given: Given<Asked>) => {
    const scored = scoresOf(given, topics)
    const nearestFirst = (score: SQL.Aliased<number>) => [desc(score), desc(sql`${article.liveSectionId} is ${given.sectionId}`), desc(article.publishedAt), desc(article.id)]
    // Only those that will be shown are read whole.
    const nearest = db
      .select({ articleId: sql<number>`${scored.articleId}`.as('nearest_id'), score: sql<number>`${scored.score}`.as('nearest_score') })
      .from(scored)
      .innerJoin(article, eq(article.id, scored.articleId))
      .where(and(isSeen(given.now), isIn(given.language), ne(article.id, given.id)))
      .orderBy(...nearestFirst(scored.score))
      .limit(given.limit)
      .as('nearest')
    return selectCards({ score: nearest.score })
      .innerJoin(nearest, eq(nearest.articleId, article.id))
      .orderBy(...nearestFirst(nearest.score))
  })
const byTopics: ReturnType<typeof relatedTo>[] = []

/** Stories in the same language to read after this one, never itself; `score` is the number of topics that both carry. */
export async function listRelated({ topicIds: all, ...to }: To, limit: number): Promise<Related[]> {
  await freshUntilNextRelease()
  const topicIds = [...new Set(all)]
  dependsOn(...topicIds.map(tag.inTopic))
  if (to.sectionId !== null) dependsOn(tag.inSection(to.sectionId, to.language))
  const ask = (byTopics[topicIds.length] ??= relatedTo(topicIds.length))
  const rows = await ask({ ...to, topicIds, limit, now: now() })
  const cards = await toCards(rows)
  return cards.map((card, place) => ({ ...card, score: rows[place]?.score ?? 0 }))
}

function scoresOf(given: Given<Asked>, topics: number) {
  const places = Array.from({ length: topics }, (_, place) => place)
  const all = places.reduce((candidates, place) => candidates.unionAll(newestInTopic(given, place)), newestInSection(given)).as('candidates')
  return db
    .select({ articleId: all.articleId, score: sql<number>`sum(${all.point})`.as('score') })
    .from(all)
    .groupBy(sql`${all.articleId}`)
    .as('scored')
}

function newestInSection({ language, sectionId }: Given<Asked>) {
  const newest = db
    .select({ articleId: sql<number>`${article.id}`.as('candidate_id') })
    .from(article)
    .where(and(eq(article.language, language), eq(article.public, 'live'), sql`${article.liveSectionId} is ${sectionId}`))
    .orderBy(desc(article.publishedAt))
    .limit(CANDIDATES_OF_EACH_KIND)
    .as('in_section')
  return db
    .select({ articleId: newest.articleId, point: sql<number>`0`.as('point') })
    .from(newest)
    .$dynamic()
}

function newestInTopic({ topicIds }: Given<Asked>, place: number) {
  const topicId = sql.param<unknown, number | undefined>(topicIds, { mapToDriverValue: ids => (ids as number[])[place] })
  const newest = db
    .select({ articleId: sql<number>`${liveTopic.articleId}`.as('candidate_id') })
    .from(liveTopic)
    .where(eq(liveTopic.topicId, topicId))
    .orderBy(desc(liveTopic.publishedAt))
    .limit(CANDIDATES_OF_EACH_KIND)
    .as(`in_topic_${place}`)
  return db.select({ articleId: newest.articleId, point: sql<number>`1`.as('point') }).from(newest)
}
