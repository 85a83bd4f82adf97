// One story, whole, as its live revision holds it.
import { and, asc, eq, ne, or } from 'drizzle-orm'
import type { Language } from '#lib/i18n/routing.ts'
import type { ArticleContent, ArticleKind, BylineEntry } from '#lib/newsroom/article.ts'
import type { Body, PictureInStory } from '#lib/newsroom/body.ts'
import type { CorrectionKind } from '#lib/newsroom/correction.ts'
import { tag } from '#lib/newsroom/page-tags.ts'
import { storyPath, topicPath } from '#lib/newsroom/urls.ts'
import { now } from '#lib/platform/now.ts'
import { dependsOn, freshUntil } from '#lib/platform/page-answer.ts'
import { db, type Given, prepared } from '../client.ts'
import { isOneOf } from '../columns.ts'
import { article, author, correction, revision, sectionName, topic, withdrawal } from '../schema.ts'
import { type Card, type Picture, picturesOf, selectCards, toCards } from './card.ts'
import { cardsWithIds } from './cards-with-ids.ts'
import { type AtATime, isSeen } from './seen.ts'

export type Story = Card & {
  state: 'live'
  dateline: string
  body: Body
  topics: { id: number; name: string; path: string }[]
  seo: ArticleContent['seo']
  /** The face of the author whose opinion it is; null for every other kind, and where there is no portrait. */
  portrait: Picture | null
  corrections: { kind: CorrectionKind; text: string; at: Date }[]
  translations: { language: Language; headline: string; path: string }[]
  /** The pictures and the stories that the body names, by their ids; what may not be shown is missing. */
  pictures: Map<number, (inStory: PictureInStory) => Picture>
  stories: Map<number, Card>
}
export type WithdrawnStory = { state: 'withdrawn'; id: number; language: Language; at: Date; topicIds: number[]; sectionId: number | null }

type One = { id: number }

const seenStory = prepared((given: Given<One & AtATime>) =>
  selectCards({ dateline: revision.dateline, body: revision.body, topicIds: revision.topicIds, seo: revision.seo, translationOf: article.translationOf }).where(
    and(isSeen(given.now), eq(article.id, given.id)),
  ),
)

const stateOf = prepared((given: Given<One>) => db.select({ public: article.public, language: article.language, embargoUntil: article.embargoUntil }).from(article).where(eq(article.id, given.id)))

const remainsOf = prepared((given: Given<One>) =>
  db
    .select({ at: withdrawal.at, topicIds: revision.topicIds, sectionId: article.liveSectionId })
    .from(article)
    .leftJoin(withdrawal, eq(withdrawal.articleId, article.id))
    .leftJoin(revision, eq(revision.id, article.liveRevisionId))
    .where(eq(article.id, given.id)),
)

const topicsWithIds = prepared((given: Given<{ ids: number[] }>) => db.select().from(topic).where(isOneOf(topic.id, given.ids)))

const correctionsOf = prepared((given: Given<One>) =>
  db.select({ kind: correction.kind, text: correction.text, at: correction.at }).from(correction).where(eq(correction.articleId, given.id)).orderBy(asc(correction.at), asc(correction.id)),
)

const versionsInOtherLanguages = prepared((given: Given<One & AtATime & { originalId: number }>) =>
  db
    .select({ id: article.id, language: article.language, headline: revision.headline, slug: revision.slug, sectionSlug: sectionName.slug })
    .from(article)
    .innerJoin(revision, eq(revision.id, article.liveRevisionId))
    .innerJoin(sectionName, and(eq(sectionName.sectionId, article.liveSectionId), eq(sectionName.language, article.language)))
    .where(and(isSeen(given.now), or(eq(article.id, given.originalId), eq(article.translationOf, given.originalId)), ne(article.id, given.id)))
    .orderBy(asc(article.id)),
)

const portraitOfAuthor = prepared((given: Given<One>) => db.select({ mediaId: author.pictureId }).from(author).where(eq(author.id, given.id)))

/** The story that readers see under this id, what is left of a withdrawn one, or null: a draft is as unknown as no story at all. */
export async function getStory(id: number): Promise<Story | WithdrawnStory | null> {
  dependsOn(tag.article(id))
  const [row] = await seenStory({ id, now: now() })
  return row ? wholeStory(row) : unseen(id)
}

export type StoryRow = Awaited<ReturnType<typeof seenStory>>[number]

/** A row with all that belongs to it; the preview of a version fills it as the live page does. */
export async function wholeStory(row: StoryRow): Promise<Story | null> {
  const [card] = await toCards([row])
  if (!card) return null
  const { id, dateline, body, seo } = row
  return {
    ...card,
    state: 'live',
    dateline,
    body,
    seo,
    portrait: await portraitOf(row),
    topics: await topicsOf(row.topicIds, card.language),
    corrections: await correctionsOf({ id }),
    translations: await translationsOf(id, row.translationOf ?? id),
    pictures: await picturesOf(picturesIn(body)),
    stories: await storiesIn(body),
  }
}

async function unseen(id: number) {
  const [state] = await stateOf({ id })
  if (state?.public === 'withdrawn') return withdrawn(id, state.language)
  if (state?.embargoUntil && state.embargoUntil > now()) freshUntil(state.embargoUntil)
  return null
}

async function withdrawn(id: number, language: Language): Promise<WithdrawnStory> {
  const [row] = await remainsOf({ id })
  return { state: 'withdrawn', id, language, at: row?.at ?? new Date(0), topicIds: row?.topicIds ?? [], sectionId: row?.sectionId ?? null }
}

async function portraitOf({ kind, byline }: { kind: ArticleKind; byline: BylineEntry[] }) {
  const [signs] = byline
  if (kind !== 'opinion' || !signs || !('authorId' in signs)) return null
  dependsOn(tag.author(signs.authorId))
  const [{ mediaId } = { mediaId: null }] = await portraitOfAuthor({ id: signs.authorId })
  if (mediaId === null) return null
  const portrait = { mediaId, caption: null, credit: null, altText: null }
  return (await picturesOf([portrait])).get(mediaId)?.(portrait) ?? null
}

async function topicsOf(ids: number[], language: Language) {
  if (ids.length === 0) return []
  dependsOn(...ids.map(tag.topic))
  const found = await topicsWithIds({ ids })
  return ids.flatMap(id => found.filter(one => one.id === id).map(one => ({ id, name: one.name, path: topicPath(language, one.slug) })))
}

async function translationsOf(id: number, originalId: number) {
  dependsOn(tag.translations(originalId))
  const rows = await versionsInOtherLanguages({ id, originalId, now: now() })
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
  const cards = await cardsWithIds(ids)
  return new Map(cards.map(card => [card.id, card]))
}
