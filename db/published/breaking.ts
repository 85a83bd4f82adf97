// The alert that is on.
import { and, asc, desc, eq, gt, lte, sql } from 'drizzle-orm'
import type { Language } from '#lib/i18n/routing.ts'
import { tag } from '#lib/newsroom/page-tags.ts'
import { storyPath } from '#lib/newsroom/urls.ts'
import { now } from '#lib/platform/now.ts'
import { dependsOn, freshUntil } from '#lib/platform/page-answer.ts'
import { db, type Given, prepared } from '../client.ts'
import { article, breaking, revision, sectionName } from '../schema.ts'
import { type AtATime, freshUntilNextRelease, isSeen } from './seen.ts'

type In = AtATime & { language: Language }

const alertThatIsOn = prepared((given: Given<In>) =>
  db
    .select()
    .from(breaking)
    .where(and(eq(breaking.language, given.language), lte(breaking.startsAt, sql.param(given.now, breaking.startsAt)), gt(breaking.endsAt, sql.param(given.now, breaking.endsAt))))
    .orderBy(desc(breaking.startsAt), desc(breaking.id))
    .limit(1),
)

const nextAlert = prepared((given: Given<In>) =>
  db
    .select({ at: breaking.startsAt })
    .from(breaking)
    .where(and(eq(breaking.language, given.language), gt(breaking.startsAt, sql.param(given.now, breaking.startsAt)), gt(breaking.endsAt, sql.param(given.now, breaking.endsAt))))
    .orderBy(asc(breaking.startsAt))
    .limit(1),
)

const addressOf = prepared((given: Given<AtATime & { id: number }>) =>
  db
    .select({ language: article.language, slug: revision.slug, section: sectionName.slug })
    .from(article)
    .innerJoin(revision, eq(revision.id, article.liveRevisionId))
    .innerJoin(sectionName, and(eq(sectionName.sectionId, article.liveSectionId), eq(sectionName.language, article.language)))
    .where(and(isSeen(given.now), eq(article.id, given.id))),
)

/** The newest alert that is on now, with the story it leads to; or null. True until it ends or the next begins. */
export async function getBreaking(language: Language) {
  dependsOn(tag.breaking(language))
  const [alert] = await alertThatIsOn({ language, now: now() })
  if (alert) freshUntil(alert.endsAt)
  await freshUntilNextAlert(language)
  return alert ? { id: alert.id, text: alert.text, startsAt: alert.startsAt, endsAt: alert.endsAt, path: alert.articleId ? await pathOf(alert.articleId) : null } : null
}

async function freshUntilNextAlert(language: Language) {
  const [next] = await nextAlert({ language, now: now() })
  if (next) freshUntil(next.at)
}

async function pathOf(articleId: number) {
  dependsOn(tag.article(articleId))
  await freshUntilNextRelease()
  const [story] = await addressOf({ id: articleId, now: now() })
  return story ? storyPath(story.language, story.section, articleId, story.slug) : null
}
