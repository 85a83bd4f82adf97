// Everything the newsroom does by itself, one line each.
import { emptyBin, keepQuietCopies, publishWhatIsDue, withdrawWhatIsDue } from '#db/articles.ts'
import { deleteOldSaves } from '#db/draft-saves.ts'
import { indexWhatIsMissing } from '#db/indexed.ts'
import { deleteOldInvalidations } from '#db/invalidations.ts'
import { deleteOldMissedSearches } from '#db/missed-searches.ts'
import { deleteOldReads } from '#db/reads.ts'
import { refreshRelated, relateWhatWaits } from '#db/related.ts'
import { log } from '#lib/platform/log.ts'
import { now } from '#lib/platform/now.ts'

const seconds = (count: number) => count * 1_000
const minutes = (count: number) => seconds(count * 60)

// One after the other: a hundred stories of one hour must all be out before anybody looks for their like.
async function publishAndRelate() {
  await publishWhatIsDue()
  await relateWhatWaits()
}

const deleteSavesOfLastWeek = () => deleteOldSaves(now())

const DUTIES: { every: number; duty: () => Promise<unknown> }[] = [
  { every: seconds(1), duty: publishAndRelate },
  { every: seconds(1), duty: withdrawWhatIsDue },
  { every: seconds(10), duty: keepQuietCopies },
  { every: minutes(10), duty: emptyBin },
  { every: minutes(10), duty: deleteOldInvalidations },
  { every: minutes(60), duty: deleteOldReads },
  { every: minutes(24 * 60), duty: refreshRelated },
  { every: minutes(24 * 60), duty: deleteOldMissedSearches },
  { every: minutes(24 * 60), duty: deleteSavesOfLastWeek },
]

/** What an older Manshet or a broken off import left undone. */
const AT_START = [indexWhatIsMissing]

/** Starts the clock; the answer stops it. A duty that fails is logged and tried again at its next turn; one that is not done yet is not begun again. */
export function startClock() {
  const underWay = new Set<() => Promise<unknown>>()
  const run = async (duty: () => Promise<unknown>) => {
    if (underWay.has(duty)) return
    underWay.add(duty)
    await duty().catch(error => log.error({ error, duty: duty.name }, 'a duty of the clock failed'))
    underWay.delete(duty)
  }
  AT_START.forEach(run)
  const timers = DUTIES.map(({ every, duty }) => setInterval(() => void run(duty), every))
  return () => timers.forEach(clearInterval)
}
