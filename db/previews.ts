// A version as a reader would get it: filled as the live page is, from the words that nobody has published yet.
import { and, eq } from 'drizzle-orm'
import { slugOf } from '#lib/arabic/slug.ts'
import type { Language } from '#lib/i18n/routing.ts'
import type { ArticleContent } from '#lib/newsroom/article.ts'
import { isChangeForReaders } from '#lib/newsroom/reader-change.ts'
import { now } from '#lib/platform/now.ts'
import { getArticleAsItStands } from './article-as-it-stands.ts'
import { type ArticleForUpdate, contentOf } from './article-for-update.ts'
import { contentForReaders } from './articles/before-readers.ts'
import { db, readInOneState } from './client.ts'
import { listNeighbours, type Neighbours } from './published/neighbours.ts'
import { listRelatedToWords, type Related } from './published/related.ts'
import { type Story, wholeStory } from './published/story.ts'
import { listNearWords } from './related.ts'
import { revision, section, sectionName } from './schema.ts'

export type Preview = { articleId: number; language: Language; story: Story; related: Related[]; neighbours: Neighbours }

const RELATED_STORIES = 4

/** The working copy as it would go out now; null where there is no such story. `noSection` stands where it has no section yet. */
export const previewDraft = (articleId: number, noSection: string): Promise<Preview | null> =>
  readInOneState(async function previewDraft() {
    const found = await getArticleAsItStands(articleId)
    return found && previewOf(found, contentForReaders(found), noSection)
  })

/** One revision as it would go out now; null where there is none. */
export const previewRevision = (revisionId: number, noSection: string): Promise<Preview | null> =>
  readInOneState(async function previewRevision() {
    const [wanted] = await db.select().from(revision).where(eq(revision.id, revisionId))
    const found = wanted && (await getArticleAsItStands(wanted.articleId))
    return found ? previewOf(found, { ...contentOf(wanted), slug: wanted.slug || slugOf(wanted.headline) }, noSection) : null
  })

async function previewOf({ article, live }: ArticleForUpdate, content: ArticleContent, noSection: string): Promise<Preview | null> {
  const { id, language, translationOf } = article
  const publishedAt = article.publishedAt ?? now()
  const isChange = !live || isChangeForReaders(contentOf(live), content)
  const updatedAt = isChange ? now() : (article.updatedAt ?? now())
  const story = await wholeStory({ ...content, id, language, translationOf, publishedAt, updatedAt, ...(await sectionOf(content.sectionId, language, noSection)) })
  if (!story) return null
  const { sectionId, topicIds } = content
  const near = await listNearWords(id, { ...content, language, publishedAt })
  return {
    articleId: id,
    language,
    story,
    related: await listRelatedToWords({ id, language, sectionId, topicIds }, near, RELATED_STORIES),
    neighbours: sectionId === null ? { previous: null, next: null } : await listNeighbours({ id, language, sectionId, publishedAt }),
  }
}

async function sectionOf(sectionId: number | null, language: Language, noSection: string) {
  if (sectionId === null) return { sectionId: 0, colour: '', sectionName: noSection, sectionSlug: '' }
  const [found] = await db
    .select({ sectionId: section.id, colour: section.colour, sectionName: sectionName.name, sectionSlug: sectionName.slug })
    .from(section)
    .innerJoin(sectionName, and(eq(sectionName.sectionId, section.id), eq(sectionName.language, language)))
    .where(eq(section.id, sectionId))
  return found ?? { sectionId: 0, colour: '', sectionName: noSection, sectionSlug: '' }
}
