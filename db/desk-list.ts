// The stories as the desk lists them: by where they stand, newest work first.
import { and, desc, eq, inArray, isNotNull, isNull, lt, or, type SQL, sql } from 'drizzle-orm'
import { fold } from '#lib/arabic/fold.ts'
import { readSearchQuery } from '#lib/arabic/search-query.ts'
import { type Language, languages } from '#lib/i18n/routing.ts'
import type { DeskFilter, DeskView } from '#lib/newsroom/desk-views.ts'
import { type Edition, editions } from '#lib/newsroom/edition.ts'
import { now } from '#lib/platform/now.ts'
import { db } from './client.ts'
import { article, draft, revision, sectionName, staff } from './schema.ts'
import { matchStories } from './search.ts'
import { getSetting } from './settings.ts'

const ROWS_ON_A_PAGE = 50
/** How many unpublished stories are looked through for words: the index holds only what is live. */
const MOST_LOOKED_THROUGH = 5_000
const MOST_LIVE_FOUND = 100
const MOST_FOUND = 300

/** A page of the desk's list: where its stories stand, who has them, and whether another page follows. Sections are named in `namesIn`. */
export async function listForDesk({ view, sectionId, mineOf, language, words, page }: DeskFilter, namesIn: Language) {
  const conditions = [viewIs[view], sectionId === null ? undefined : eq(draft.sectionId, sectionId), language === null ? undefined : eq(article.language, language)]
  if (mineOf !== null) conditions.push(or(eq(article.createdByStaffId, mineOf), eq(article.assignedToStaffId, mineOf)))
  if (words !== '') conditions.push(inArray(article.id, await idsWithWords(words, conditions)))
  const rows = await db
    .select({
      id: article.id,
      language: article.language,
      status: article.status,
      public: article.public,
      headline: draft.headline,
      sectionName: sectionName.name,
      savedAt: draft.savedAt,
      savedBy: draft.savedBy,
      publishedAt: article.publishedAt,
      liveHeadline: revision.headline,
      scheduledAt: article.scheduledAt,
      embargoUntil: article.embargoUntil,
      clockFailure: article.clockFailure,
      discardedAt: article.discardedAt,
      dueAt: article.dueAt,
      assignedTo: staff.name,
    })
    .from(draft)
    .innerJoin(article, eq(article.id, draft.articleId))
    .leftJoin(sectionName, and(eq(sectionName.sectionId, draft.sectionId), eq(sectionName.language, namesIn)))
    .leftJoin(revision, eq(revision.id, article.liveRevisionId))
    .leftJoin(staff, eq(staff.id, article.assignedToStaffId))
    .where(and(...conditions))
    .orderBy(view === 'scheduled' ? article.scheduledAt : desc(draft.savedAt), desc(article.id))
    .limit(ROWS_ON_A_PAGE + 1)
    .offset((page - 1) * ROWS_ON_A_PAGE)
  return { rows: rows.slice(0, ROWS_ON_A_PAGE), hasMore: rows.length > ROWS_ON_A_PAGE }
}

/** How many stories stand in each view that somebody waits for. */
export async function countForDesk() {
  const [counts] = await db
    .select({
      'in-review': sql<number>`count(*) filter (where ${viewIs['in-review']})`,
      ready: sql<number>`count(*) filter (where ${viewIs.ready})`,
      scheduled: sql<number>`count(*) filter (where ${viewIs.scheduled})`,
    })
    .from(article)
    .where(inArray(article.status, ['in-review', 'ready', 'scheduled']))
  return counts ?? { 'in-review': 0, ready: 0, scheduled: 0 }
}

const isKept = isNull(article.discardedAt)
const viewIs: Record<DeskView, SQL | undefined> = {
  all: isKept,
  drafts: and(isKept, eq(article.status, 'draft'), eq(article.public, 'never')),
  'in-review': and(isKept, eq(article.status, 'in-review')),
  ready: and(isKept, eq(article.status, 'ready')),
  scheduled: and(isKept, eq(article.status, 'scheduled')),
  published: eq(article.public, 'live'),
  withdrawn: eq(article.public, 'withdrawn'),
  bin: isNotNull(article.discardedAt),
}

/** Live stories by the paper's own search, the others by the words of their headlines, however they are spelt. */
async function idsWithWords(words: string, conditions: (SQL | undefined)[]) {
  const live = await Promise.all(languages.map(language => liveIdsWith(words, language)))
  const unpublished = await db
    .select({ id: article.id, headline: draft.headline })
    .from(draft)
    .innerJoin(article, eq(article.id, draft.articleId))
    .where(and(...conditions, or(eq(article.public, 'never'), lt(article.updatedAt, draft.savedAt))))
    .orderBy(desc(draft.savedAt))
    .limit(MOST_LOOKED_THROUGH)
  const wanted = fold(words).split(/\s+/).filter(Boolean)
  const named = unpublished.filter(({ headline }) => wanted.every(word => fold(headline).includes(word)))
  return [...new Set([...live.flat(), ...named.map(({ id }) => id)])].slice(0, MOST_FOUND)
}

/** As readers search, but nobody's miss is noted. */
async function liveIdsWith(words: string, language: Language) {
  const query = readSearchQuery(words)
  if ('issue' in query) return []
  return (await matchStories({ query, language, filters: {}, order: 'relevance', limit: MOST_LIVE_FOUND, offset: 0, at: now() })).ids
}

export const getPaperName = async (language: Language) => (await getSetting('name'))[language]

/** In which the newsroom's days and hours are printed. */
export const getEdition = async (): Promise<Edition> => editions[await getSetting('edition')]
