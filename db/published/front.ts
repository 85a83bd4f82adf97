// The front page, arranged by the automatic rule.
import { and, asc, eq } from 'drizzle-orm'
import type { Language } from '#lib/i18n/routing.ts'
import { importances } from '#lib/newsroom/article.ts'
import { arrangeFront, type Front } from '#lib/newsroom/front.ts'
import { tag } from '#lib/newsroom/page-tags.ts'
import { dependsOn } from '#lib/platform/page-answer.ts'
import { db } from '../client.ts'
import { article, section } from '../schema.ts'
import { type Card, newestFirst, selectCards, toCards } from './card.ts'
import { freshUntilNextRelease, isSeen } from './seen.ts'

export type FrontPage = Front<Card>

// The rule can place five at the top, and a rail of five must not run dry when all of those came from its section.
const CANDIDATES = 10

export async function listFront(language: Language): Promise<FrontPage> {
  dependsOn(tag.front(language), tag.masthead)
  await freshUntilNextRelease()
  const sections = await db.select({ id: section.id }).from(section).orderBy(asc(section.position), asc(section.id))
  const top = await Promise.all(importances.map(importance => newestCards(and(eq(article.language, language), eq(article.liveImportance, importance)))))
  const bySection = await Promise.all(sections.map(({ id }) => newestCards(and(eq(article.language, language), eq(article.liveSectionId, id)))))
  const cards = new Map((await toCards([...top, ...bySection].flat())).map(card => [card.id, card]))
  const toStories = (rows: { id: number }[]) => rows.flatMap(row => cards.get(row.id) ?? [])
  return arrangeFront(
    toStories(top.flat()),
    sections.map(({ id }, place) => ({ sectionId: id, stories: toStories(bySection[place] ?? []) })),
  )
}

const newestCards = (which: ReturnType<typeof and>) => selectCards().where(and(isSeen(), which)).orderBy(newestFirst).limit(CANDIDATES)
