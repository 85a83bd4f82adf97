// What crawlers read: the newest stories whole, and every story's address by month.
import { and, asc, desc, eq, gte, lt, type SQL, sql } from 'drizzle-orm'
import type { Language } from '#lib/i18n/routing.ts'
import { tag } from '#lib/newsroom/page-tags.ts'
import { storyPath } from '#lib/newsroom/urls.ts'
import { now } from '#lib/platform/now.ts'
import { dependsOn } from '#lib/platform/page-answer.ts'
import { db, type Given, prepared } from '../client.ts'
import { article, revision, sectionName } from '../schema.ts'
import { newestFirst } from './card.ts'
import { type AtATime, freshUntilNextRelease, isSeen } from './seen.ts'
import { getStory, type Story } from './story.ts'

const STORIES_IN_A_FEED = 30

type In = AtATime & { language: Language }

const newestIds = (which: SQL | undefined, given: Given<AtATime>) =>
  db
    .select({ id: article.id })
    .from(article)
    .where(and(isSeen(given.now), which))
    .orderBy(newestFirst)
    .limit(STORIES_IN_A_FEED)

const newestOfThePaper = prepared((given: Given<In>) => newestIds(eq(article.language, given.language), given))

const newestOfASection = prepared((given: Given<In & { sectionId: number }>) => newestIds(and(eq(article.language, given.language), eq(article.liveSectionId, given.sectionId)), given))

const oneOfTheEnds = (order: SQL) =>
  prepared((given: Given<In>) =>
    db
      .select({ at: article.publishedAt })
      .from(article)
      .where(and(isSeen(given.now), eq(article.language, given.language)))
      .orderBy(order)
      .limit(1),
  )

const oldestStory = oneOfTheEnds(asc(article.publishedAt))
const newestStory = oneOfTheEnds(desc(article.publishedAt))

const publishedBetween = prepared((given: Given<In & { begin: Date; end: Date }>) =>
  db
    .select({ id: article.id, slug: revision.slug, section: sectionName.slug, updatedAt: article.updatedAt })
    .from(article)
    .innerJoin(revision, eq(revision.id, article.liveRevisionId))
    .innerJoin(sectionName, and(eq(sectionName.sectionId, article.liveSectionId), eq(sectionName.language, article.language)))
    .where(
      and(
        isSeen(given.now),
        eq(article.language, given.language),
        gte(article.publishedAt, sql.param(given.begin, article.publishedAt)),
        lt(article.publishedAt, sql.param(given.end, article.publishedAt)),
      ),
    )
    .orderBy(asc(article.publishedAt), asc(article.id)),
)

/** The newest stories of the paper, or of one section, whole. */
export async function listFeed(language: Language, sectionId?: number): Promise<Story[]> {
  dependsOn(sectionId === undefined ? tag.latest(language) : tag.inSection(sectionId, language))
  await freshUntilNextRelease()
  const rows = sectionId === undefined ? await newestOfThePaper({ language, now: now() }) : await newestOfASection({ language, sectionId, now: now() })
  const stories = await Promise.all(rows.map(row => getStory(row.id)))
  return stories.filter(story => story?.state === 'live')
}

/** The months (UTC, `2026-11`) from the paper's newest story back to its oldest. */
export async function listSitemapMonths(language: Language) {
  dependsOn(tag.live(language))
  await freshUntilNextRelease()
  const [oldest] = await oldestStory({ language, now: now() })
  const [newest] = await newestStory({ language, now: now() })
  if (!oldest?.at || !newest?.at) return []
  return monthsBetween(oldest.at, newest.at)
}

/** Every live story of one month (`2026-11`, UTC), in the order in which they appeared. */
export async function listSitemapMonth(language: Language, month: string) {
  dependsOn(tag.live(language))
  await freshUntilNextRelease()
  const begin = new Date(`${month}-01T00:00:00Z`)
  const end = new Date(Date.UTC(begin.getUTCFullYear(), begin.getUTCMonth() + 1, 1))
  const rows = await publishedBetween({ language, begin, end, now: now() })
  return rows.map(row => ({ path: storyPath(language, row.section, row.id, row.slug), updatedAt: row.updatedAt }))
}

function monthsBetween(oldest: Date, newest: Date) {
  const months: string[] = []
  for (let at = newest; monthOf(at) >= monthOf(oldest); at = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), 0))) months.push(monthOf(at))
  return months
}

const monthOf = (at: Date) => at.toISOString().slice(0, 7)
