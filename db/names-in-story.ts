// The names of what a story refers to by number, for who compares its versions.
import { and, eq, inArray } from 'drizzle-orm'
import type { Language } from '#lib/i18n/routing.ts'
import type { ArticleContent } from '#lib/newsroom/article.ts'
import type { NamesInStory } from '#lib/newsroom/readable.ts'
import { db } from './client.ts'
import { article, authorName, draft, media, sectionName, topic } from './schema.ts'

/** Of all that stands in these versions; what is gone bears its number. */
export async function readNames(versions: ArticleContent[], language: Language): Promise<Pick<NamesInStory, 'section' | 'author' | 'topic' | 'picture' | 'story'>> {
  const blocks = versions.flatMap(version => version.body.content)
  const sections = await db
    .select({ id: sectionName.sectionId, name: sectionName.name })
    .from(sectionName)
    .where(
      and(
        eq(sectionName.language, language),
        inArray(
          sectionName.sectionId,
          versions.map(version => version.sectionId).filter(id => id !== null),
        ),
      ),
    )
  const authors = await db
    .select({ id: authorName.authorId, name: authorName.name })
    .from(authorName)
    .where(
      and(
        eq(authorName.language, language),
        inArray(
          authorName.authorId,
          versions.flatMap(version => version.byline.flatMap(entry => ('authorId' in entry ? [entry.authorId] : []))),
        ),
      ),
    )
  const topics = await db
    .select({ id: topic.id, name: topic.name })
    .from(topic)
    .where(
      inArray(
        topic.id,
        versions.flatMap(version => version.topicIds),
      ),
    )
  const pictures = await db
    .select({ id: media.id, name: media.caption })
    .from(media)
    .where(
      inArray(media.id, [
        ...versions.flatMap(version => (version.picture ? [version.picture.mediaId] : [])),
        ...blocks.flatMap(block => (block.type === 'picture' ? [block.attrs.mediaId] : block.type === 'gallery' ? block.attrs.pictures.map(one => one.mediaId) : [])),
      ]),
    )
  const stories = await db
    .select({ id: article.id, name: draft.headline })
    .from(article)
    .innerJoin(draft, eq(draft.articleId, article.id))
    .where(
      inArray(
        article.id,
        blocks.flatMap(block => (block.type === 'relatedStory' ? [block.attrs.articleId] : [])),
      ),
    )
  return { section: nameIn(sections), author: nameIn(authors), topic: nameIn(topics), picture: nameIn(pictures), story: nameIn(stories) }
}

function nameIn(rows: { id: number; name: string }[]) {
  const names = new Map(rows.map(row => [row.id, row.name]))
  return (id: number) => names.get(id) || `#${id}`
}
