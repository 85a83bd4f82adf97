// An article in the newsroom's words: what a reader can see of it, and what it can be.
import { z } from 'zod'
import { articleKinds, importances } from './article-kinds.ts'
import { bodySchema, emptyBody, pictureInStory } from './body.ts'
import { typedWord, typedWords } from './typed-words.ts'

export { type ArticleKind, articleKinds, type Importance, importances, type PublicState } from './article-kinds.ts'

/** A name above the story: one of the paper's authors, or words such as «وكالات». */
export const bylineEntry = z.union([z.strictObject({ authorId: z.int().positive() }), z.strictObject({ words: typedWord(120) })])
export type BylineEntry = z.infer<typeof bylineEntry>

/** All that a reader or a crawler can see of an article. The working copy and every revision have this shape. */
export const contentSchema = z.strictObject({
  headline: typedWords(500),
  kicker: typedWords(200),
  standfirst: typedWords(2_000),
  dateline: typedWords(200),
  kind: z.enum(articleKinds),
  importance: z.enum(importances),
  sectionId: z.int().positive().nullable(),
  /** The last part of the address; empty until the headline gives one. */
  slug: z.string().max(200),
  byline: z.array(bylineEntry).max(20),
  topicIds: z.array(z.int().positive()).max(30),
  picture: pictureInStory.nullable(),
  /** For search engines, and the headline that a shared card bears; the story's own stand where these are empty. */
  seo: z.strictObject({ title: typedWords(300), description: typedWords(500), socialTitle: typedWords(300).optional() }),
  body: bodySchema,
})
export type ArticleContent = z.infer<typeof contentSchema>

export const emptyContent: ArticleContent = {
  headline: '',
  kicker: '',
  standfirst: '',
  dateline: '',
  kind: 'news',
  importance: 'normal',
  sectionId: null,
  slug: '',
  byline: [],
  topicIds: [],
  picture: null,
  seo: { title: '', description: '' },
  body: emptyBody,
}
