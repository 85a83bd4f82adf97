// The working copy: an article is opened, and saved.
import { eq } from 'drizzle-orm'
import type { Language } from '#lib/i18n/routing.ts'
import { type ArticleContent, contentSchema, emptyContent } from '#lib/newsroom/article.ts'
import { type Actor, assertMayCarry, assertMay as assertMayInGeneral, nameOf } from '#lib/newsroom/permissions.ts'
import type { Inside } from '#lib/newsroom/read-save.ts'
import { NotReady, StaleVersion } from '#lib/newsroom/refusals.ts'
import { contentOf, findForUpdate, standingOf } from '../article-for-update.ts'
import { type Transaction, transaction } from '../client.ts'
import { keepSave } from '../draft-saves.ts'
import { article, draft } from '../schema.ts'
import { record } from '../timeline.ts'
import { assertMay, assertNotDiscarded, type Change } from './asserts.ts'
import { changesBetween } from './changes.ts'

type NewArticle = { language: Language; translationOf?: number; content?: Partial<ArticleContent>; by: Actor; at: Date }
type Save = Change & {
  startedFrom: number
  content: Partial<ArticleContent>
  /** What stands beside the story for the newsroom alone; what is not given stays. */
  inside?: Partial<Inside>
  /** Names this save, so that it is known again where its answer was lost. */
  saveKey?: string
  /** Saves of this sender that she does not know the fate of: over one of them hers is no overwriting. */
  unanswered?: readonly string[]
}

/** Opens an article with its first working copy, version 1; answers its id. A translation of a translation belongs to the same original. */
export function createArticle({ language, translationOf, content, by, at }: NewArticle) {
  return transaction(async function createArticle(tx) {
    assertMayInGeneral(by, 'create')
    const originalId = translationOf === undefined ? null : await findOriginalId(tx, translationOf)
    const first = checked({ ...emptyContent, ...content })
    const [created] = await tx
      .insert(article)
      .values({ language, translationOf: originalId, createdByStaffId: 'staffId' in by ? by.staffId : null, createdAt: at })
      .returning({ id: article.id })
    if (!created) throw new Error('no article was created')
    await tx.insert(draft).values({ articleId: created.id, version: 1, ...first, savedBy: nameOf(by), savedAt: at, quietSince: at })
    await record(tx, { act: 'create', subject: 'article', subjectId: created.id, by, at, details: { version: 1, changes: changesBetween(emptyContent, first) } })
    return created.id
  })
}

/**
 * Saves the working copy; refuses a save that started from an older version than the current one, and one that would carry the article
 * into a section where she may not. Answers the new version; for a save that has come before, the version that it made.
 */
export function saveDraft({ articleId, startedFrom, content, inside, saveKey = '', unanswered = [], by, at }: Save) {
  return transaction(async function saveDraft(tx) {
    const found = await findForUpdate(tx, articleId)
    assertMay(by, 'save', found)
    assertNotDiscarded(found)
    if (saveKey !== '' && found.draft.saveKey === saveKey) return found.draft.version
    const isOverHerOwn = found.draft.saveKey !== '' && unanswered.includes(found.draft.saveKey)
    if (found.draft.version !== startedFrom && !isOverHerOwn) throw new StaleVersion(articleId, startedFrom, found.draft.version)
    const before = contentOf(found.draft)
    const saved = checked({ ...before, ...content })
    assertMayCarry(by, 'save', standingOf(found), saved.sectionId)
    const version = found.draft.version + 1
    await tx
      .update(draft)
      .set({ ...saved, ...inside, saveKey, version, savedBy: nameOf(by), savedAt: at, quietSince: at })
      .where(eq(draft.articleId, articleId))
    await keepSave(tx, found.draft)
    await record(tx, { act: 'save', subject: 'article', subjectId: articleId, by, at, details: { version, changes: changesBetween(before, saved) } })
    return version
  })
}

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
