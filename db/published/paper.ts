// What every page shows of the paper itself, and its standing pages.
import { and, asc, eq } from 'drizzle-orm'
import type { HijriShift } from '#lib/arabic/dates.ts'
import type { Language } from '#lib/i18n/routing.ts'
import { type Edition, editions } from '#lib/newsroom/edition.ts'
import { tag } from '#lib/newsroom/page-tags.ts'
import { endOfDay } from '#lib/newsroom/paper-day.ts'
import { type SettingValues, settingsAtFirst } from '#lib/newsroom/settings.ts'
import { sectionPath, standingPath } from '#lib/newsroom/urls.ts'
import { now } from '#lib/platform/now.ts'
import { dependsOn, freshUntil, keptUntilAChange } from '#lib/platform/page-answer.ts'
import { db, type Given, prepared } from '../client.ts'
import { section, sectionName, setting, standingPage } from '../schema.ts'

type In = { language: Language }

const settings = prepared(() => db.select().from(setting))

const sectionsOf = prepared((given: Given<In>) =>
  db
    .select({ id: section.id, colour: section.colour, name: sectionName.name, slug: sectionName.slug })
    .from(section)
    .innerJoin(sectionName, and(eq(sectionName.sectionId, section.id), eq(sectionName.language, given.language)))
    .orderBy(asc(section.position), asc(section.id)),
)

const standingPages = prepared((given: Given<In>) =>
  db.select({ path: standingPage.path, title: standingPage.title }).from(standingPage).where(eq(standingPage.language, given.language)).orderBy(asc(standingPage.id)),
)

const standingPageAt = prepared((given: Given<In & { path: string }>) =>
  db
    .select()
    .from(standingPage)
    .where(and(eq(standingPage.language, given.language), eq(standingPage.path, given.path))),
)

export type Paper = {
  name: string
  edition: Edition
  hijriShift: HijriShift
  sections: { id: number; name: string; path: string; colour: string }[]
  /** The instant of the render: today's date is printed from it, and the page is true until that day ends in the paper's zone. */
  today: Date
}

export async function getPaper(language: Language): Promise<Paper> {
  dependsOn(tag.masthead)
  const values = await getSettings('all')
  const edition = editions[values.edition]
  const today = now()
  freshUntil(endOfDay(today, edition.timeZone))
  return { name: values.name[language], edition, hijriShift: values.hijriShift, sections: await listSections(language), today }
}

/** What live TV plays; null: nothing. */
export async function getLiveTv() {
  dependsOn(tag.liveTv)
  return (await getSettings('all')).liveTv
}

/** `path` is `about`, `contact` or `policy/{name}`. */
export async function getStandingPage(language: Language, path: string) {
  dependsOn(tag.standing(language, path))
  const [page] = await standingPageAt({ language, path })
  return page ?? null
}

/** The standing pages that there are, for the foot of every page: `path` is their address. A saved page touches the masthead. */
export async function listStandingPages(language: Language) {
  dependsOn(tag.masthead)
  return standingPagesKept(language)
}

// Every page asks for these, and they change once in months.
const standingPagesKept = keptUntilAChange(async (language: Language) => {
  const pages = await standingPages({ language })
  return pages.map(page => ({ path: standingPath(language, page.path), title: page.title }))
})

const getSettings = keptUntilAChange(async (_: 'all'): Promise<SettingValues> => {
  const rows = await settings({})
  return { ...settingsAtFirst, ...Object.fromEntries(rows.map(row => [row.key, row.value])) }
})

const listSections = keptUntilAChange(async (language: Language) => {
  const rows = await sectionsOf({ language })
  return rows.map(row => ({ id: row.id, name: row.name, path: sectionPath(language, row.slug), colour: row.colour }))
})
