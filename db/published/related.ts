// «مقالات ذات صلة»: shared topics first, then the section, the newest; the Arabic engine will answer here later.
import { and, desc, eq, ne, sql } from 'drizzle-orm'
import type { Language } from '#lib/i18n/routing.ts'
import { tag } from '#lib/newsroom/page-tags.ts'
import { dependsOn } from '#lib/platform/page-answer.ts'
import { db } from '../client.ts'
import { article, liveTopic } from '../schema.ts'
import { type Card, selectCards, toCards } from './card.ts'
import { freshUntilNextRelease, isSeen } from './seen.ts'

// An old and busy topic holds thousands of stories: only its newest can become related, so the query stays the same size.
const CANDIDATES_OF_EACH_KIND = 40

type To = { id: number; language: Language; sectionId: number | null; topicIds: number[] }
export type Related = Card & { score: number }

/** Stories in the same language to read after this one, never itself; `score` is the number of topics that both carry. */
export async function listRelated(to: To, limit: number): Promise<Related[]> {
  await freshUntilNextRelease()
  dependsOn(...to.topicIds.map(tag.inTopic))
  if (to.sectionId !== null) dependsOn(tag.inSection(to.sectionId, to.language))
  const ranked = rank(to)
  // `|| ''` keeps SQLite from walking the index of all stories in the language instead of the few candidates.
  const rows = await selectCards({ score: ranked.score })
    .innerJoin(ranked, eq(ranked.articleId, article.id))
    .where(and(isSeen(), sql`${article.language} || '' = ${to.language}`, ne(article.id, to.id)))
    .orderBy(desc(ranked.score), desc(sql`${article.liveSectionId} is ${to.sectionId}`), desc(article.publishedAt), desc(article.id))
    .limit(limit)
  const cards = await toCards(rows)
  return cards.map((card, place) => ({ ...card, score: rows[place]?.score ?? 0 }))
}

function rank(to: To) {
  const all = [...new Set(to.topicIds)].reduce((candidates, topicId) => candidates.unionAll(newestInTopic(topicId)), newestInSection(to)).as('candidates')
  return db
    .select({ articleId: all.articleId, score: sql<number>`sum(${all.point})`.as('score') })
    .from(all)
    .groupBy(sql`${all.articleId}`)
    .as('ranked')
}

function newestInSection({ language, sectionId }: To) {
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

function newestInTopic(topicId: number) {
  const newest = db
    .select({ articleId: sql<number>`${liveTopic.articleId}`.as('candidate_id') })
    .from(liveTopic)
    .where(eq(liveTopic.topicId, topicId))
    .orderBy(desc(liveTopic.publishedAt))
    .limit(CANDIDATES_OF_EACH_KIND)
    .as(`in_topic_${topicId}`)
  return db.select({ articleId: newest.articleId, point: sql<number>`1`.as('point') }).from(newest)
}
