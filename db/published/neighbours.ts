// The stories between which one stands in its section: the one published just before it and the one just after.
import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm'
import type { Language } from '#lib/i18n/routing.ts'
import { tag } from '#lib/newsroom/page-tags.ts'
import { storyPath } from '#lib/newsroom/urls.ts'
import { now } from '#lib/platform/now.ts'
import { dependsOn } from '#lib/platform/page-answer.ts'
import { db, type Given, prepared } from '../client.ts'
import { article, revision, sectionName } from '../schema.ts'
import { type AtATime, freshUntilNextRelease, isSeen } from './seen.ts'

export type Neighbour = { id: number; headline: string; path: string }
export type Neighbours = { previous: Neighbour | null; next: Neighbour | null }

type Of = { id: number; language: Language; sectionId: number; publishedAt: Date }

const seenInSection = (given: Given<Of & AtATime>, which: SQL) =>
  db
    .select({ id: article.id, headline: revision.headline, slug: revision.slug, sectionSlug: sectionName.slug })
    .from(article)
    .innerJoin(revision, eq(revision.id, article.liveRevisionId))
    .innerJoin(sectionName, and(eq(sectionName.sectionId, article.liveSectionId), eq(sectionName.language, article.language)))
    .where(and(isSeen(given.now), eq(article.language, given.language), eq(article.liveSectionId, given.sectionId), which))
    .limit(1)

// Two stories of one instant stand in the order of their ids, as in every list.
const place = sql`(${article.publishedAt}, ${article.id})`
const itsOwn = ({ publishedAt, id }: Given<Of>) => sql`(${sql.param(publishedAt, article.publishedAt)}, ${id})`

const before = prepared((given: Given<Of & AtATime>) => seenInSection(given, sql`${place} < ${itsOwn(given)}`).orderBy(desc(article.publishedAt), desc(article.id)))
const after = prepared((given: Given<Of & AtATime>) => seenInSection(given, sql`${place} > ${itsOwn(given)}`).orderBy(asc(article.publishedAt), asc(article.id)))

/** What a reader finds on either side of a story in its section; null at the ends. */
export async function listNeighbours(of: Of): Promise<Neighbours> {
  dependsOn(tag.beside(of.id), tag.section(of.sectionId))
  await freshUntilNextRelease()
  const { previous, next } = await rowsBeside(of)
  return { previous: toNeighbour(of.language, previous), next: toNeighbour(of.language, next) }
}

/** The ids of the stories that lead to this one: their pages change when it comes to stand between them. */
export async function listIdsBeside(of: Of) {
  const { previous, next } = await rowsBeside(of)
  return [previous, next].flatMap(row => (row ? [row.id] : []))
}

async function rowsBeside({ id, language, sectionId, publishedAt }: Of) {
  const asked = { id, language, sectionId, publishedAt, now: now() }
  const [[previous], [next]] = await Promise.all([before(asked), after(asked)])
  return { previous, next }
}

function toNeighbour(language: Language, row: Awaited<ReturnType<typeof rowsBeside>>['next']): Neighbour | null {
  if (!row) return null
  dependsOn(tag.card(row.id))
  return { id: row.id, headline: row.headline, path: storyPath(language, row.sectionSlug, row.id, row.slug) }
}
