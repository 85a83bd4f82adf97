// Follows the table `invalidations`: the one way in which the edge learns of a change, whoever made it.
import { changeCounter } from '#db/changes.ts'
import { lastInvalidationId, listInvalidationsAfter } from '#db/invalidations.ts'
import { log } from '#lib/platform/log.ts'

export type ChangeRow = { id: number; kind: 'forget' | 'refresh'; tag: string }
const EVERY_TAG = '*'
/** What stands for all that may have changed, after a gap in the rows. */
export const everything: ChangeRow = { id: Number.POSITIVE_INFINITY, kind: 'forget', tag: EVERY_TAG }

/** Whether a render came too early to have seen a change that touches it. */
export const isMissedBy = ({ asOf, tags }: { asOf: number; tags: string[] }, row: ChangeRow) => row.id > asOf && (row.tag === EVERY_TAG || tags.includes(row.tag))

type Listener = { touched: (row: ChangeRow) => void | Promise<void>; lostTrack: () => void | Promise<void>; tick: () => Promise<void> }

const EVERY = 50
const COMPLAIN_EVERY = 60_000

export type Changes = { catchUp: () => Promise<boolean>; stop: () => void }

/** Tells the listener of each change in its order; after a gap in the rows it has lost track, and everything remembered is doubtful. */
export async function followChanges(listener: Listener): Promise<Changes> {
  let passed = await lastInvalidationId()
  let counter = changeCounter()
  let complainedAt = Number.NEGATIVE_INFINITY

  let turn: Promise<unknown> = Promise.resolve()

  /** Everything committed before this call has been passed once it resolves; to false while the database cannot be read. */
  function catchUp() {
    const mine = turn.then(readOn)
    turn = mine
    return mine
  }

  async function readOn() {
    try {
      const current = changeCounter()
      if (current === counter) return true
      const rows = await listInvalidationsAfter(passed)
      const hasGap = rows.length > 0 ? rows[0]?.id !== passed + 1 : (await lastInvalidationId()) < passed
      if (hasGap) {
        passed = await lastInvalidationId()
        await listener.lostTrack()
      } else {
        await Promise.all(rows.map(row => listener.touched(row)))
        passed = rows.at(-1)?.id ?? passed
      }
      counter = current
      return true
    } catch (error) {
      if (performance.now() - complainedAt > COMPLAIN_EVERY) {
        complainedAt = performance.now()
        log.error({ error }, 'the database cannot be read: readers get the pages that are remembered, and nothing new appears until it is back')
      }
      return false
    }
  }

  const timer = setInterval(
    () =>
      void catchUp()
        .then(() => listener.tick())
        .catch(() => {}),
    EVERY,
  )
  return { catchUp, stop: () => clearInterval(timer) }
}
