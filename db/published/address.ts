// What the edge asks before a render: where does this address lead? One look-up by index, nothing more.
import { and, eq, sql } from 'drizzle-orm'
import type { Language } from '#lib/i18n/routing.ts'
import { type Address, pathIn, storyPath } from '#lib/newsroom/urls.ts'
import { now } from '#lib/platform/now.ts'
import { db, type Given, prepared } from '../client.ts'
import { article, author, authorName, redirect, revision, sectionName, standingPage, topic, withdrawal } from '../schema.ts'
import { type AtATime, isSeen } from './seen.ts'

/** `found`: a page of ours. `moved`: it has another address, readable. `gone`: a withdrawn story. `unknown`: the 404. */
export type Destination = { state: 'found' } | { state: 'moved'; path: string } | { state: 'gone' } | { state: 'unknown' }

const found: Destination = { state: 'found' }
const unknown: Destination = { state: 'unknown' }

type At<Part extends string> = { language: Language } & Record<Part, string>

const addressOf = prepared((given: Given<AtATime & { id: number }>) =>
  db
    .select({ public: article.public, isSeen: sql<number>`${isSeen(given.now)}`, language: article.language, slug: revision.slug, section: sectionName.slug, leadsTo: withdrawal.leadsToArticleId })
    .from(article)
    .leftJoin(withdrawal, eq(withdrawal.articleId, article.id))
    .leftJoin(revision, eq(revision.id, article.liveRevisionId))
    .leftJoin(sectionName, and(eq(sectionName.sectionId, article.liveSectionId), eq(sectionName.language, article.language)))
    .where(eq(article.id, given.id)),
)

const sectionAt = prepared((given: Given<At<'slug'>>) =>
  db
    .select({ id: sectionName.sectionId })
    .from(sectionName)
    .where(and(eq(sectionName.language, given.language), eq(sectionName.slug, given.slug))),
)

const topicAt = prepared((given: Given<At<'slug'>>) =>
  db
    .select({ id: topic.id })
    .from(topic)
    .where(and(eq(topic.language, given.language), eq(topic.slug, given.slug))),
)

const authorAt = prepared((given: Given<At<'handle'>>) =>
  db
    .select({ id: author.id })
    .from(author)
    .innerJoin(authorName, and(eq(authorName.authorId, author.id), eq(authorName.language, given.language)))
    .where(eq(author.handle, given.handle)),
)

const standingPageAt = prepared((given: Given<At<'path'>>) =>
  db
    .select({ id: standingPage.id })
    .from(standingPage)
    .where(and(eq(standingPage.language, given.language), eq(standingPage.path, given.path))),
)

const redirectFrom = prepared((given: Given<At<'path'>>) =>
  db
    .select({ to: redirect.toPath })
    .from(redirect)
    .where(and(eq(redirect.language, given.language), eq(redirect.fromPath, given.path))),
)

/** Where a reader's address leads; `path` is the same address as it was asked for, readable. */
export async function findDestination(address: Address, path: string): Promise<Destination> {
  switch (address.kind) {
    case 'story':
    case 'short':
      return destinationOfStory(address.id, path)
    case 'section':
    case 'section-feed':
      return orRenamed(await sectionAt(address), address, path)
    case 'topic':
      return orRenamed(await topicAt(address), address, path)
    case 'author':
      return orRenamed(await authorAt(address), address, path)
    case 'standing':
      return orRenamed(await standingPageAt(address), address, path)
    case 'unknown':
      return unknown
    default:
      return found
  }
}

const MOST_STEPS = 10

async function destinationOfStory(id: number, path: string, steps = 0): Promise<Destination> {
  const [story] = await addressOf({ id, now: now() })
  // A withdrawn story answers 410 at every address that names it, or leads to the one that stands in its place.
  if (story?.public === 'withdrawn') {
    const instead = story.leadsTo === null || steps === MOST_STEPS ? unknown : await destinationOfStory(story.leadsTo, path, steps + 1)
    return instead.state === 'moved' ? instead : { state: 'gone' }
  }
  if (!story?.isSeen || story.slug === null || story.section === null) return unknown
  const canonical = storyPath(story.language, story.section, id, story.slug)
  return canonical === path ? found : { state: 'moved', path: canonical }
}

// Redirects are kept without the language, in which both addresses stand.
async function orRenamed(rows: unknown[], { language }: Address, path: string): Promise<Destination> {
  if (rows.length > 0) return found
  const [row] = await redirectFrom({ language, path: path.slice(pathIn(language, '').length) })
  return row ? { state: 'moved', path: pathIn(language, row.to) } : unknown
}
