// The working copy as the writing room opens it, and the names of what it chooses from.
import { and, asc, eq, inArray, like, ne, or } from 'drizzle-orm'
import { fold } from '#lib/arabic/fold.ts'
import type { Language } from '#lib/i18n/routing.ts'
import type { ArticleContent } from '#lib/newsroom/article.ts'
import type { Inside } from '#lib/newsroom/read-save.ts'
import { contentOf } from './article-for-update.ts'
import { db } from './client.ts'
import { article, author, authorName, draft, media, section, sectionName, topic, topicSpelling } from './schema.ts'

export type WorkingCopy = { articleId: number; language: Language; version: number; saveKey: string; content: ArticleContent; inside: Inside; savedBy: string; savedAt: Date }

const MOST_TOPICS_OFFERED = 8

/** The words in hand of an article, or null where there is none of this id. */
export async function getWorkingCopy(articleId: number): Promise<WorkingCopy | null> {
  const [found] = await db.select({ draft, language: article.language }).from(draft).innerJoin(article, eq(article.id, draft.articleId)).where(eq(draft.articleId, articleId))
  if (!found) return null
  const { version, saveKey, sources, internalNotes, savedBy, savedAt } = found.draft
  return { articleId, language: found.language, version, saveKey, content: contentOf(found.draft), inside: { sources, internalNotes }, savedBy, savedAt }
}

export const listSectionsToChoose = (language: Language) =>
  db
    .select({ id: section.id, name: sectionName.name, slug: sectionName.slug, colour: section.colour })
    .from(section)
    .innerJoin(sectionName, and(eq(sectionName.sectionId, section.id), eq(sectionName.language, language)))
    .orderBy(asc(section.position), asc(section.id))

export const listAuthorsToChoose = (language: Language) =>
  db
    .select({ id: author.id, name: authorName.name, role: authorName.role })
    .from(author)
    .innerJoin(authorName, and(eq(authorName.authorId, author.id), eq(authorName.language, language)))
    .orderBy(asc(authorName.name))

export type NamedTopic = { id: number; name: string }

export const listTopicsByIds = (ids: number[]): Promise<NamedTopic[]> => db.select({ id: topic.id, name: topic.name }).from(topic).where(inArray(topic.id, ids))

/** Topics of which a name or another spelling begins with these words, however they are spelt. */
export async function findTopics(language: Language, words: string): Promise<NamedTopic[]> {
  const folded = foldedName(words)
  if (folded === '') return []
  return db
    .selectDistinct({ id: topic.id, name: topic.name })
    .from(topicSpelling)
    .innerJoin(topic, eq(topic.id, topicSpelling.topicId))
    .where(and(eq(topicSpelling.language, language), like(topicSpelling.folded, `${folded.replace(/[%_]/g, '')}%`)))
    .limit(MOST_TOPICS_OFFERED)
}

const foldedName = (words: string) => fold(words).replace(/\s+/g, ' ').trim()

/** What the room shows of pictures that a story names. */
export const listPicturesByIds = (ids: number[]) => db.select().from(media).where(inArray(media.id, ids))

/** The original of a story and its other translations, by the headlines that they have in hand. */
export async function listVersionsInOtherLanguages(articleId: number) {
  const [one] = await db.select({ original: article.translationOf }).from(article).where(eq(article.id, articleId))
  const originalId = one?.original ?? articleId
  return db
    .select({ id: article.id, language: article.language, headline: draft.headline })
    .from(article)
    .innerJoin(draft, eq(draft.articleId, article.id))
    .where(and(or(eq(article.id, originalId), eq(article.translationOf, originalId)), ne(article.id, articleId)))
    .orderBy(asc(article.id))
}
