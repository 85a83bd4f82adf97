// What an editor decides about «مقالات ذات صلة»: which stories stand first, and which never.
import { and, eq } from 'drizzle-orm'
import { tag } from '#lib/newsroom/page-tags.ts'
import { type Actor, assertMay } from '#lib/newsroom/permissions.ts'
import { NotFound } from '#lib/newsroom/refusals.ts'
import { type Transaction, transaction } from './client.ts'
import { invalidate } from './invalidations.ts'
import { article, relatedChoice } from './schema.ts'
import { record } from './timeline.ts'

type Choice = { articleId: number; otherId: number; by: Actor; at: Date }

/** Shows a story among the first related ones, in the order of `position`; the two stay in whatever language they are. */
export const pinRelated = ({ position = 0, ...choice }: Choice & { position?: number }) => choose(choice, { choice: 'pinned', position })

/** Never shows a story as related to this one, however alike they are. */
export const excludeRelated = (choice: Choice) => choose(choice, { choice: 'excluded', position: 0 })

/** Leaves it to the words again. */
export function forgetRelatedChoice({ articleId, otherId, by, at }: Choice) {
  return transaction(async function forgetRelatedChoice(tx) {
    assertMay(by, 'save')
    await tx.delete(relatedChoice).where(and(eq(relatedChoice.articleId, articleId), eq(relatedChoice.otherId, otherId)))
    await record(tx, { act: 'unrelate', subject: 'article', subjectId: articleId, by, at, details: { otherId } })
    await invalidate(tx, { forget: [], refresh: [tag.related(articleId)] })
  })
}

function choose({ articleId, otherId, by, at }: Choice, chosen: { choice: 'pinned' | 'excluded'; position: number }) {
  return transaction(async function chooseRelated(tx) {
    assertMay(by, 'save')
    await assertTwoArticles(tx, articleId, otherId)
    await tx
      .insert(relatedChoice)
      .values({ articleId, otherId, ...chosen })
      .onConflictDoUpdate({ target: [relatedChoice.articleId, relatedChoice.otherId], set: chosen })
    await record(tx, { act: chosen.choice, subject: 'article', subjectId: articleId, by, at, details: { otherId } })
    await invalidate(tx, { forget: [], refresh: [tag.related(articleId)] })
  })
}

async function assertTwoArticles(tx: Transaction, articleId: number, otherId: number) {
  for (const id of [articleId, otherId]) {
    const [found] = await tx.select({ id: article.id }).from(article).where(eq(article.id, id))
    if (!found || articleId === otherId) throw new NotFound(`article ${articleId} and ${otherId} cannot be related`)
  }
}
