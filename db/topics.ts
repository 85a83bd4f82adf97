// Topics, found under every spelling that people type.
import { and, eq } from 'drizzle-orm'
import { fold } from '#lib/arabic/fold.ts'
import { slugOf } from '#lib/arabic/slug.ts'
import { withoutControls } from '#lib/arabic/without-controls.ts'
import type { Language } from '#lib/i18n/routing.ts'
import { numbered } from '#lib/newsroom/numbered.ts'
import { type Actor, assertMay } from '#lib/newsroom/permissions.ts'
import { NotReady } from '#lib/newsroom/refusals.ts'
import { type Transaction, transaction } from './client.ts'
import { topic, topicSpelling } from './schema.ts'
import { record } from './timeline.ts'

/** The id of the topic of this name; a topic whose name or other spelling differs only in writing is the same one. Refuses a name of nothing that is seen. */
export function findOrAddTopic({ language, name: typed, by, at }: { language: Language; name: string; by: Actor; at: Date }) {
  return transaction(async function findOrAddTopic(tx) {
    const name = withoutControls(typed).trim()
    const folded = fold(name).replace(/\s+/g, ' ')
    const [known] = await tx
      .select({ id: topicSpelling.topicId })
      .from(topicSpelling)
      .where(and(eq(topicSpelling.language, language), eq(topicSpelling.folded, folded)))
    if (known) return known.id
    assertMay(by, 'keep-topics')
    if (folded === '') throw new NotReady('the topic', [{ field: 'name', key: 'missing' }])
    const [added] = await tx
      .insert(topic)
      .values({ language, name, slug: await freeSlug(tx, language, slugOf(name) || 'topic') })
      .returning({ id: topic.id })
    if (!added) throw new Error('no topic was added')
    await tx.insert(topicSpelling).values({ language, folded, spelling: name, topicId: added.id })
    await record(tx, { act: 'create', subject: 'topic', subjectId: added.id, by, at })
    return added.id
  })
}

/** «C++» and «C#» are two topics with one link. */
const freeSlug = (tx: Transaction, language: Language, wanted: string) => numbered(wanted, async slug => (await tx.$count(topic, and(eq(topic.language, language), eq(topic.slug, slug)))) > 0)
