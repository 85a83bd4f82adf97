// What stands in a story, as words that can be compared: numbers of sections, people and pictures have become their names.
import type { ArticleContent, ArticleKind, Importance } from './article.ts'
import type { Block, PictureInStory } from './body.ts'
import { wordsOfBlock } from './body-words.ts'

export type NamesInStory = {
  section: (id: number) => string
  author: (id: number) => string
  topic: (id: number) => string
  picture: (mediaId: number) => string
  story: (articleId: number) => string
  kind: (kind: ArticleKind) => string
  importance: (importance: Importance) => string
  /** Between the names of a list. */
  comma: string
}

export const readableFieldNames = [
  'kind',
  'kicker',
  'headline',
  'standfirst',
  'dateline',
  'section',
  'importance',
  'byline',
  'topics',
  'picture',
  'slug',
  'seoTitle',
  'seoDescription',
  'socialTitle',
] as const
export type ReadableField = (typeof readableFieldNames)[number]

export function readableFields(content: ArticleContent, names: NamesInStory): Record<ReadableField, string> {
  return {
    kind: names.kind(content.kind),
    kicker: content.kicker,
    headline: content.headline,
    standfirst: content.standfirst,
    dateline: content.dateline,
    section: content.sectionId === null ? '' : names.section(content.sectionId),
    importance: names.importance(content.importance),
    byline: content.byline.map(entry => ('authorId' in entry ? names.author(entry.authorId) : entry.words)).join(names.comma),
    topics: content.topicIds.map(names.topic).join(names.comma),
    picture: content.picture ? readablePicture(content.picture, names) : '',
    slug: content.slug,
    seoTitle: content.seo.title,
    seoDescription: content.seo.description,
    socialTitle: content.seo.socialTitle ?? '',
  }
}

/** A block's words; a picture and a card of another story by what they are called. */
export function readableBlock(block: Block, names: NamesInStory): string {
  if (block.type === 'picture') return readablePicture(block.attrs, names)
  if (block.type === 'gallery') return block.attrs.pictures.map(picture => readablePicture(picture, names)).join('\n')
  if (block.type === 'relatedStory') return names.story(block.attrs.articleId)
  if (block.type === 'linkCard') return [block.attrs.title, block.attrs.source, block.attrs.href].filter(Boolean).join('\n')
  if (block.type === 'bulletList' || block.type === 'orderedList') return block.content.map(item => `• ${item.content.map(wordsOfBlock).join('\n')}`).join('\n')
  if (block.type === 'table') return block.content.map(row => row.content.map(wordsOfBlock).join(' | ')).join('\n')
  return wordsOfBlock(block)
}

const readablePicture = ({ mediaId, caption, credit, altText }: PictureInStory, names: NamesInStory) => [names.picture(mediaId), caption, credit, altText].filter(Boolean).join('\n')
