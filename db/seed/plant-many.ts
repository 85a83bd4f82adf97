// Makes a large paper out of the sample edition's sentences, in bulk past the verbs: for measuring, never for readers.
import { slugOf } from '#lib/arabic/slug.ts'
import { type ArticleContent, articleKinds, emptyContent } from '#lib/newsroom/article.ts'
import type { Block } from '#lib/newsroom/body.ts'
import { tag } from '#lib/newsroom/page-tags.ts'
import { db, transaction } from '../client.ts'
import { tidyIndex } from '../indexed.ts'
import { invalidate } from '../invalidations.ts'
import { putManyLive } from '../put-many-live.ts'
import { readWordsAhead } from '../read-words-ahead.ts'
import { author, media, section, topic } from '../schema.ts'
import { sampleStories } from './edition.ts'
import { type Chance, chanceFrom } from './pictures/chance.ts'

const BATCH = 500
const PARAGRAPHS = 5
const MINUTES_BETWEEN_STORIES = 7

type Known = { sections: number[]; authors: number[]; topics: number[]; pictures: number[]; headlines: string[]; standfirsts: string[]; paragraphs: Block[] }
type Progress = (planted: number) => void

/** Adds `count` Arabic stories, the newest published at `at`, each some minutes older than the next; the same number gives the same paper. */
export async function plantMany(count: number, at: Date, progress: Progress) {
  const known = await readKnown()
  const chance = chanceFrom(`plant ${count}`)
  const batches = async function* () {
    for (let planted = 0; planted < count; planted += BATCH)
      yield Array.from({ length: Math.min(BATCH, count - planted) }, (_, place) => {
        const number = planted + place
        return {
          language: 'ar' as const,
          at: new Date(at.getTime() - (count - number) * MINUTES_BETWEEN_STORIES * 60_000),
          content: compose(known, chance, number),
        }
      })
  }
  let planted = 0
  for await (const { stories, words } of readWordsAhead(batches())) {
    await transaction(tx => putManyLive(tx, { stories, words, machine: 'sample', at }))
    progress((planted += stories.length))
  }
  await tidyIndex()
  await transaction(tx =>
    invalidate(tx, {
      forget: [],
      refresh: [
        tag.latest('ar'),
        tag.front('ar'),
        tag.live('ar'),
        ...known.sections.map(id => tag.inSection(id, 'ar')),
        ...known.topics.map(tag.inTopic),
        ...known.authors.map(id => tag.byAuthor(id, 'ar')),
      ],
    }),
  )
}

async function readKnown(): Promise<Known> {
  const ids = async (table: typeof section | typeof author | typeof topic | typeof media) => (await db.select({ id: table.id }).from(table)).map(row => row.id)
  const arabic = sampleStories.filter(story => story.language === 'ar')
  return {
    sections: await ids(section),
    authors: await ids(author),
    topics: (await db.select({ id: topic.id, language: topic.language }).from(topic)).filter(row => row.language === 'ar').map(row => row.id),
    pictures: await ids(media),
    headlines: arabic.map(story => story.headline),
    standfirsts: arabic.map(story => story.standfirst),
    paragraphs: arabic.flatMap(story => story.body.filter(block => block.type === 'paragraph')),
  }
}

function compose(known: Known, chance: Chance, number: number): ArticleContent {
  const one = chance.pick
  const few = <Item>(items: Item[], count: number) => [...new Set(Array.from({ length: Math.min(count, items.length) }, () => one(items)))]
  const headline = `${one(known.headlines)} (${number + 1})`
  const mediaId = known.pictures.length > 0 ? one(known.pictures) : null
  return {
    ...emptyContent,
    headline,
    standfirst: one(known.standfirsts),
    kind: one(articleKinds),
    importance: chance.happens(0.01) ? 'lead' : chance.happens(0.1) ? 'high' : 'normal',
    sectionId: one(known.sections),
    slug: slugOf(headline),
    byline: few(known.authors, 1).map(authorId => ({ authorId })),
    topicIds: few(known.topics, 3),
    picture: mediaId === null ? null : { mediaId, caption: null, credit: null, altText: null },
    body: { type: 'doc', content: few(known.paragraphs, PARAGRAPHS) },
  }
}
