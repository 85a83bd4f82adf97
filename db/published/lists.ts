// Lists of live stories, newest first, a page at a time.
import { and, desc, eq, type SQL } from 'drizzle-orm'
import type { Language } from '#lib/i18n/routing.ts'
import { tag } from '#lib/newsroom/page-tags.ts'
import { storyPath } from '#lib/newsroom/urls.ts'
import { dependsOn } from '#lib/platform/page-answer.ts'
import { db } from '../client.ts'
import { article, author, authorName, correction, liveByline, liveTopic, revision, section, sectionName, topic } from '../schema.ts'
import { type Card, newestFirst, selectCards, toCards } from './card.ts'
import { freshUntilNextRelease, isSeen } from './seen.ts'

export const LIST_LENGTH = 24

/** One page of a list. `isBeyondTheEnd` where a page after the first holds nothing. */
export type Listing = { cards: Card[]; page: number; hasOlder: boolean; isBeyondTheEnd: boolean }

export async function listLatest(language: Language, page: number): Promise<Listing> {
  dependsOn(tag.latest(language))
  return listing(eq(article.language, language), page)
}

export async function listInSection(language: Language, slug: string, page: number) {
  const [found] = await db
    .select({ id: section.id, name: sectionName.name, slug: sectionName.slug, description: sectionName.description, colour: section.colour })
    .from(sectionName)
    .innerJoin(section, eq(section.id, sectionName.sectionId))
    .where(and(eq(sectionName.language, language), eq(sectionName.slug, slug)))
  if (!found) return null
  dependsOn(tag.section(found.id), tag.inSection(found.id, language))
  return { section: found, ...(await listing(and(eq(article.language, language), eq(article.liveSectionId, found.id)), page)) }
}

export async function listInTopic(language: Language, slug: string, page: number) {
  const [found] = await db
    .select()
    .from(topic)
    .where(and(eq(topic.language, language), eq(topic.slug, slug)))
  if (!found) return null
  dependsOn(tag.topic(found.id), tag.inTopic(found.id))
  await freshUntilNextRelease()
  const rows = await selectCards()
    .innerJoin(liveTopic, eq(liveTopic.articleId, article.id))
    .where(and(isSeen(), eq(liveTopic.topicId, found.id)))
    .orderBy(desc(liveTopic.publishedAt), desc(liveTopic.articleId))
    .limit(LIST_LENGTH + 1)
    .offset((page - 1) * LIST_LENGTH)
  return { topic: found, ...(await toListing(rows, page)) }
}

export async function listByAuthor(language: Language, handle: string, page: number) {
  const [found] = await db
    .select({ id: author.id, handle: author.handle, name: authorName.name, role: authorName.role, about: authorName.about, links: author.links })
    .from(author)
    .innerJoin(authorName, and(eq(authorName.authorId, author.id), eq(authorName.language, language)))
    .where(eq(author.handle, handle))
  if (!found) return null
  dependsOn(tag.author(found.id), tag.byAuthor(found.id, language))
  await freshUntilNextRelease()
  const rows = await selectCards()
    .innerJoin(liveByline, eq(liveByline.articleId, article.id))
    .where(and(isSeen(), eq(liveByline.authorId, found.id), eq(liveByline.language, language)))
    .orderBy(desc(liveByline.publishedAt), desc(liveByline.articleId))
    .limit(LIST_LENGTH + 1)
    .offset((page - 1) * LIST_LENGTH)
  return { author: found, ...(await toListing(rows, page)) }
}

/** The paper's corrections, newest first, each with the story that it mends. */
export async function listCorrections(language: Language, page: number) {
  dependsOn(tag.corrections(language))
  await freshUntilNextRelease()
  const rows = await db
    .select({ text: correction.text, at: correction.at, articleId: article.id, headline: revision.headline, slug: revision.slug, sectionSlug: sectionName.slug })
    .from(correction)
    .innerJoin(article, eq(article.id, correction.articleId))
    .innerJoin(revision, eq(revision.id, article.liveRevisionId))
    .innerJoin(sectionName, and(eq(sectionName.sectionId, article.liveSectionId), eq(sectionName.language, article.language)))
    .where(and(isSeen(), eq(correction.language, language)))
    .orderBy(desc(correction.at), desc(correction.id))
    .limit(LIST_LENGTH + 1)
    .offset((page - 1) * LIST_LENGTH)
  const corrections = rows.slice(0, LIST_LENGTH).map(row => {
    dependsOn(tag.card(row.articleId))
    return { text: row.text, at: row.at, headline: row.headline, path: storyPath(language, row.sectionSlug, row.articleId, row.slug) }
  })
  return { corrections, page, hasOlder: rows.length > LIST_LENGTH, isBeyondTheEnd: page > 1 && rows.length === 0 }
}

async function listing(which: SQL | undefined, page: number) {
  await freshUntilNextRelease()
  const rows = await selectCards()
    .where(and(isSeen(), which))
    .orderBy(newestFirst)
    .limit(LIST_LENGTH + 1)
    .offset((page - 1) * LIST_LENGTH)
  return toListing(rows, page)
}

async function toListing(rows: Parameters<typeof toCards>[0], page: number): Promise<Listing> {
  const cards = await toCards(rows.slice(0, LIST_LENGTH))
  return { cards, page, hasOlder: rows.length > LIST_LENGTH, isBeyondTheEnd: page > 1 && rows.length === 0 }
}
