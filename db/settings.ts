// What an editor sets for the whole paper.
import { eq } from 'drizzle-orm'
import { tag } from '#lib/newsroom/page-tags.ts'
import { type Actor, assertMay } from '#lib/newsroom/permissions.ts'
import { NotReady } from '#lib/newsroom/refusals.ts'
import { isStreamAddress } from '#lib/newsroom/settings.ts'
import { transaction } from './client.ts'
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
