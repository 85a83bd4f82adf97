// The newsroom's article: every way it can change.
import { eq } from 'drizzle-orm'
import { slugOf } from '#lib/arabic/slug.ts'
import { withoutControls } from '#lib/arabic/without-controls.ts'
import type { Language } from '#lib/i18n/routing.ts'
import { type ArticleContent, contentSchema, emptyContent } from '#lib/newsroom/article.ts'
import { issuesBeforePublishing } from '#lib/newsroom/checklist.ts'
import { type Place, standsElsewhere, tag, touchedByANeighbour, touchedByPublishing, touchedByWithdrawing } from '#lib/newsroom/page-tags.ts'
import { type Actor, assertMay, nameOf } from '#lib/newsroom/permissions.ts'
import { isChangeForReaders } from '#lib/newsroom/reader-change.ts'
import { NotReady, StaleVersion, WrongState } from '#lib/newsroom/refusals.ts'
import { type ArticleVerb, statusAfter } from '#lib/newsroom/status.ts'
import { type ArticleForUpdate, contentOf, findForUpdate, placeOf } from './article-for-update.ts'
import { type Transaction, transaction } from './client.ts'
import { keepSave } from './draft-saves.ts'
import { index } from './indexed.ts'
import { invalidate } from './invalidations.ts'
import { putLive, takeOffLists } from './live.ts'
import { listIdsBeside } from './published/neighbours.ts'
import { relate } from './related.ts'
import { cutRevision } from './revisions.ts'
import { article, correction, draft, withdrawal } from './schema.ts'
import { record } from './timeline.ts'

type Change = { articleId: number; by: Actor; at: Date }
type NewArticle = { language: Language; translationOf?: number; content?: Partial<ArticleContent>; by: Actor; at: Date }
type Save = Change & { startedFrom: number; content: Partial<ArticleContent> }

/** Opens an article with its first working copy, version 1; answers its id. A translation of a translation belongs to the same original. */
export function createArticle({ language, translationOf, content, by, at }: NewArticle) {
  return transaction(async function createArticle(tx) {
    assertMay(by, 'save')
    const originalId = translationOf === undefined ? null : await findOriginalId(tx, translationOf)
    const [created] = await tx.insert(article).values({ language, translationOf: originalId, createdAt: at }).returning({ id: article.id })
    if (!created) throw new Error('no article was created')
    await tx.insert(draft).values({ articleId: created.id, version: 1, ...checked({ ...emptyContent, ...content }), savedBy: nameOf(by), savedAt: at })
    await record(tx, { act: 'create', subject: 'article', subjectId: created.id, by, at })
    return created.id
  })
}

/** Saves the working copy; refuses a save that started from an older version than the current one. Answers the new version. */
export function saveDraft({ articleId, startedFrom, content, by, at }: Save) {
  return transaction(async function saveDraft(tx) {
    const found = await findForUpdate(tx, articleId)
    assertMay(by, 'save')
    if (found.draft.version !== startedFrom) throw new StaleVersion(articleId, startedFrom, found.draft.version)
    const version = startedFrom + 1
    await tx
      .update(draft)
      .set({ ...checked({ ...contentOf(found.draft), ...content }), version, savedBy: nameOf(by), savedAt: at })
      .where(eq(draft.articleId, articleId))
    await keepSave(tx, found.draft)
    await record(tx, { act: 'save', subject: 'article', subjectId: articleId, by, at, details: { version } })
    return version
  })
}

/** Puts an article before readers; refuses staff without the right, articles not yet ready and embargoes not yet passed. */
export function publishArticle({ articleId, by, at }: Change) {
  return transaction(async function publishArticle(tx) {
    const found = await findForUpdate(tx, articleId)
    assertMay(by, 'publish')
    const status = assertStep(found, 'publish')
    assertEmbargoPassed(found, at)
    await putBeforeReaders(tx, found, { status, cutFor: 'publish', by, at })
    await record(tx, { act: 'publish', subject: 'article', subjectId: articleId, by, at })
  })
}

/** Publishes the working copy of a live story with a dated note of what was wrong; refuses an empty note. */
export function correctArticle({ articleId, text: typed, by, at }: Change & { text: string }) {
  return transaction(async function correctArticle(tx) {
    const text = withoutControls(typed).trim()
    const found = await findForUpdate(tx, articleId)
    assertMay(by, 'correct')
    assertLive(found)
    if (text === '') throw new NotReady(`the correction of article ${articleId}`, [{ field: 'correction', key: 'missing' }])
    await tx.insert(correction).values({ articleId, language: found.article.language, text, at, by: nameOf(by) })
    const status = assertStep(found, 'correct')
    const live = await putBeforeReaders(tx, found, { status, cutFor: 'correct', by, at })
    await tx.update(article).set({ updatedAt: at }).where(eq(article.id, articleId))
    await invalidate(tx, { forget: [], refresh: [tag.corrections(found.article.language)] })
    await record(tx, { act: 'correct', subject: 'article', subjectId: articleId, by, at, details: { text, revision: live.number } })
  })
}

/** Takes a live story away from readers for good: its addresses answer 410, no list names it. */
export function withdrawArticle({ articleId, reason, by, at }: Change & { reason: string }) {
  return transaction(async function withdrawArticle(tx) {
    const found = await findForUpdate(tx, articleId)
    assertMay(by, 'withdraw')
    assertLive(found)
    await tx.update(article).set({ public: 'withdrawn' }).where(eq(article.id, articleId))
    await tx.insert(withdrawal).values({ articleId, reason, at, by: nameOf(by) })
    await takeOffLists(tx, articleId)
    await index(tx, [articleId])
    await relate(tx, articleId)
    await record(tx, { act: 'withdraw', subject: 'article', subjectId: articleId, by, at, details: { reason } })
    await invalidate(tx, touchedByWithdrawing(placeOf(found.article, found.live)))
    await invalidate(tx, { forget: [], refresh: [tag.corrections(found.article.language)] })
  })
}

/** Gives a live story another section or link; the words that readers see stay, the old address leads to the new one. */
export function moveArticle({ articleId, sectionId, slug, by, at }: Change & { sectionId?: number; slug?: string }) {
  return transaction(async function moveArticle(tx) {
    const found = await findForUpdate(tx, articleId)
    assertMay(by, 'move')
    assertLive(found)
    const place = { sectionId: sectionId ?? found.live.sectionId, slug: slug === undefined ? found.live.slug : slugOf(slug) }
    const moved = { ...contentOf(found.live), ...place }
    const live = await cutRevision(tx, articleId, { content: moved, cutFor: 'publish', by, at })
    await tx
      .update(draft)
      .set({ ...place, version: found.draft.version + 1 })
      .where(eq(draft.articleId, articleId))
    await putLive(tx, found.article, live, { status: found.article.status, updatedAt: found.article.updatedAt ?? at, at })
    await record(tx, { act: 'move', subject: 'article', subjectId: articleId, by, at, details: place })
    await invalidateLists(tx, placeOf(found.article, found.live), placeOf(found.article, live), found.article.publishedAt ?? at)
  })
}

type Publication = { status: ArticleForUpdate['article']['status']; cutFor: 'publish' | 'correct'; by: Actor; at: Date }

async function putBeforeReaders(tx: Transaction, found: ArticleForUpdate, { status, cutFor, by, at }: Publication) {
  const content = withSlug(contentOf(found.draft), found.live)
  assertReady(found.article.id, content)
  const live = await cutRevision(tx, found.article.id, { content, cutFor, by, at })
  const isChange = !found.live || isChangeForReaders(contentOf(found.live), content)
  await putLive(tx, found.article, live, { status, updatedAt: isChange ? at : (found.article.updatedAt ?? at), at })
  const before = found.live && found.article.public === 'live' ? placeOf(found.article, found.live) : null
  await invalidateLists(tx, before, placeOf(found.article, live), found.article.publishedAt ?? at)
  if (isChange) await relate(tx, found.article.id)
  return live
}

async function invalidateLists(tx: Transaction, before: Place | null, after: Place, publishedAt: Date) {
  await invalidate(tx, touchedByPublishing(before, after))
  if (standsElsewhere(before, after)) await invalidate(tx, touchedByANeighbour(await listIdsBeside({ ...after, publishedAt })))
}

/** An editor who gave no link keeps the live one, at first the headline's: mending a headline must not change the address. */
const withSlug = (content: ArticleContent, live: ArticleContent | null) => ({ ...content, slug: slugOf(content.slug) || live?.slug || slugOf(content.headline) })

async function findOriginalId(tx: Transaction, articleId: number) {
  const { article } = await findForUpdate(tx, articleId)
  return article.translationOf ?? article.id
}

function checked(content: ArticleContent) {
  const result = contentSchema.safeParse(content)
  if (result.success) return result.data
  throw new NotReady(
    'the working copy',
    result.error.issues.map(issue => ({ field: issue.path.join('.'), key: issue.code === 'custom' ? issue.message : issue.code })),
  )
}

function assertStep({ article }: ArticleForUpdate, verb: ArticleVerb) {
  if (article.public === 'withdrawn') throw new WrongState(`article ${article.id} is withdrawn: it cannot ${verb}`)
  const status = statusAfter(article.status, verb)
  if (status === null) throw new WrongState(`article ${article.id} is ${article.status}: it cannot ${verb}`)
  return status
}

function assertLive(found: ArticleForUpdate): asserts found is ArticleForUpdate & { live: NonNullable<ArticleForUpdate['live']> } {
  if (found.article.public !== 'live' || !found.live) throw new WrongState(`article ${found.article.id} is not live`)
}

function assertEmbargoPassed({ article }: ArticleForUpdate, at: Date) {
  if (article.embargoUntil && article.embargoUntil > at) throw new WrongState(`article ${article.id} is under embargo until ${article.embargoUntil.toISOString()}`)
}

function assertReady(articleId: number, content: ArticleContent) {
  const issues = issuesBeforePublishing(content)
  if (issues.length > 0) throw new NotReady(`article ${articleId}`, issues)
}
