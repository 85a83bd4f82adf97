// A story as lists show it, and the query that every list shares.
import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { Language } from '#lib/i18n/routing.ts'
import type { ArticleKind, BylineEntry, Importance } from '#lib/newsroom/article.ts'
import type { PictureInStory } from '#lib/newsroom/body.ts'
import { tag } from '#lib/newsroom/page-tags.ts'
import { authorPath, sectionPath, storyPath } from '#lib/newsroom/urls.ts'
import { now } from '#lib/platform/now.ts'
import { dependsOn, freshUntil } from '#lib/platform/page-answer.ts'
import { db, type Given, prepared } from '../client.ts'
import { type AnyColumn, isOneOf } from '../columns.ts'
import { article, author, authorName, media, revision, section, sectionName } from '../schema.ts'

export type Picture = { mediaId: number; hash: string; width: number; height: number; altText: string; caption: string; credit: string; focalX: number; focalY: number; colour: string }
export type Credit = { name: string; path: string | null; authorId: number | null }
export type Card = {
  id: number
  language: Language
  /** Readable, not percent-encoded. */
  path: string
  slug: string
  kind: ArticleKind
  importance: Importance
  section: { id: number; name: string; path: string; colour: string }
  kicker: string
  headline: string
  standfirst: string
  byline: Credit[]
  picture: Picture | null
  publishedAt: Date
  updatedAt: Date
}

const columns = {
  id: article.id,
  language: article.language,
  publishedAt: article.publishedAt,
  updatedAt: article.updatedAt,
  kind: revision.kind,
  importance: revision.importance,
  kicker: revision.kicker,
  headline: revision.headline,
  standfirst: revision.standfirst,
  slug: revision.slug,
  byline: revision.byline,
  picture: revision.picture,
  sectionId: section.id,
  colour: section.colour,
  sectionName: sectionName.name,
  sectionSlug: sectionName.slug,
}

/** Live articles with what a card shows of them, and with more columns; the caller says which (with `isSeen`), in what order and how many. */
export const selectCards = <More extends Record<string, AnyColumn | SQL.Aliased<number>> = {}>(more?: More) =>
  db
    .select({ ...columns, ...(more as More) })
    .from(article)
    .innerJoin(revision, eq(revision.id, article.liveRevisionId))
    .innerJoin(section, eq(section.id, article.liveSectionId))
    .innerJoin(sectionName, and(eq(sectionName.sectionId, section.id), eq(sectionName.language, article.language)))
    .$dynamic()

type Row = Awaited<ReturnType<typeof selectCards<{}>>>[number]

/** Turns rows into cards: names and pictures are read together, in one query each. */
export async function toCards(rows: Row[]): Promise<Card[]> {
  const people = await namesOf(rows)
  const pictures = await picturesOf(rows.map(row => row.picture).filter(picture => picture !== null))
  return rows.map(row => {
    dependsOn(tag.card(row.id), tag.section(row.sectionId))
    return {
      id: row.id,
      language: row.language,
      path: storyPath(row.language, row.sectionSlug, row.id, row.slug),
      slug: row.slug,
      kind: row.kind,
      importance: row.importance,
      section: { id: row.sectionId, name: row.sectionName, path: sectionPath(row.language, row.sectionSlug), colour: row.colour },
      kicker: row.kicker,
      headline: row.headline,
      standfirst: row.standfirst,
      byline: creditsOf(row.byline, row.language, people),
      picture: row.picture && (pictures.get(row.picture.mediaId)?.(row.picture) ?? null),
      publishedAt: row.publishedAt ?? row.updatedAt ?? new Date(0),
      updatedAt: row.updatedAt ?? row.publishedAt ?? new Date(0),
    }
  })
}

type People = Map<string, { name: string; handle: string }>

const names = prepared((given: Given<{ ids: number[] }>) =>
  db
    .select({ id: author.id, handle: author.handle, language: authorName.language, name: authorName.name })
    .from(author)
    .innerJoin(authorName, eq(authorName.authorId, author.id))
    .where(isOneOf(author.id, given.ids)),
)

const picturesWithIds = prepared((given: Given<{ ids: number[] }>) => db.select().from(media).where(isOneOf(media.id, given.ids)))

export async function namesOf(rows: { byline: BylineEntry[] }[]): Promise<People> {
  const ids = [...new Set(rows.flatMap(row => row.byline.flatMap(entry => ('authorId' in entry ? [entry.authorId] : []))))]
  if (ids.length === 0) return new Map()
  dependsOn(...ids.map(tag.author))
  const found = await names({ ids })
  return new Map(found.map(name => [`${name.id} ${name.language}`, name]))
}

export function creditsOf(byline: BylineEntry[], language: Language, people: People): Credit[] {
  return byline.flatMap((entry): Credit[] => {
    if ('words' in entry) return [{ name: entry.words, path: null, authorId: null }]
    const person = people.get(`${entry.authorId} ${language}`) ?? people.get(`${entry.authorId} ar`)
    return person ? [{ name: person.name, path: authorPath(language, person.handle), authorId: entry.authorId }] : []
  })
}

/** A picture whose licence has ended is shown no more. */
export async function picturesOf(wanted: PictureInStory[]): Promise<Map<number, (inStory: PictureInStory) => Picture>> {
  const ids = [...new Set(wanted.map(picture => picture.mediaId))]
  if (ids.length === 0) return new Map()
  dependsOn(...ids.map(tag.media))
  const found = await picturesWithIds({ ids })
  const shown = found.filter(picture => {
    if (picture.licenceEndsAt && picture.licenceEndsAt > now()) freshUntil(picture.licenceEndsAt)
    return !picture.licenceEndsAt || picture.licenceEndsAt > now()
  })
  return new Map(
    shown.map(picture => [
      picture.id,
      inStory => ({
        mediaId: picture.id,
        hash: picture.hash,
        width: picture.width,
        height: picture.height,
        credit: inStory.credit ?? picture.credit,
        altText: inStory.altText ?? picture.altText,
        caption: inStory.caption ?? picture.caption,
        focalX: picture.focalX,
        focalY: picture.focalY,
        colour: picture.colour,
      }),
    ]),
  )
}

export const newestFirst = sql`${article.publishedAt} desc, ${article.id} desc`
