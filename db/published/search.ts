// What the public finds.
import { and, desc, eq } from 'drizzle-orm'
import { indexWords } from '#lib/arabic/index-words.ts'
import { plainForm } from '#lib/arabic/plain-form.ts'
import { type Day, dayAfter, type Names, type Refusal, readSearchQuery, type SearchQuery, withoutPhrases } from '#lib/arabic/search-query.ts'
import { highlight, type Piece, snippetOf } from '#lib/arabic/snippet.ts'
import { type Language, languages } from '#lib/i18n/routing.ts'
import type { ArticleKind } from '#lib/newsroom/article.ts'
import type { Body } from '#lib/newsroom/body.ts'
import { wordsOf } from '#lib/newsroom/body-words.ts'
import { tag } from '#lib/newsroom/page-tags.ts'
import { startOfDay } from '#lib/newsroom/paper-day.ts'
import { log } from '#lib/platform/log.ts'
import { now } from '#lib/platform/now.ts'
import { dependsOn } from '#lib/platform/page-answer.ts'
import { db, type Given, prepared } from '../client.ts'
import { isOneOf } from '../columns.ts'
import { noteMissedSearch } from '../missed-searches.ts'
import { article, revision } from '../schema.ts'
import { type Filters, matchStories, type SearchOrder } from '../search.ts'
import { type Card, selectCards, toCards } from './card.ts'
import { LIST_LENGTH } from './lists.ts'
import { getPaper } from './paper.ts'
import { authorIdsNamed, sectionIdsNamed, topicIdsNamed } from './search-names.ts'
import { type AtATime, freshUntilNextRelease, isSeen } from './seen.ts'
import { getStory } from './story.ts'

/** What the form and the API ask beside the words: names or links, days as people write them. */
export type SearchAsked = { section?: string; author?: string; topic?: string; kind?: ArticleKind; from?: Day | null; to?: Day | null; order?: SearchOrder }
export type SearchAs = { language: Language; text: string; page?: number; length?: number; asked?: SearchAsked }

/** A story that was found, with the letters that answer the query marked. */
export type Hit = Card & { headlinePieces: Piece[]; snippet: Piece[] }
/** `issue` says why the text is no query: nothing was searched. `mended`: words that stand in no story, and what was searched instead, as it is written there. `isLoosened`: no story holds the phrase as it was written, its words were searched. */
export type SearchResult = {
  issue: Refusal['issue'] | null
  total: number
  hits: Hit[]
  page: number
  hasOlder: boolean
  isBeyondTheEnd: boolean
  mended: { typed: string; meant: string }[]
  isLoosened: boolean
}

const storiesWithBodies = prepared((given: Given<AtATime & { ids: number[] }>) => selectCards({ body: revision.body }).where(and(isSeen(given.now), isOneOf(article.id, given.ids))))

/** One page of what was found, best first, and how many stories there are in all. */
export async function findStories({ language, text, page = 1, length = LIST_LENGTH, asked = {} }: SearchAs): Promise<SearchResult> {
  const query = readSearchQuery(text)
  if ('issue' in query) return { issue: query.issue, total: 0, hits: [], page, hasOlder: false, isBeyondTheEnd: page > 1, mended: [], isLoosened: false }
  // How rare a word is in both languages weighs in the order of what is found.
  dependsOn(...languages.map(tag.live))
  await freshUntilNextRelease()
  const filters = await filtersFor(query, asked, language)
  const match = (query: SearchQuery) => matchStories({ query, language, filters, order: asked.order ?? 'relevance', limit: length, offset: (page - 1) * length, at: now() })
  const strictly = await match(query)
  const isLoosened = strictly.total === 0 && query.phrases.length > 0
  const { total, ids, stems, repairs } = isLoosened ? await match(withoutPhrases(query)) : strictly
  if (total === 0 && page === 1) await noteMissedSearch(language, text).catch(error => log.error(error, 'a search that found nothing could not be noted'))
  const rows = ids.length > 0 ? await storiesWithBodies({ ids, now: now() }) : []
  const bodies = new Map(rows.map(row => [row.id, row.body as Body]))
  const cards = await toCards(rows)
  cards.sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id))
  const hits = cards.map(card => ({ ...card, headlinePieces: highlight(card.headline, stems, language), snippet: snippetOf(textOf(card, bodies.get(card.id)), stems, language) }))
  const mended = repairs.map(({ typed, meant }) => ({ typed, meant: asWritten(meant.stem, hits) ?? meant.raw }))
  return { issue: null, total, hits, page, hasOlder: page * length < total, isBeyondTheEnd: page > 1 && ids.length === 0, mended, isLoosened }
}

const textOf = (card: Card, body: Body | undefined) => [card.standfirst, body ? wordsOf(body) : ''].filter(Boolean).join(' ')

async function filtersFor(query: SearchQuery, asked: SearchAsked, language: Language): Promise<Filters> {
  const { timeZone } = (await getPaper(language)).edition
  const starts = [query.after, asked.from].flatMap(day => (day ? [startOfDay(day, timeZone)] : []))
  const ends = [...(query.before ? [query.before] : []), ...(asked.to ? [dayAfter(asked.to)] : [])].map(day => startOfDay(day, timeZone))
  return {
    ...(await idsNamed({ section: [...query.section, ...given(asked.section)], author: [...query.author, ...given(asked.author)], topic: [...query.topic, ...given(asked.topic)] }, language)),
    ...(asked.kind && { kinds: [asked.kind] }),
    without: await idsNamed(query.withoutNamed, language),
    from: starts.sort(byTime).at(-1) ?? null,
    to: ends.sort(byTime)[0] ?? null,
  }
}

/** Only of what was named: an empty list would be a name that nobody bears. */
const idsNamed = async ({ section, author, topic }: Names, language: Language) => ({
  ...(section.length > 0 && { sectionIds: await sectionIdsNamed(section, language) }),
  ...(author.length > 0 && { authorIds: await authorIdsNamed(author, language) }),
  ...(topic.length > 0 && { topicIds: await topicIdsNamed(topic, language) }),
})

const given = (name: string | undefined) => (name ? [name] : [])
const byTime = (one: Date, other: Date) => one.getTime() - other.getTime()

/** The mended word as the stories write it, without harakat; null where none of those shown holds it. */
function asWritten(stem: string, hits: Hit[]) {
  const pieces = hits.flatMap(hit => [...hit.headlinePieces, ...hit.snippet].map(piece => ({ piece, language: hit.language })))
  const found = pieces.find(({ piece, language }) => piece.isHit && indexWords(piece.text, language)[0]?.stem === stem)
  return found ? plainForm(found.piece.text) : null
}

const liveStoryAt = prepared((given: Given<AtATime & { language: Language; slug: string }>) =>
  db
    .select({ id: article.id })
    .from(article)
    .where(and(eq(article.language, given.language), isSeen(given.now), eq(article.liveSlug, given.slug)))
    .orderBy(desc(article.publishedAt))
    .limit(1),
)

/** The newest live story whose address ends in this slug, or null. */
export async function findStoryBySlug(language: Language, slug: string) {
  dependsOn(tag.live(language))
  await freshUntilNextRelease()
  const [found] = slug === '' ? [] : await liveStoryAt({ language, slug, now: now() })
  return found ? getStory(found.id) : null
}
