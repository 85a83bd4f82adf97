// One story as the newsroom's screens show it: where it stands, who has it, what waits for it.
import { and, desc, eq, inArray } from 'drizzle-orm'
import { laterChanges, statusWordOf } from '#lib/newsroom/status.ts'
import type { Person, StoryOnTheDesk } from '#lib/newsroom/story-on-the-desk.ts'
import { storyPath } from '#lib/newsroom/urls.ts'
import { contentOf, standingOf } from './article-for-update.ts'
import { contentForReaders } from './articles/before-readers.ts'
import { isSame } from './articles/changes.ts'
import { db, readInOneState } from './client.ts'
import { article, draft, revision, scheduledWithdrawal, sectionName, staff, timeline, withdrawal } from './schema.ts'

/** The story of this id, also from the bin; null where there is none. */
export const getStoryOnTheDesk = (articleId: number): Promise<StoryOnTheDesk | null> =>
  readInOneState(async function getStoryOnTheDesk() {
    const [found] = await db
      .select({ article, draft, live: revision, sectionSlug: sectionName.slug, leaves: scheduledWithdrawal, withdrawal })
      .from(article)
      .innerJoin(draft, eq(draft.articleId, article.id))
      .leftJoin(revision, eq(revision.id, article.liveRevisionId))
      .leftJoin(sectionName, and(eq(sectionName.sectionId, article.liveSectionId), eq(sectionName.language, article.language)))
      .leftJoin(scheduledWithdrawal, eq(scheduledWithdrawal.articleId, article.id))
      .leftJoin(withdrawal, eq(withdrawal.articleId, article.id))
      .where(eq(article.id, articleId))
    if (!found) return null
    const { article: row, draft: copy, live, leaves } = found
    const scheduled = row.scheduledRevisionId === null ? null : await getRevisionById(row.scheduledRevisionId)
    const content = contentForReaders(found)
    const people = await listPeople([row.createdByStaffId, row.assignedToStaffId, row.scheduledByStaffId, leaves?.byStaffId ?? null])
    const isLive = row.public === 'live' && live !== null
    return {
      id: row.id,
      language: row.language,
      headline: copy.headline,
      version: copy.version,
      status: row.status,
      public: row.public,
      word: statusWordOf(row.status, row.public),
      later: laterChanges({
        status: row.status,
        public: row.public,
        differsFromLive: !live || !isSame(content, contentOf(live)),
        differsFromScheduled: !scheduled || !isSame(content, contentOf(scheduled)),
      }),
      standing: standingOf(found),
      savedBy: copy.savedBy,
      savedAt: copy.savedAt,
      openedBy: people(row.createdByStaffId),
      assignedTo: people(row.assignedToStaffId),
      dueAt: row.dueAt,
      publishedAt: row.publishedAt,
      updatedAt: row.updatedAt,
      embargoUntil: row.embargoUntil,
      schedule: row.scheduledAt && scheduled ? { at: row.scheduledAt, by: people(row.scheduledByStaffId), revision: scheduled.number } : null,
      leavesAt: leaves && { at: leaves.withdrawAt, reason: leaves.reason, by: people(leaves.byStaffId) },
      withdrawn: found.withdrawal && { at: found.withdrawal.at, by: found.withdrawal.by, reason: found.withdrawal.reason, leadsTo: found.withdrawal.leadsToArticleId },
      failure: row.clockFailure,
      returned: row.status === 'draft' ? await getReturn(articleId) : null,
      discardedAt: row.discardedAt,
      path: isLive && found.sectionSlug ? storyPath(row.language, found.sectionSlug, row.id, live.slug) : null,
      slug: isLive ? live.slug : content.slug,
    }
  })

/** Who can be given a story: everybody who writes here. */
export const listWriters = (): Promise<Person[]> =>
  db
    .select({ id: staff.id, name: staff.name })
    .from(staff)
    .where(and(eq(staff.isActive, true), inArray(staff.role, ['reporter', 'editor', 'chief', 'admin'])))
    .orderBy(staff.name)

async function getRevisionById(id: number) {
  const [found] = await db.select().from(revision).where(eq(revision.id, id))
  return found ?? null
}

async function listPeople(ids: (number | null)[]) {
  const rows = await db
    .select({ id: staff.id, name: staff.name })
    .from(staff)
    .where(
      inArray(
        staff.id,
        ids.filter(id => id !== null),
      ),
    )
  return (id: number | null): Person | null => rows.find(row => row.id === id) ?? null
}

async function getReturn(articleId: number) {
  const [last] = await db
    .select()
    .from(timeline)
    .where(and(eq(timeline.subject, 'article'), eq(timeline.subjectId, articleId), inArray(timeline.act, ['submit', 'return', 'approve', 'publish'])))
    .orderBy(desc(timeline.id))
    .limit(1)
  return last?.act === 'return' ? { at: last.at, by: last.by, reason: String(last.details?.reason ?? '') } : null
}
