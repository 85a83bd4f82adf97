// A story in another language: a linked draft, begun from the words of the one that it translates.
import { and, eq, or } from 'drizzle-orm'
import type { Language } from '#lib/i18n/routing.ts'
import { type Actor, assertMay } from '#lib/newsroom/permissions.ts'
import { WrongState } from '#lib/newsroom/refusals.ts'
import { contentOf, findForUpdate, standingOf } from './article-for-update.ts'
import { createArticle } from './articles.ts'
import { type Transaction, transaction } from './client.ts'
import { article } from './schema.ts'

type Translation = { articleId: number; language: Language; by: Actor; at: Date }

/**
 * Opens a draft in another language that holds the words, the section, the pictures and the byline of this one, to be written over; its
 * topics and its link are its own language's. Refuses a second translation into the same language. Answers its id.
 */
export function createTranslation({ articleId, language, by, at }: Translation) {
  return transaction(async function createTranslation(tx) {
    const found = await findForUpdate(tx, articleId)
    assertMay(by, 'read', standingOf(found))
    const originalId = found.article.translationOf ?? articleId
    if (await hasVersionIn(tx, originalId, language)) throw new WrongState(`article ${originalId} has a version in ${language} already`)
    const content = { ...contentOf(found.draft), slug: '', topicIds: [], seo: { title: '', description: '' } }
    return createArticle({ language, translationOf: articleId, content, by, at })
  })
}

async function hasVersionIn(tx: Transaction, originalId: number, language: Language) {
  const family = or(eq(article.id, originalId), eq(article.translationOf, originalId))
  return (await tx.$count(article, and(family, eq(article.language, language)))) > 0
}
