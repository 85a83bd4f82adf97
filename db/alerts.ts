// عاجل: the alert on top of every page.
import { and, eq, gt } from 'drizzle-orm'
import { withoutControls } from '#lib/arabic/without-controls.ts'
import type { Language } from '#lib/i18n/routing.ts'
import { tag } from '#lib/newsroom/page-tags.ts'
import { type Actor, assertMay, nameOf } from '#lib/newsroom/permissions.ts'
import { NotReady } from '#lib/newsroom/refusals.ts'
import { transaction } from './client.ts'
import { invalidate } from './invalidations.ts'
import { breaking } from './schema.ts'
import { record } from './timeline.ts'

const LONGEST_ALERT = 280
type Alert = { language: Language; text: string; articleId?: number; until: Date; by: Actor; at: Date }

/** Puts one line on every page of a language until an instant; the line before it, if any, ends. Refuses an empty or overlong line. */
export function raiseAlert({ language, text, articleId, until, by, at }: Alert) {
  return transaction(async function raiseAlert(tx) {
    assertMay(by, 'alert')
    const line = withoutControls(text).replace(/\s+/g, ' ').trim()
    if (!/[\p{L}\p{N}]/u.test(line)) throw new NotReady('the alert', [{ field: 'text', key: 'missing' }])
    if ([...line].length > LONGEST_ALERT) throw new NotReady('the alert', [{ field: 'text', key: 'too-long' }])
    if (until <= at) throw new NotReady('the alert', [{ field: 'until', key: 'past' }])
    await tx
      .update(breaking)
      .set({ endsAt: at })
      .where(and(eq(breaking.language, language), gt(breaking.endsAt, at)))
    const [raised] = await tx
      .insert(breaking)
      .values({ language, text: line, articleId: articleId ?? null, startsAt: at, endsAt: until, by: nameOf(by) })
      .returning({ id: breaking.id })
    await record(tx, { act: 'raise', subject: 'alert', subjectId: raised?.id, by, at, details: { text: line } })
    await invalidate(tx, { forget: [tag.breaking(language)], refresh: [] })
    return raised?.id
  })
}

/** Ends the alert that is on; answers how many were. */
export function endAlert({ language, by, at }: { language: Language; by: Actor; at: Date }) {
  return transaction(async function endAlert(tx) {
    assertMay(by, 'alert')
    const ended = await tx
      .update(breaking)
      .set({ endsAt: at })
      .where(and(eq(breaking.language, language), gt(breaking.endsAt, at)))
      .returning({ id: breaking.id })
    for (const { id } of ended) await record(tx, { act: 'end', subject: 'alert', subjectId: id, by, at })
    if (ended.length > 0) await invalidate(tx, { forget: [tag.breaking(language)], refresh: [] })
    return ended.length
  })
}
