// The alert that is on.
import { and, asc, desc, eq, gt, lte } from 'drizzle-orm'
import type { Language } from '#lib/i18n/routing.ts'
import { tag } from '#lib/newsroom/page-tags.ts'
import { storyPath } from '#lib/newsroom/urls.ts'
import { now } from '#lib/platform/now.ts'
import { dependsOn, freshUntil } from '#lib/platform/page-answer.ts'
import { db } from '../client.ts'
import { article, breaking, revision, sectionName } from '../schema.ts'
import { freshUntilNextRelease, isSeen } from './seen.ts'

/** The newest alert that is on now, with the story it leads to; or null. True until it ends or the next begins. */
export async function getBreaking(language: Language) {
  dependsOn(tag.breaking(language))
  const [alert] = await db
    .select()
    .from(breaking)
    .where(and(eq(breaking.language, language), lte(breaking.startsAt, now()), gt(breaking.endsAt, now())))
    .orderBy(desc(breaking.startsAt), desc(breaking.id))
    .limit(1)
  if (alert) freshUntil(alert.endsAt)
  await freshUntilNextAlert(language)
  return alert ? { id: alert.id, text: alert.text, startsAt: alert.startsAt, endsAt: alert.endsAt, path: alert.articleId ? await pathOf(alert.articleId) : null } : null
}

async function freshUntilNextAlert(language: Language) {
  const [next] = await db
    .select({ at: breaking.startsAt })
    .from(breaking)
    .where(and(eq(breaking.language, language), gt(breaking.startsAt, now()), gt(breaking.endsAt, now())))
    .orderBy(asc(breaking.startsAt))
    .limit(1)
  if (next) freshUntil(next.at)
}

async function pathOf(articleId: number) {
  dependsOn(tag.article(articleId))
  await freshUntilNextRelease()
  const [story] = await db
    .select({ language: article.language, slug: revision.slug, section: sectionName.slug })
    .from(article)
    .innerJoin(revision, eq(revision.id, article.liveRevisionId))
    .innerJoin(sectionName, and(eq(sectionName.sectionId, article.liveSectionId), eq(sectionName.language, article.language)))
    .where(and(isSeen(), eq(article.id, articleId)))
  return story ? storyPath(story.language, story.section, articleId, story.slug) : null
}
