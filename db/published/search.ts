// What the public finds.
import { and } from 'drizzle-orm'
import { type Language, languages } from '#lib/i18n/routing.ts'
import { tag } from '#lib/newsroom/page-tags.ts'
import { now } from '#lib/platform/now.ts'
import { dependsOn } from '#lib/platform/page-answer.ts'
import { type Given, prepared } from '../client.ts'
import { isOneOf } from '../columns.ts'
import { article } from '../schema.ts'
import { matchStories } from '../search.ts'
import { selectCards, toCards } from './card.ts'
import { LIST_LENGTH } from './lists.ts'
import { type AtATime, freshUntilNextRelease, isSeen } from './seen.ts'
import { getStory } from './story.ts'

const storiesWithIds = prepared((given: Given<AtATime & { ids: number[] }>) => selectCards().where(and(isSeen(given.now), isOneOf(article.id, given.ids))))

/** One page of what was found, best first, and how many stories there are in all. */
export async function findStories(language: Language, query: string, page: number, length = LIST_LENGTH) {
  // One index holds both languages, and how rare a word is in all of it weighs in the order of what is found.
  dependsOn(...languages.map(tag.live))
  await freshUntilNextRelease()
  const { total, ids } = await matchStories(query, language, { limit: length, offset: (page - 1) * length })
  const rows = ids.length > 0 ? await storiesWithIds({ ids, now: now() }) : []
  const cards = await toCards(rows)
  cards.sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id))
  return { total, cards, page, hasOlder: page * length < total, isBeyondTheEnd: page > 1 && ids.length === 0 }
}

// A slug's words stand in the index beside the body's: it is looked for among the few stories that hold them all.
const STORIES_WITH_THESE_WORDS = 50

/** The newest live story whose address ends in this slug, or null. */
export async function findStoryBySlug(language: Language, slug: string) {
  const { cards } = await findStories(language, slug.replaceAll('-', ' '), 1, STORIES_WITH_THESE_WORDS)
  const named = cards.filter(card => card.slug === slug).sort((one, other) => other.publishedAt.getTime() - one.publishedAt.getTime())
  return named[0] ? getStory(named[0].id) : null
}
