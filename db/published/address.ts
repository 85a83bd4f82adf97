// What the edge asks before a render: where does this address lead? One look-up by index, nothing more.
import { and, eq, sql } from 'drizzle-orm'
import { type Address, pathIn, storyPath } from '#lib/newsroom/urls.ts'
import { db } from '../client.ts'
import { article, author, authorName, redirect, revision, sectionName, standingPage, topic } from '../schema.ts'
import { isSeen } from './seen.ts'

/** `found`: a page of ours. `moved`: it has another address, readable. `gone`: a withdrawn story. `unknown`: the 404. */
export type Destination = { state: 'found' } | { state: 'moved'; path: string } | { state: 'gone' } | { state: 'unknown' }

const found: Destination = { state: 'found' }
const unknown: Destination = { state: 'unknown' }

/** Where a reader's address leads; `path` is the same address as it was asked for, readable. */
export async function findDestination(address: Address, path: string): Promise<Destination> {
  switch (address.kind) {
    case 'story':
    case 'short':
      return destinationOfStory(address.id, path)
    case 'section':
    case 'section-feed':
      return (await hasSection(address)) ? found : renamed(address, path)
    case 'topic':
      return (await hasTopic(address)) ? found : renamed(address, path)
    case 'author':
      return (await hasAuthor(address)) ? found : renamed(address, path)
    case 'standing':
      return (await hasStandingPage(address)) ? found : renamed(address, path)
    case 'live':
    case 'unknown':
      return unknown
    default:
      return found
  }
}

async function destinationOfStory(id: number, path: string): Promise<Destination> {
  const [story] = await db
    .select({ public: article.public, isSeen: sql<number>`${isSeen()}`, language: article.language, slug: revision.slug, section: sectionName.slug })
    .from(article)
    .leftJoin(revision, eq(revision.id, article.liveRevisionId))
    .leftJoin(sectionName, and(eq(sectionName.sectionId, article.liveSectionId), eq(sectionName.language, article.language)))
    .where(eq(article.id, id))
  // A withdrawn story answers 410 at every address that names it.
  if (story?.public === 'withdrawn') return { state: 'gone' }
  if (!story?.isSeen || story.slug === null || story.section === null) return unknown
  const canonical = storyPath(story.language, story.section, id, story.slug)
  return canonical === path ? found : { state: 'moved', path: canonical }
}

async function hasSection({ language, slug }: { language: Address['language']; slug: string }) {
  const rows = await db
    .select({ id: sectionName.sectionId })
    .from(sectionName)
    .where(and(eq(sectionName.language, language), eq(sectionName.slug, slug)))
  return rows.length > 0
}

async function hasTopic({ language, slug }: { language: Address['language']; slug: string }) {
  const rows = await db
    .select({ id: topic.id })
    .from(topic)
    .where(and(eq(topic.language, language), eq(topic.slug, slug)))
  return rows.length > 0
}

async function hasAuthor({ language, handle }: { language: Address['language']; handle: string }) {
  const rows = await db
    .select({ id: author.id })
    .from(author)
    .innerJoin(authorName, and(eq(authorName.authorId, author.id), eq(authorName.language, language)))
    .where(eq(author.handle, handle))
  return rows.length > 0
}

async function hasStandingPage({ language, path }: { language: Address['language']; path: string }) {
  const rows = await db
    .select({ id: standingPage.id })
    .from(standingPage)
    .where(and(eq(standingPage.language, language), eq(standingPage.path, path)))
  return rows.length > 0
}

// Redirects are kept without the language, in which both addresses stand.
async function renamed({ language }: Address, path: string): Promise<Destination> {
  const fromPath = path.slice(pathIn(language, '').length)
  const [row] = await db
    .select({ to: redirect.toPath })
    .from(redirect)
    .where(and(eq(redirect.language, language), eq(redirect.fromPath, fromPath)))
  return row ? { state: 'moved', path: pathIn(language, row.to) } : unknown
}
