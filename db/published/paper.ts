// What every page shows of the paper itself, and its standing pages.
import { and, asc, eq } from 'drizzle-orm'
import type { Language } from '#lib/i18n/routing.ts'
import { type Edition, editions } from '#lib/newsroom/edition.ts'
import { tag } from '#lib/newsroom/page-tags.ts'
import { endOfDay } from '#lib/newsroom/paper-day.ts'
import { type SettingValues, settingsAtFirst } from '#lib/newsroom/settings.ts'
import { sectionPath, standingPath } from '#lib/newsroom/urls.ts'
import { now } from '#lib/platform/now.ts'
import { dependsOn, freshUntil } from '#lib/platform/page-answer.ts'
import { db } from '../client.ts'
import { section, sectionName, setting, standingPage } from '../schema.ts'

export type Paper = {
  name: string
  edition: Edition
  liveTv: { stream: string } | null
  sections: { id: number; name: string; path: string; colour: string }[]
  /** The instant of the render: today's date is printed from it, and the page is true until that day ends in the paper's zone. */
  today: Date
}

export async function getPaper(language: Language): Promise<Paper> {
  dependsOn(tag.masthead)
  const settings = await getSettings()
  const edition = editions[settings.edition]
  const today = now()
  freshUntil(endOfDay(today, edition.timeZone))
  return { name: settings.name[language], edition, liveTv: settings.liveTv, sections: await listSections(language), today }
}

/** `path` is `about`, `contact` or `policy/{name}`. */
export async function getStandingPage(language: Language, path: string) {
  dependsOn(tag.standing(language, path))
  const [page] = await db
    .select()
    .from(standingPage)
    .where(and(eq(standingPage.language, language), eq(standingPage.path, path)))
  return page ?? null
}

/** The standing pages that there are, for the foot of every page: `path` is their address. A saved page touches the masthead. */
export async function listStandingPages(language: Language) {
  dependsOn(tag.masthead)
  const pages = await db.select({ path: standingPage.path, title: standingPage.title }).from(standingPage).where(eq(standingPage.language, language)).orderBy(asc(standingPage.id))
  return pages.map(page => ({ path: standingPath(language, page.path), title: page.title }))
}

async function getSettings(): Promise<SettingValues> {
  const rows = await db.select().from(setting)
  return { ...settingsAtFirst, ...Object.fromEntries(rows.map(row => [row.key, row.value])) }
}

async function listSections(language: Language) {
  const rows = await db
    .select({ id: section.id, colour: section.colour, name: sectionName.name, slug: sectionName.slug })
    .from(section)
    .innerJoin(sectionName, and(eq(sectionName.sectionId, section.id), eq(sectionName.language, language)))
    .orderBy(asc(section.position), asc(section.id))
  return rows.map(row => ({ id: row.id, name: row.name, path: sectionPath(language, row.slug), colour: row.colour }))
}
