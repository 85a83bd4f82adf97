// The paper's sections and their names in each language.
import { eq } from 'drizzle-orm'
import { fold } from '#lib/arabic/fold.ts'
import { wordsWithoutControls } from '#lib/arabic/without-controls.ts'
import { type Language, languages } from '#lib/i18n/routing.ts'
import { tag } from '#lib/newsroom/page-tags.ts'
import { type Actor, assertMay } from '#lib/newsroom/permissions.ts'
import { NotReady } from '#lib/newsroom/refusals.ts'
import { RESERVED } from '#lib/newsroom/urls.ts'
import { db, transaction } from './client.ts'
import { invalidate } from './invalidations.ts'
import { section, sectionName } from './schema.ts'
import { record } from './timeline.ts'

type Names = Record<Language, { name: string; slug: string; description?: string }>

/** Adds a section at its place in the masthead; refuses a link that the paper needs for itself. Answers its id. */
export function addSection({ colour, position, names, by, at }: { colour: string; position: number; names: Names; by: Actor; at: Date }) {
  return transaction(async function addSection(tx) {
    assertMay(by, 'keep-sections')
    const taken = languages.filter(language => !isFree(names[language].slug))
    if (taken.length > 0)
      throw new NotReady(
        'the section',
        taken.map(language => ({ field: `slug.${language}`, key: 'reserved' })),
      )
    const [added] = await tx.insert(section).values({ colour, position }).returning({ id: section.id })
    if (!added) throw new Error('no section was added')
    for (const language of languages) await tx.insert(sectionName).values({ sectionId: added.id, language, ...wordsWithoutControls(names[language]) })
    await record(tx, { act: 'create', subject: 'section', subjectId: added.id, by, at })
    await invalidate(tx, { forget: [], refresh: [tag.masthead] })
    return added.id
  })
}

// An address is brought to NFC before it is read: another form would never be found.
const isFree = (slug: string) => !RESERVED.has(slug) && /^[\p{L}\p{N}][\p{L}\p{N}-]*$/u.test(slug) && slug === slug.normalize('NFC')

/** The section that a person means by a name or a link, whatever its spelling; or null. */
export async function getSectionByName(language: Language, name: string) {
  const rows = await db.select().from(sectionName).where(eq(sectionName.language, language))
  return rows.find(row => fold(row.name) === fold(name) || row.slug === name) ?? null
}

export const listSectionNames = (language: Language) => db.select().from(sectionName).where(eq(sectionName.language, language))

/** False in a paper that has just been made. */
export async function hasSections() {
  const [one] = await db.select({ id: section.id }).from(section).limit(1)
  return one !== undefined
}
