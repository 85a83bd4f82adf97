// The people who sign stories.
import { wordsWithoutControls } from '#lib/arabic/without-controls.ts'
import { type Language, languages } from '#lib/i18n/routing.ts'
import { type Actor, assertMay } from '#lib/newsroom/permissions.ts'
import { transaction } from './client.ts'
import { author, authorName } from './schema.ts'
import { record } from './timeline.ts'

type Profile = { name: string; role: string; about: string }

type NewAuthor = { handle: string; profiles: Record<Language, Profile>; pictureId?: number; by: Actor; at: Date }

/** Adds an author with her words in each language, and her portrait where there is one; answers her id. */
export function addAuthor({ handle, profiles, pictureId, by, at }: NewAuthor) {
  return transaction(async function addAuthor(tx) {
    assertMay(by, 'keep-authors')
    const [added] = await tx.insert(author).values({ handle, pictureId }).returning({ id: author.id })
    if (!added) throw new Error('no author was added')
    for (const language of languages) await tx.insert(authorName).values({ authorId: added.id, language, ...wordsWithoutControls(profiles[language]) })
    await record(tx, { act: 'create', subject: 'author', subjectId: added.id, by, at })
    return added.id
  })
}
