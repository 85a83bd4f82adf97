// Before readers now: an article is published, by somebody or at its hour; a live one is corrected, or gets another address.
import { eq } from 'drizzle-orm'
import { slugOf } from '#lib/arabic/slug.ts'
import { withoutControls } from '#lib/arabic/without-controls.ts'
import type { CorrectionKind } from '#lib/newsroom/correction.ts'
import { tag } from '#lib/newsroom/page-tags.ts'
import { assertMayCarry } from '#lib/newsroom/permissions.ts'
import { NotReady } from '#lib/newsroom/refusals.ts'
import { contentOf, findForUpdate, placeOf, standingOf } from '../article-for-update.ts'
import { assertReady } from '../checklist.ts'
import { transaction } from '../client.ts'
import { invalidate } from '../invalidations.ts'
import { putLive } from '../live.ts'
import { cutRevision, cutWorkingCopy } from '../revisions.ts'
import { correction, draft } from '../schema.ts'
import { record } from '../timeline.ts'
import { assertAsOf, assertEmbargoPassed, assertLive, assertMay, assertStep, type Change, type Seen } from './asserts.ts'
import { contentForReaders, invalidateLists, putBeforeReaders } from './before-readers.ts'
import { changesBetween } from './changes.ts'
import { saysSomething } from './review.ts'
import { placeScheduled } from './schedule.ts'

/**
 * Puts an article before readers; refuses staff without the right, articles not yet ready and embargoes not yet passed. Of a live story
 * `movesUpdateTime` says whether readers are told that it was updated now; left out, it is told where a reader would call it a change.
 */
export function publishArticle({ articleId, asOf, movesUpdateTime, by, at }: Change & Seen & { movesUpdateTime?: boolean }) {
  return transaction(async function publishArticle(tx) {
    const found = await findForUpdate(tx, articleId)
    assertMay(by, 'publish', found)
    const status = assertStep(found, 'publish')
    assertAsOf(found, asOf)
    assertEmbargoPassed(found, at)
    const content = contentForReaders(found)
    await assertReady(articleId, content, at)
    const live = await cutWorkingCopy(tx, articleId, { content, cutFor: 'publish', by, at })
    await putBeforeReaders(tx, found, { live, status, movesUpdateTime, at })
    const changes = found.live ? changesBetween(contentOf(found.live), content) : undefined
    await record(tx, { act: 'publish', subject: 'article', subjectId: articleId, by, at, details: { revision: live.number, changes } })
  })
}

const LONGEST_CORRECTION = 2_000

/** Publishes the working copy of a live story with a dated note of what was wrong; refuses an empty note. */
export function correctArticle({ articleId, kind = 'fact', text: typed, asOf, by, at }: Change & Seen & { kind?: CorrectionKind; text: string }) {
  return transaction(async function correctArticle(tx) {
    const text = withoutControls(typed).trim()
    const found = await findForUpdate(tx, articleId)
    assertMay(by, 'correct', found)
    assertLive(found)
    const status = assertStep(found, 'correct')
    assertAsOf(found, asOf)
    if (!saysSomething(text)) throw new NotReady(`the correction of article ${articleId}`, [{ field: 'correction', key: 'missing' }])
    if (text.length > LONGEST_CORRECTION) throw new NotReady(`the correction of article ${articleId}`, [{ field: 'correction', key: 'too-long' }])
    const content = contentForReaders(found)
    await assertReady(articleId, content, at)
    await tx.insert(correction).values({ articleId, language: found.article.language, kind, text, at, by: 'machine' in by ? by.machine : by.name })
    const live = await cutWorkingCopy(tx, articleId, { content, cutFor: 'correct', by, at })
    await putBeforeReaders(tx, found, { live, status, movesUpdateTime: true, at })
    await invalidate(tx, { forget: [], refresh: [tag.corrections(found.article.language)] })
    await record(tx, { act: 'correct', subject: 'article', subjectId: articleId, by, at, details: { kind, text, revision: live.number, changes: changesBetween(contentOf(found.live), content) } })
  })
}

/** Gives a live story another section or link; the words that readers see stay, the old address leads to the new one. */
export function moveArticle({ articleId, sectionId, slug, by, at }: Change & { sectionId?: number; slug?: string }) {
  return transaction(async function moveArticle(tx) {
    const found = await findForUpdate(tx, articleId)
    assertMay(by, 'move', found)
    assertLive(found)
    const status = assertStep(found, 'move')
    const place = { sectionId: sectionId ?? found.live.sectionId, slug: slug === undefined ? found.live.slug : slugOf(slug) }
    assertMayCarry(by, 'move', standingOf(found), place.sectionId)
    if (slug !== undefined && place.slug === '') throw new NotReady(`the link of article ${articleId}`, [{ field: 'slug', key: 'missing' }])
    const before = contentOf(found.live)
    const live = await cutRevision(tx, articleId, { content: { ...before, ...place }, cutFor: 'publish', by, at })
    await tx
      .update(draft)
      .set({ ...place, version: found.draft.version + 1, saveKey: '' })
      .where(eq(draft.articleId, articleId))
    await putLive(tx, found.article, live, { status, updatedAt: found.article.updatedAt ?? at, at })
    await placeScheduled(tx, found, { place, by, at })
    await record(tx, { act: 'move', subject: 'article', subjectId: articleId, by, at, details: { ...place, changes: changesBetween(before, contentOf(live)) } })
    await invalidateLists(tx, placeOf(found.article, found.live), placeOf(found.article, live), found.article.publishedAt ?? at)
  })
}
