// About, contact, policies: pages kept like stories, without a section.
import { withoutControls } from '#lib/arabic/without-controls.ts'
import type { Language } from '#lib/i18n/routing.ts'
import { type Body, bodySchema } from '#lib/newsroom/body.ts'
import { tag } from '#lib/newsroom/page-tags.ts'
import { type Actor, assertMay } from '#lib/newsroom/permissions.ts'
import { transaction } from './client.ts'
import { invalidate } from './invalidations.ts'
import { standingPage } from './schema.ts'
import { record } from './timeline.ts'

type Page = { language: Language; path: string; title: string; body: Body; by: Actor; at: Date }

/** Writes a standing page; the one that stood at this path in this language is replaced. */
export function saveStandingPage({ language, path, by, at, ...typed }: Page) {
  return transaction(async function saveStandingPage(tx) {
    assertMay(by, 'keep-pages')
    const [title, body] = [withoutControls(typed.title), bodySchema.parse(typed.body)]
    const [saved] = await tx
      .insert(standingPage)
      .values({ language, path, title, body, updatedAt: at })
      .onConflictDoUpdate({ target: [standingPage.language, standingPage.path], set: { title, body, updatedAt: at } })
      .returning({ id: standingPage.id })
    await record(tx, { act: 'save', subject: 'page', subjectId: saved?.id, by, at, details: { language, path } })
    await invalidate(tx, { forget: [tag.standing(language, path)], refresh: [tag.masthead] })
  })
}
