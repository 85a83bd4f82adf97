// Everything the newsroom does by itself, one line each.
import { indexWhatIsMissing } from '#db/indexed.ts'
import { deleteOldInvalidations } from '#db/invalidations.ts'
import { deleteOldMissedSearches } from '#db/missed-searches.ts'
import { deleteOldReads } from '#db/reads.ts'
import { refreshRelated } from '#db/related.ts'
import { log } from '#lib/platform/log.ts'

const minutes = (count: number) => count * 60_000

const DUTIES: { every: number; duty: () => Promise<unknown> }[] = [
  { every: minutes(10), duty: deleteOldInvalidations },
  { every: minutes(60), duty: deleteOldReads },
  { every: minutes(24 * 60), duty: refreshRelated },
  { every: minutes(24 * 60), duty: deleteOldMissedSearches },
]

/** What an older Manshet or a broken off import left undone. */
const AT_START = [indexWhatIsMissing]

/** Starts the clock; the answer stops it. A duty that fails is logged and tried again at its next turn. */
export function startClock() {
  const run = (duty: () => Promise<unknown>) => duty().catch(error => log.error({ error, duty: duty.name }, 'a duty of the clock failed'))
  AT_START.forEach(run)
  const timers = DUTIES.map(({ every, duty }) => setInterval(() => run(duty), every))
  return () => timers.forEach(clearInterval)
}
