// Who is writing in a story. A courtesy among colleagues: what guards the words is the version that a save names.
import { and, eq, gt } from 'drizzle-orm'
import { withoutControls } from '#lib/arabic/without-controls.ts'
import { LOCK_ENDS_AFTER, LONGEST_WORD, type Lock } from '#lib/newsroom/lock.ts'
import type { Actor } from '#lib/newsroom/permissions.ts'
import { tellOfStory } from '#lib/platform/story-events.ts'
import { findForUpdate } from './article-for-update.ts'
import { assertMay } from './articles/asserts.ts'
import { db, type Transaction, transaction } from './client.ts'
import { lock, staff } from './schema.ts'
import { record } from './timeline.ts'

type Writer = Extract<Actor, { staffId: number }>
type Hold = { articleId: number; holderKey: string; by: Writer; at: Date }

/** Who writes in the story now; null where nobody has given a sign of life for 90 s. */
export async function getLock(articleId: number, at: Date): Promise<Lock> {
  const [held] = await db
    .select({ staffId: lock.staffId, name: staff.name, holderKey: lock.holderKey, takenAt: lock.takenAt, word: lock.word })
    .from(lock)
    .innerJoin(staff, eq(staff.id, lock.staffId))
    .where(and(eq(lock.articleId, articleId), gt(lock.seenAt, new Date(at.getTime() - LOCK_ENDS_AFTER))))
  return held ?? null
}

/** Takes a story that is free, or hers in another tab: she is here now. Answers who writes in it. Refuses who may not save. */
export const takeLock = (hold: Hold) =>
  changeLock(hold, async (tx, held) => {
    if (!held || held.staffId === hold.by.staffId) await hand(tx, hold, '')
  })

/** A sign of life. Where the lock had ended meanwhile and nobody has taken it, it is hers again; answers who writes now. */
export const keepLock = (hold: Hold) =>
  changeLock(hold, async (tx, held) => {
    if (!held) await hand(tx, hold, '')
    else if (held.holderKey === hold.holderKey) await tx.update(lock).set({ seenAt: hold.at }).where(eq(lock.articleId, hold.articleId))
  })

/** Takes a story from whoever writes in it, with a word to her; the log knows it. */
export const takeOverLock = ({ word, ...hold }: Hold & { word: string }) =>
  changeLock(hold, async (tx, held) => {
    if (held?.holderKey === hold.holderKey) return
    const said = withoutControls(word).trim().slice(0, LONGEST_WORD)
    await hand(tx, hold, said)
    if (held) await record(tx, { act: 'take-over', subject: 'article', subjectId: hold.articleId, by: hold.by, at: hold.at, details: { from: held.name, word: said } })
  })

/** Leaves the story; nothing happens where another tab holds it. */
export async function giveUpLock({ articleId, holderKey, by }: Hold) {
  await transaction(async function giveUpLock(tx) {
    await tx.delete(lock).where(and(eq(lock.articleId, articleId), eq(lock.holderKey, holderKey), eq(lock.staffId, by.staffId)))
  })
  tellOfStory(articleId, 'lock')
}

async function changeLock(hold: Hold, change: (tx: Transaction, held: Lock) => Promise<unknown>): Promise<Lock> {
  const { articleId, by, at } = hold
  const { before, after } = await transaction(async function changeLock(tx) {
    assertMay(by, 'save', await findForUpdate(tx, articleId))
    const before = await getLock(articleId, at)
    await change(tx, before)
    return { before, after: await getLock(articleId, at) }
  })
  if (before?.holderKey !== after?.holderKey) tellOfStory(articleId, 'lock')
  return after
}

async function hand(tx: Transaction, { articleId, holderKey, by, at }: Hold, word: string) {
  const held = { staffId: by.staffId, holderKey, takenAt: at, seenAt: at, word }
  await tx
    .insert(lock)
    .values({ articleId, ...held })
    .onConflictDoUpdate({ target: lock.articleId, set: held })
}
