// Lists of live stories, newest first, a page at a time.
import { and, desc, eq, type SQL } from 'drizzle-orm'
import type { Language } from '#lib/i18n/routing.ts'
import { tag } from '#lib/newsroom/page-tags.ts'
import { storyPath } from '#lib/newsroom/urls.ts'
import { now } from '#lib/platform/now.ts'
import { dependsOn } from '#lib/platform/page-answer.ts'
import { db, type Given, prepared } from '../client.ts'
import { article, author, authorName, correction, liveByline, liveTopic, revision, section, sectionName, topic } from '../schema.ts'
import { type Card, newestFirst, selectCards, toCards } from './card.ts'
import { facesOf } from './faces.ts'
import { type AtATime, freshUntilNextRelease, isSeen } from './seen.ts'

export const LIST_LENGTH = 24

/** One page of a list. `isBeyondTheEnd` where a page after the first holds nothing. */
export type Listing = { cards: Card[]; page: number; hasOlder: boolean; isBeyondTheEnd: boolean }

type In = { language: Language }
type Window = AtATime & { limit: number; offset: number }

/** What is seen, newest first, and one more than a page holds: it says whether there is an older page. */
const onePage = (which: SQL | undefined, given: Given<Window>) =>
  selectCards()
    .where(and(isSeen(given.now), which))
    .orderBy(newestFirst)
    .limit(given.limit)
    .offset(given.offset)

const latest = prepared((given: Given<In & Window>) => onePage(eq(article.language, given.language), given))

const newestInSection = prepared((given: Given<In & Window & { id: number }>) => onePage(and(eq(article.language, given.language), eq(article.liveSectionId, given.id)), given))

const sectionAt = prepared((given: Given<In & { slug: string }>) =>
  db
    .select({ id: section.id, name: sectionName.name, slug: sectionName.slug, description: sectionName.description, colour: section.colour })
    .from(sectionName)
    .innerJoin(section, eq(section.id, sectionName.sectionId))
    .where(and(eq(sectionName.language, given.language), eq(sectionName.slug, given.slug))),
)

const topicAt = prepared((given: Given<In & { slug: string }>) =>
  db
    .select()
    .from(topic)
    .where(and(eq(topic.language, given.language), eq(topic.slug, given.slug))),
)

const newestInTopic = prepared((given: Given<Window & { id: number }>) =>
  selectCards()
    .innerJoin(liveTopic, eq(liveTopic.articleId, article.id))
    .where(and(isSeen(given.now), eq(liveTopic.topicId, given.id)))
    .orderBy(desc(liveTopic.publishedAt), desc(liveTopic.articleId))
    .limit(given.limit)
    .offset(given.offset),
)

const authorAt = prepared((given: Given<In & { handle: string }>) =>
  db
    .select({ id: author.id, handle: author.handle, name: authorName.name, role: authorName.role, about: authorName.about, links: author.links })
    .from(author)
    .innerJoin(authorName, and(eq(authorName.authorId, author.id), eq(authorName.language, given.language)))
    .where(eq(author.handle, given.handle)),
)

const newestByAuthor = prepared((given: Given<In & Window & { id: number }>) =>
  selectCards()
    .innerJoin(liveByline, eq(liveByline.articleId, article.id))
    .where(and(isSeen(given.now), eq(liveByline.authorId, given.id), eq(liveByline.language, given.language)))
    .orderBy(desc(liveByline.publishedAt), desc(liveByline.articleId))
    .limit(given.limit)
    .offset(given.offset),
)

const newestCorrections = prepared((given: Given<In & Window>) =>
  db
    .select({ kind: correction.kind, text: correction.text, at: correction.at, articleId: article.id, headline: revision.headline, slug: revision.slug, sectionSlug: sectionName.slug })
    .from(correction)
    .innerJoin(article, eq(article.id, correction.articleId))
    .innerJoin(revision, eq(revision.id, article.liveRevisionId))
    .innerJoin(sectionName, and(eq(sectionName.sectionId, article.liveSectionId), eq(sectionName.language, article.language)))
    .where(and(isSeen(given.now), eq(correction.language, given.language)))
    .orderBy(desc(correction.at), desc(correction.id))
    .limit(given.limit)
    .offset(given.offset),
)

export async function listLatest(language: Language, page: number): Promise<Listing> {
  dependsOn(tag.latest(language))
  await freshUntilNextRelease()
  return toListing(await latest({ language, ...windowOf(page) }), page)
}

export async function listInSection(language: Language, slug: string, page: number) {
  const [found] = await sectionAt({ language, slug })
  if (!found) return null
  dependsOn(tag.section(found.id), tag.inSection(found.id, language))
  await freshUntilNextRelease()
  return { section: found, ...(await toListing(await newestInSection({ language, id: found.id, ...windowOf(page) }), page)) }
}

export async function listInTopic(language: Language, slug: string, page: number) {
  const [found] = await topicAt({ language, slug })
  if (!found) return null
  dependsOn(tag.topic(found.id), tag.inTopic(found.id))
  await freshUntilNextRelease()
  return { topic: found, ...(await toListing(await newestInTopic({ id: found.id, ...windowOf(page) }), page)) }
}

export async function listByAuthor(language: Language, handle: string, page: number) {
  const [found] = await authorAt({ language, handle })
  if (!found) return null
  dependsOn(tag.author(found.id), tag.byAuthor(found.id, language))
  await freshUntilNextRelease()
  const picture = (await facesOf([found.id])).get(found.id) ?? null
  return { author: { ...found, picture }, ...(await toListing(await newestByAuthor({ language, id: found.id, ...windowOf(page) }), page)) }
}

/** The paper's corrections, newest first, each with the story that it mends. */
export async function listCorrections(language: Language, page: number) {
  dependsOn(tag.corrections(language))
  await freshUntilNextRelease()
  const rows = await newestCorrections({ language, ...windowOf(page) })
  const corrections = rows.slice(0, LIST_LENGTH).map(row => {
    dependsOn(tag.card(row.articleId))
    return { kind: row.kind, text: row.text, at: row.at, headline: row.headline, path: storyPath(language, row.sectionSlug, row.articleId, row.slug) }
  })
  return { corrections, page, hasOlder: rows.length > LIST_LENGTH, isBeyondTheEnd: page > 1 && rows.length === 0 }
}

const windowOf = (page: number): Window => ({ now: now(), limit: LIST_LENGTH + 1, offset: (page - 1) * LIST_LENGTH })

async function toListing(rows: Parameters<typeof toCards>[0], page: number): Promise<Listing> {
  const cards = await toCards(rows.slice(0, LIST_LENGTH))
  return { cards, page, hasOlder: rows.length > LIST_LENGTH, isBeyondTheEnd: page > 1 && rows.length === 0 }
}
