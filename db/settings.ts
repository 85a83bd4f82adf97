// What an editor sets for the whole paper.
import { eq } from 'drizzle-orm'
import { fold } from '#lib/arabic/fold.ts'
import type { HouseWord } from '#lib/arabic/proofread/finding.ts'
import { tag } from '#lib/newsroom/page-tags.ts'
import { type Actor, assertMay } from '#lib/newsroom/permissions.ts'
import { NotReady } from '#lib/newsroom/refusals.ts'
import { isStreamAddress, type SettingValues, settingsAtFirst } from '#lib/newsroom/settings.ts'
import { db, transaction } from './client.ts'
import { invalidate } from './invalidations.ts'
import { setting } from './schema.ts'
import { record } from './timeline.ts'

type Broadcast = { stream: string; by: Actor; at: Date }

/** Puts an HLS stream on the live page. Refuses an address that readers' browsers could not or should not be sent to. */
export function beginLiveTv({ stream, by, at }: Broadcast) {
  return transaction(async function beginLiveTv(tx) {
    assertMay(by, 'broadcast')
    if (!isStreamAddress(stream)) throw new NotReady('live TV', [{ field: 'stream', key: stream === '' ? 'missing' : 'unfit' }])
    const value = { stream: new URL(stream).href }
    await tx.insert(setting).values({ key: 'liveTv', value }).onConflictDoUpdate({ target: setting.key, set: { value } })
    await record(tx, { act: 'begin-live-tv', subject: 'setting', by, at, details: value })
    await invalidate(tx, { forget: [tag.liveTv], refresh: [] })
  })
}

/** Takes the stream off the live page; answers whether one was there. */
export function endLiveTv({ by, at }: Omit<Broadcast, 'stream'>) {
  return transaction(async function endLiveTv(tx) {
    assertMay(by, 'broadcast')
    const ended = await tx.delete(setting).where(eq(setting.key, 'liveTv')).returning({ key: setting.key })
    if (ended.length === 0) return false
    await record(tx, { act: 'end-live-tv', subject: 'setting', by, at })
    await invalidate(tx, { forget: [tag.liveTv], refresh: [] })
    return true
  })
}

/** In letters: a few words at most. */
const LONGEST_HOUSE_WORD = 100

type HouseChange = { wrong: string; by: Actor; at: Date }

/** Adds a word to the house list, or gives it another right spelling: the proof-reader knows it from now on. Refuses an empty word, one longer than a few words, and one that stays as it is. */
export function addHouseWord({ wrong, right, by, at }: HouseChange & { right: string }) {
  return changeHouseList({ act: 'add-house-word', details: { wrong, right }, by, at }, list => {
    const word = { wrong: wrong.trim(), right: right.trim() }
    if (!/\p{L}|\p{N}/u.test(word.wrong) || word.right === '' || word.wrong === word.right) throw new NotReady('the house list', [{ field: 'houseList', key: 'missing' }])
    if (Math.max(word.wrong.length, word.right.length) > LONGEST_HOUSE_WORD) throw new NotReady('the house list', [{ field: 'houseList', key: 'too-long' }])
    return [...list.filter(one => fold(one.wrong) !== fold(word.wrong)), word]
  })
}

export const removeHouseWord = ({ wrong, by, at }: HouseChange) =>
  changeHouseList({ act: 'remove-house-word', details: { wrong }, by, at }, list => list.filter(one => fold(one.wrong) !== fold(wrong.trim())))

export const listHouseWords = () => getSetting('houseList')

/** What an editor has set, or what stands there before she does. */
export async function getSetting<Key extends keyof SettingValues>(key: Key): Promise<SettingValues[Key]> {
  const [row] = await db.select({ value: setting.value }).from(setting).where(eq(setting.key, key))
  return (row?.value as SettingValues[Key] | undefined) ?? settingsAtFirst[key]
}

type HouseAct = { act: string; details: Record<string, unknown>; by: Actor; at: Date }

/** Answers whether the list is another one now. */
function changeHouseList({ act, details, by, at }: HouseAct, change: (list: HouseWord[]) => HouseWord[]) {
  return transaction(async function changeHouseList(tx) {
    assertMay(by, 'keep-house-list')
    const before = await listHouseWords()
    const value = change(before)
    if (JSON.stringify(value) === JSON.stringify(before)) return false
    await tx.insert(setting).values({ key: 'houseList', value }).onConflictDoUpdate({ target: setting.key, set: { value } })
    await record(tx, { act, subject: 'setting', by, at, details })
    return true
  })
}
