// What crawlers read: the newest stories whole, and every story's address by month.
import { and, asc, desc, eq, gte, lt } from 'drizzle-orm'
import type { Language } from '#lib/i18n/routing.ts'
import { tag } from '#lib/newsroom/page-tags.ts'
import { storyPath } from '#lib/newsroom/urls.ts'
import { dependsOn } from '#lib/platform/page-answer.ts'
import { db } from '../client.ts'
import { article, revision, sectionName } from '../schema.ts'
import { newestFirst } from './card.ts'
import { freshUntilNextRelease, isSeen } from './seen.ts'
import { getStory, type Story } from './story.ts'

const STORIES_IN_A_FEED = 30

/** The newest stories of the paper, or of one section, whole. */
export async function listFeed(language: Language, sectionId?: number): Promise<Story[]> {
  dependsOn(sectionId === undefined ? tag.latest(language) : tag.inSection(sectionId, language))
  await freshUntilNextRelease()
  const inSection = sectionId === undefined ? undefined : eq(article.liveSectionId, sectionId)
  const rows = await db
    .select({ id: article.id })
    .from(article)
    .where(and(isSeen(), eq(article.language, language), inSection))
    .orderBy(newestFirst)
    .limit(STORIES_IN_A_FEED)
  const stories = await Promise.all(rows.map(row => getStory(row.id)))
  return stories.filter(story => story?.state === 'live')
}

/** The months (UTC, `2026-11`) from the paper's newest story back to its oldest. */
export async function listSitemapMonths(language: Language) {
  dependsOn(tag.live(language))
  await freshUntilNextRelease()
  const publishedOnes = () =>
    db
      .select({ at: article.publishedAt })
      .from(article)
      .where(and(isSeen(), eq(article.language, language)))
      .limit(1)
  const [oldest] = await publishedOnes().orderBy(asc(article.publishedAt))
  const [newest] = await publishedOnes().orderBy(desc(article.publishedAt))
  if (!oldest?.at || !newest?.at) return []
  return monthsBetween(oldest.at, newest.at)
}

/** Every live story of one month (`2026-11`, UTC), in the order in which they appeared. */
export async function listSitemapMonth(language: Language, month: string) {
  dependsOn(tag.live(language))
  await freshUntilNextRelease()
  const begin = new Date(`${month}-01T00:00:00Z`)
  const end = new Date(Date.UTC(begin.getUTCFullYear(), begin.getUTCMonth() + 1, 1))
  const rows = await db
    .select({ id: article.id, slug: revision.slug, section: sectionName.slug, updatedAt: article.updatedAt })
    .from(article)
    .innerJoin(revision, eq(revision.id, article.liveRevisionId))
    .innerJoin(sectionName, and(eq(sectionName.sectionId, article.liveSectionId), eq(sectionName.language, article.language)))
    .where(and(isSeen(), eq(article.language, language), gte(article.publishedAt, begin), lt(article.publishedAt, end)))
    .orderBy(asc(article.publishedAt), asc(article.id))
  return rows.map(row => ({ path: storyPath(language, row.section, row.id, row.slug), updatedAt: row.updatedAt }))
}

function monthsBetween(oldest: Date, newest: Date) {
  const months: string[] = []
  for (let at = newest; monthOf(at) >= monthOf(oldest); at = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), 0))) months.push(monthOf(at))
  return months
}

const monthOf = (at: Date) => at.toISOString().slice(0, 7)
