// The names under which pages are remembered, and what each change touches. Ids and ASCII only.
import type { Language } from '#lib/i18n/routing.ts'

export const tag = {
  /** The words of one story, whole. */
  article: (id: number) => `article:${id}`,
  /** What lists show of a story: headline, picture, section, time. */
  card: (id: number) => `card:${id}`,
  /** Which translations a story has, by the id of the original. */
  translations: (originalId: number) => `translations:${originalId}`,
  /** Which stories stand before and after this one in its section. */
  beside: (id: number) => `beside:${id}`,
  /** Which stories a story leads to as related. */
  related: (id: number) => `related:${id}`,
  latest: (language: Language) => `list:latest:${language}`,
  front: (language: Language) => `list:front:${language}`,
  inSection: (sectionId: number, language: Language) => `list:section:${sectionId}:${language}`,
  inTopic: (topicId: number) => `list:topic:${topicId}`,
  byAuthor: (authorId: number, language: Language) => `list:author:${authorId}:${language}`,
  corrections: (language: Language) => `list:corrections:${language}`,
  /** Anything that readers of a language can see: for pages that every publication may change. */
  live: (language: Language) => `list:live:${language}`,
  section: (id: number) => `section:${id}`,
  topic: (id: number) => `topic:${id}`,
  author: (id: number) => `author:${id}`,
  media: (id: number) => `media:${id}`,
  standing: (language: Language, path: string) => `page:${language}:${path.replace(/[^a-z0-9/-]/g, '')}`,
  breaking: (language: Language) => `breaking:${language}`,
  /** Which stream live TV plays. */
  liveTv: 'live-tv',
  /** What is read most. Nobody touches it: a page that shows it says until when it is true. */
  reads: 'reads',
  /** The paper's name, edition and sections: every page shows them. */
  masthead: 'masthead',
}

/** What of a live story decides its address and in which lists it stands. */
export type Place = {
  id: number
  originalId: number
  language: Language
  sectionId: number
  slug: string
  topicIds: number[]
  authorIds: number[]
}

export type Touched = { forget: string[]; refresh: string[] }

const lists = (place: Place) => [
  tag.latest(place.language),
  tag.front(place.language),
  tag.live(place.language),
  tag.inSection(place.sectionId, place.language),
  ...place.topicIds.map(tag.inTopic),
  ...place.authorIds.map(id => tag.byAuthor(id, place.language)),
]

/** A story appears, changes or is corrected: `before` is null when readers had not seen it. */
export function touchedByPublishing(before: Place | null, after: Place): Touched {
  const stood = new Set(before ? lists(before) : [])
  const stands = new Set(lists(after))
  const moved = [...stood.symmetricDifference(stands)]
  const firstTime = before ? [] : [tag.translations(after.originalId)]
  // The front, the sitemap and search also follow what a list card does not show: importance, every word, the time of the last change.
  const always = [tag.front(after.language), tag.live(after.language)]
  // Every page that links to an old address must stop doing so at once: search engines count each redirect.
  const hasMoved = before !== null && (before.sectionId !== after.sectionId || before.slug !== after.slug)
  return { forget: hasMoved ? namedBy(after) : [tag.article(after.id)], refresh: unique([tag.card(after.id), ...moved, ...firstTime, ...always]) }
}

/** True for a story that readers now find at another place of a section's order than before: between other neighbours. */
export const standsElsewhere = (before: Place | null, after: Place) => before?.sectionId !== after.sectionId

/** The stories between which another has come to stand lead to it from now on. Those it leaves depend on its card. */
export const touchedByANeighbour = (ids: number[]): Touched => ({ forget: [], refresh: ids.map(tag.beside) })

/** A story leaves: no page that names it is shown again. */
export function touchedByWithdrawing(place: Place): Touched {
  return { forget: [...namedBy(place), tag.translations(place.originalId)], refresh: lists(place) }
}

// The sitemap names every story, too many for a tag each: it hangs on `live` alone.
const namedBy = ({ id, language }: Place) => [tag.article(id), tag.card(id), tag.live(language)]

const unique = (tags: string[]) => [...new Set(tags)]
