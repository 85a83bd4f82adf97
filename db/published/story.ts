// One story, whole, as its live revision holds it.
import { and, asc, eq, inArray, ne, or } from 'drizzle-orm'
import type { Language } from '#lib/i18n/routing.ts'
import type { Body, PictureInStory } from '#lib/newsroom/body.ts'
import { tag } from '#lib/newsroom/page-tags.ts'
import { storyPath, topicPath } from '#lib/newsroom/urls.ts'
import { now } from '#lib/platform/now.ts'
import { dependsOn, freshUntil } from '#lib/platform/page-answer.ts'
import { db } from '../client.ts'
import { article, correction, revision, sectionName, topic, withdrawal } from '../schema.ts'
import { type Card, type Picture, picturesOf, selectCards, toCards } from './card.ts'
import { isSeen } from './seen.ts'

export type Story = Card & {
  state: 'live'
  dateline: string
  body: Body
  topics: { id: number; name: string; path: string }[]
  seo: { title: string; description: string }
  corrections: { text: string; at: Date }[]
  translations: { language: Language; headline: string; path: string }[]
  /** The pictures and the stories that the body names, by their ids; what may not be shown is missing. */
  pictures: Map<number, (inStory: PictureInStory) => Picture>
  stories: Map<number, Card>
}
export type WithdrawnStory = { state: 'withdrawn'; id: number; language: Language; at: Date; topicIds: number[]; sectionId: number | null }

/** The story that readers see under this id, what is left of a withdrawn one, or null: a draft is as unknown as no story at all. */
export async function getStory(id: number): Promise<Story | WithdrawnStory | null> {
  dependsOn(tag.article(id))
  const [state] = await db
    .select({ public: article.public, language: article.language, translationOf: article.translationOf, embargoUntil: article.embargoUntil })
    .from(article)
    .where(eq(article.id, id))
  if (!state) return null
  if (state.public === 'withdrawn') return withdrawn(id, state.language)
  if (state.embargoUntil && state.embargoUntil > now()) freshUntil(state.embargoUntil)
  const [row] = await selectCards().where(and(isSeen(), eq(article.id, id)))
  const [words] = await db
    .select({ dateline: revision.dateline, body: revision.body, topicIds: revision.topicIds, seo: revision.seo })
    .from(revision)
    .innerJoin(article, eq(article.liveRevisionId, revision.id))
    .where(and(isSeen(), eq(article.id, id)))
  const [card] = row ? await toCards([row]) : []
  if (!card || !words) return null
  return {
    ...card,
    state: 'live',
    dateline: words.dateline,
    body: words.body,
    seo: words.seo,
    topics: await topicsOf(words.topicIds, card.language),
    corrections: await db.select({ text: correction.text, at: correction.at }).from(correction).where(eq(correction.articleId, id)).orderBy(asc(correction.at), asc(correction.id)),
    translations: await translationsOf(id, state.translationOf ?? id),
    pictures: await picturesOf(picturesIn(words.body)),
    stories: await storiesIn(words.body),
  }
}

async function withdrawn(id: number, language: Language): Promise<WithdrawnStory> {
  const [row] = await db
    .select({ at: withdrawal.at, topicIds: revision.topicIds, sectionId: article.liveSectionId })
    .from(article)
    .leftJoin(withdrawal, eq(withdrawal.articleId, article.id))
    .leftJoin(revision, eq(revision.id, article.liveRevisionId))
    .where(eq(article.id, id))
  return { state: 'withdrawn', id, language, at: row?.at ?? new Date(0), topicIds: row?.topicIds ?? [], sectionId: row?.sectionId ?? null }
}

async function topicsOf(ids: number[], language: Language) {
  if (ids.length === 0) return []
  dependsOn(...ids.map(tag.topic))
  const found = await db.select().from(topic).where(inArray(topic.id, ids))
  return ids.flatMap(id => found.filter(one => one.id === id).map(one => ({ id, name: one.name, path: topicPath(language, one.slug) })))
}

async function translationsOf(id: number, originalId: number) {
  dependsOn(tag.translations(originalId))
  const rows = await db
    .select({ id: article.id, language: article.language, headline: revision.headline, slug: revision.slug, sectionSlug: sectionName.slug })
    .from(article)
    .innerJoin(revision, eq(revision.id, article.liveRevisionId))
    .innerJoin(sectionName, and(eq(sectionName.sectionId, article.liveSectionId), eq(sectionName.language, article.language)))
    .where(and(isSeen(), or(eq(article.id, originalId), eq(article.translationOf, originalId)), ne(article.id, id)))
    .orderBy(asc(article.id))
  return rows.map(row => {
    dependsOn(tag.card(row.id))
    return { language: row.language, headline: row.headline, path: storyPath(row.language, row.sectionSlug, row.id, row.slug) }
  })
}

const picturesIn = (body: Body): PictureInStory[] => body.content.flatMap(block => (block.type === 'picture' ? [block.attrs] : block.type === 'gallery' ? block.attrs.pictures : []))

async function storiesIn(body: Body) {
  const ids = body.content.flatMap(block => (block.type === 'relatedStory' ? [block.attrs.articleId] : []))
  if (ids.length === 0) return new Map<number, Card>()
  dependsOn(...ids.map(tag.article))
  const cards = await toCards(await selectCards().where(and(isSeen(), inArray(article.id, ids))))
  return new Map(cards.map(card => [card.id, card]))
}
