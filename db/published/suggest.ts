// Type-ahead over what the public may read.
import { and, eq, gte, lt } from 'drizzle-orm'
import { fold } from '#lib/arabic/fold.ts'
import { MOST_LETTERS } from '#lib/arabic/search-query.ts'
import { foldedWords } from '#lib/arabic/words.ts'
import type { Language } from '#lib/i18n/routing.ts'
import { topicPath } from '#lib/newsroom/urls.ts'
import { db } from '../client.ts'
import { topic, topicSpelling } from '../schema.ts'
import { matchHeadlines } from '../search.ts'
import { cardsWithIds } from './cards-with-ids.ts'

export type Suggestion = { kind: 'topic' | 'story'; text: string; path: string }

const TOPICS = 3
const STORIES = 6
const FEWEST_LETTERS = 2
/** What comes after every text that begins with the same letters. */
const LAST = '\u{10ffff}'

/** Topics whose name or other spelling begins so, then the newest headlines; nothing for what is too short or too long. */
export async function suggest(language: Language, text: string): Promise<Suggestion[]> {
  const folded = fold(text).replace(/\s+/g, ' ').trim()
  if (folded.length < FEWEST_LETTERS || folded.length > MOST_LETTERS) return []
  const topics = await db
    .selectDistinct({ name: topic.name, slug: topic.slug })
    .from(topicSpelling)
    .innerJoin(topic, eq(topic.id, topicSpelling.topicId))
    .where(and(eq(topicSpelling.language, language), gte(topicSpelling.folded, folded), lt(topicSpelling.folded, folded + LAST)))
    .limit(TOPICS)
  const ids = await matchHeadlines(foldedWords(text), language, STORIES)
  const cards = await cardsWithIds(ids)
  cards.sort((one, other) => other.id - one.id)
  return [
    ...topics.map(({ name, slug }) => ({ kind: 'topic' as const, text: name, path: topicPath(language, slug) })),
    ...cards.map(({ headline, path }) => ({ kind: 'story' as const, text: headline, path })),
  ]
}
