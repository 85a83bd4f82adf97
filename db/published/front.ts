// The front page, arranged by the automatic rule.
import { and, asc, eq, type SQL } from 'drizzle-orm'
import type { Language } from '#lib/i18n/routing.ts'
import { type Importance, importances } from '#lib/newsroom/article.ts'
import { arrangeFront, type Front } from '#lib/newsroom/front.ts'
import { tag } from '#lib/newsroom/page-tags.ts'
import { now } from '#lib/platform/now.ts'
import { dependsOn } from '#lib/platform/page-answer.ts'
import { db, type Given, prepared } from '../client.ts'
import { article, section } from '../schema.ts'
import { type Card, newestFirst, selectCards, toCards } from './card.ts'
import { type AtATime, freshUntilNextRelease, isSeen } from './seen.ts'

export type FrontPage = Front<Card>

// The rule can place five at the top, and a rail of five must not run dry when all of those came from its section.
const CANDIDATES = 10

type In = AtATime & { language: Language }

const newestCards = (which: SQL | undefined, given: Given<AtATime>) =>
  selectCards()
    .where(and(isSeen(given.now), which))
    .orderBy(newestFirst)
    .limit(CANDIDATES)

const newestOfImportance = prepared((given: Given<In & { importance: Importance }>) => newestCards(and(eq(article.language, given.language), eq(article.liveImportance, given.importance)), given))

const newestInSection = prepared((given: Given<In & { sectionId: number }>) => newestCards(and(eq(article.language, given.language), eq(article.liveSectionId, given.sectionId)), given))

const sectionsInOrder = prepared(() => db.select({ id: section.id }).from(section).orderBy(asc(section.position), asc(section.id)))

export async function listFront(language: Language): Promise<FrontPage> {
  dependsOn(tag.front(language), tag.masthead)
  await freshUntilNextRelease()
  const sections = await sectionsInOrder({})
  const top = await Promise.all(importances.map(importance => newestOfImportance({ language, importance, now: now() })))
  const bySection = await Promise.all(sections.map(({ id }) => newestInSection({ language, sectionId: id, now: now() })))
  const cards = new Map((await toCards([...top, ...bySection].flat())).map(card => [card.id, card]))
  const toStories = (rows: { id: number }[]) => rows.flatMap(row => cards.get(row.id) ?? [])
  return arrangeFront(
    toStories(top.flat()),
    sections.map(({ id }, place) => ({ sectionId: id, stories: toStories(bySection[place] ?? []) })),
  )
}
