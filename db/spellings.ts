// Spellings of one word that are searched together, kept by editors beside those that every Arabic paper shares.
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { fold } from '#lib/arabic/fold.ts'
import { sharedSpellings } from '#lib/arabic/spellings.ts'
import { foldedWords } from '#lib/arabic/words.ts'
import type { Language } from '#lib/i18n/routing.ts'
import { tag } from '#lib/newsroom/page-tags.ts'
import { type Actor, assertMay } from '#lib/newsroom/permissions.ts'
import { NotReady } from '#lib/newsroom/refusals.ts'
import { db, transaction } from './client.ts'
import { invalidate } from './invalidations.ts'
import { spelling } from './schema.ts'
import { record } from './timeline.ts'

type Spellings = { language: Language; spellings: string[]; by: Actor; at: Date }

/** Makes these words one for whoever searches; a word that belongs to a group already brings the whole group. Refuses fewer than two, and what is not one word. */
export function joinSpellings({ language, spellings, by, at }: Spellings) {
  return transaction(async function joinSpellings(tx) {
    assertMay(by, 'keep-topics')
    const folded = new Map(spellings.map(word => [fold(word).trim(), word.trim()]))
    if (folded.size < 2) throw new NotReady('the spellings', [{ field: 'spellings', key: 'missing' }])
    if (spellings.some(word => foldedWords(word).length !== 1)) throw new NotReady('the spellings', [{ field: 'spellings', key: 'not-one-word' }])
    const known = await tx
      .select()
      .from(spelling)
      .where(and(eq(spelling.language, language), inArray(spelling.folded, [...folded.keys()])))
    const [last] = await tx.select({ group: sql<number>`coalesce(max(${spelling.group}), 0)` }).from(spelling)
    const group = known[0]?.group ?? (last?.group ?? 0) + 1
    const joined = known.map(row => row.group)
    if (joined.length > 0) await tx.update(spelling).set({ group }).where(inArray(spelling.group, joined))
    for (const [word, written] of folded) await tx.insert(spelling).values({ language, folded: word, spelling: written, group }).onConflictDoNothing()
    await record(tx, { act: 'join-spellings', subject: 'setting', by, at, details: { spellings } })
    await invalidate(tx, { forget: [], refresh: [tag.live(language)] })
  })
}

/** Takes a word out of its group; a group of one leaves with it. Answers whether it stood in one. */
export function partSpelling({ language, word, by, at }: { language: Language; word: string; by: Actor; at: Date }) {
  return transaction(async function partSpelling(tx) {
    assertMay(by, 'keep-topics')
    const [gone] = await tx
      .delete(spelling)
      .where(and(eq(spelling.language, language), eq(spelling.folded, fold(word).trim())))
      .returning({ group: spelling.group })
    if (!gone) return false
    const left = await tx.select({ folded: spelling.folded }).from(spelling).where(eq(spelling.group, gone.group))
    if (left.length === 1) await tx.delete(spelling).where(eq(spelling.group, gone.group))
    await record(tx, { act: 'part-spelling', subject: 'setting', by, at, details: { word } })
    await invalidate(tx, { forget: [], refresh: [tag.live(language)] })
    return true
  })
}

/** All groups, those of the editors first; words as they were written. */
export async function listSpellings(language: Language): Promise<string[][]> {
  const own = await listOwnSpellings(language)
  return language === 'ar' ? [...own, ...sharedSpellings.map(group => [...group])] : own
}

/** Those of the editors alone. */
export async function listOwnSpellings(language: Language): Promise<string[][]> {
  const rows = await db.select().from(spelling).where(eq(spelling.language, language)).orderBy(asc(spelling.group), asc(spelling.folded))
  return [...Map.groupBy(rows, row => row.group).values()].map(group => group.map(row => row.spelling))
}
