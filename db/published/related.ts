// «مقالات ذات صلة»: an editor's choice, what was found alike when it was published, and where that is little, the same topics and section.
import { and, asc, desc, eq, inArray, ne, type SQL, sql } from 'drizzle-orm'
import type { Language } from '#lib/i18n/routing.ts'
import { tag } from '#lib/newsroom/page-tags.ts'
import { now } from '#lib/platform/now.ts'
import { dependsOn } from '#lib/platform/page-answer.ts'
import { db, type Given, prepared } from '../client.ts'
import { article, liveTopic, related, relatedChoice } from '../schema.ts'
import { type Card, selectCards, toCards } from './card.ts'
import { type AtATime, freshUntilNextRelease, isIn, isSeen } from './seen.ts'

// An old and busy topic holds thousands of stories: only its newest can become related, so the query stays the same size.
const CANDIDATES_OF_EACH_KIND = 40

type To = { id: number; language: Language; sectionId: number | null; topicIds: number[] }
/** `score` is of 1: how alike the words are, less for each month between; 1 for an editor's choice, 0 for what only shares a topic or the section. */
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

const chosen = prepared((given: Given<AtATime & { id: number }>) =>
  selectCards()
    .innerJoin(relatedChoice, and(eq(relatedChoice.otherId, article.id), eq(relatedChoice.articleId, given.id), eq(relatedChoice.choice, 'pinned')))
    .where(isSeen(given.now))
    .orderBy(asc(relatedChoice.position), desc(article.publishedAt)),
)

const excluded = prepared((given: Given<{ id: number }>) =>
  db
    .select({ id: relatedChoice.otherId })
    .from(relatedChoice)
    .where(and(eq(relatedChoice.articleId, given.id), eq(relatedChoice.choice, 'excluded'))),
)

const alike = prepared((given: Given<AtATime & { id: number; language: Language }>) =>
  selectCards({ score: related.score })
    .innerJoin(related, and(eq(related.otherId, article.id), eq(related.articleId, given.id)))
    .where(and(isIn(given.language), isSeen(given.now)))
    .orderBy(desc(related.score), desc(article.id)),
)

/** Stories in the same language to read after this one, never itself. */
export async function listRelated(to: To, limit: number): Promise<Related[]> {
  dependsOn(tag.related(to.id))
  await freshUntilNextRelease()
  return listRelatedWith(to, await alike({ id: to.id, language: to.language, now: now() }), limit)
}

/** The same for words that nobody has published yet, with what was found near to them. */
export async function listRelatedToWords(to: To, near: { id: number; score: number }[], limit: number): Promise<Related[]> {
  const scores = new Map(near.map(({ id, score }) => [id, score]))
  const rows = await selectCards().where(and(isIn(to.language), isSeen(now()), inArray(article.id, [...scores.keys()])))
  const nearest = rows.map(row => ({ ...row, score: scores.get(row.id) ?? 0 })).sort((one, other) => other.score - one.score || other.id - one.id)
  return listRelatedWith(to, nearest, limit)
}

async function listRelatedWith(to: To, near: Awaited<ReturnType<typeof alike>>, limit: number): Promise<Related[]> {
  const asked = { id: to.id, language: to.language, now: now() }
  const left = new Set([to.id, ...(await excluded(asked)).map(row => row.id)])
  const pinned = (await chosen(asked)).map(row => ({ ...row, score: 1 }))
  for (const { id } of pinned) left.add(id)
  const rows = [...pinned, ...near.filter(row => !left.has(row.id))]
  for (const { id } of rows) left.add(id)
  // Those that are taken already may be among the ones of the same topics.
  const more = rows.length < limit ? await listOfTheSameTopics(to, limit + left.size) : []
  const all = [...rows, ...more.filter(row => !left.has(row.id)).map(row => ({ ...row, score: 0 }))].slice(0, limit)
  const cards = await toCards(all)
  return cards.map((card, place) => ({ ...card, score: all[place]?.score ?? 0 }))
}

/** Those that share most topics first, then those of the section, the newest. */
async function listOfTheSameTopics({ topicIds: all, ...to }: To, limit: number) {
  const topicIds = [...new Set(all)]
  dependsOn(...topicIds.map(tag.inTopic))
  if (to.sectionId !== null) dependsOn(tag.inSection(to.sectionId, to.language))
  const ask = (byTopics[topicIds.length] ??= relatedTo(topicIds.length))
  return ask({ ...to, topicIds, limit, now: now() })
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
