// Asks the press for pages: one render per page however many ask, a limited number at once, never remembered wrongly.
import type { Language } from '#lib/i18n/routing.ts'
import { log } from '#lib/platform/log.ts'
import { nowInMilliseconds } from '#lib/platform/now.ts'
import { type ChangeRow, type Changes, everything, isMissedBy } from './changes.ts'
import { type Page, toPage } from './page.ts'
import type { PageMemory } from './page-memory.ts'
import type { Rendered } from './rendering.ts'

export type Wanted = { key: string; innerUrl: string; language: Language; lane: Lane; isSearch: boolean; isLite: boolean; storyId: number | null }
/** `known`: pages that are surely ours; `tail`: what could be asked for without end (later pages, searches); `refresh`: nobody waits for it. */
export type Lane = 'known' | 'tail' | 'refresh'

/** No render could be begun: too many wait already. */
export class TooBusy extends Error {
  override name = 'TooBusy'
}

/** A change, and how many had been heard of when it came. */
type Heard = { row: ChangeRow; place: number }
/** `lacks`: the first change that the page should show and does not; Infinity: it is true. */
type Finished = { page: Page; lacks: number }
type Begun = { finished: Promise<Finished>; touched: Heard[] }
type Waiting = { begin: () => void; lane: Lane }

const AT_ONCE: Record<Lane, number> = { known: 4, tail: 2, refresh: 1 }
const AT_ONCE_IN_ALL = 4
const MAY_WAIT: Record<Lane, number> = { known: 400, tail: 40, refresh: Number.POSITIVE_INFINITY }
const TRIES = 3
const LONGEST_MEMORY = 60 * 60 * 1000
const LONGEST_MEMORY_OF_A_SEARCH = 30_000

export type Renders = ReturnType<typeof createRenders>
type Parts = { ask: (innerUrl: string) => Promise<Rendered>; memory: PageMemory; changes: () => Changes }

export function createRenders({ ask, memory, changes }: Parts) {
  const begun = new Map<string, Begun>()
  const waiting: Waiting[] = []
  const running: Record<Lane, number> = { known: 0, tail: 0, refresh: 0 }
  let rendered = 0
  let heard = 0

  /** The page, rendered for this request or for one that came shortly before it. Rejects with TooBusy or with the press's error. */
  async function once(wanted: Wanted): Promise<Page> {
    const askedAt = heard
    const { page, lacks } = await (begun.get(wanted.key)?.finished ?? begin(wanted))
    // Who asks after a change never gets a page without it: the next render begins after this request.
    return lacks <= askedAt ? once(wanted) : page
  }

  function begin(wanted: Wanted) {
    if (waiting.filter(one => one.lane === wanted.lane).length >= MAY_WAIT[wanted.lane]) return Promise.reject(new TooBusy(wanted.key))
    const touched: Heard[] = []
    const finished = inLane(wanted.lane, () => untilTrue(wanted, touched)).finally(() => begun.delete(wanted.key))
    begun.set(wanted.key, { finished, touched })
    return finished
  }

  /** A change that came while pages are rendered: each of them is checked against it before it is kept. */
  function noteTouched(row: ChangeRow) {
    heard++
    for (const { touched } of begun.values()) touched.push({ row, place: heard })
  }

  /** Everything that is being rendered is doubtful. */
  function lostTrack() {
    noteTouched(everything)
  }

  async function untilTrue(wanted: Wanted, touched: Heard[]): Promise<Finished> {
    for (let tries = 1; ; tries++) {
      touched.length = 0
      const answer = await ask(wanted.innerUrl)
      rendered++
      const isCaughtUp = await changes().catchUp()
      const missed = touched.filter(({ row }) => isMissedBy(answer, row))
      const page = toPage(wanted.key, wanted.language, answer, wanted)
      const [first] = missed
      if (!first) {
        if (isCaughtUp && mayBeKept(page)) memory.keep(withLongest(page, wanted), wanted.isSearch)
        return { page, lacks: Number.POSITIVE_INFINITY }
      }
      if (tries === TRIES) {
        log.warn({ key: wanted.key }, 'a page changed faster than it could be rendered: it goes out unremembered')
        return { page, lacks: first.place }
      }
    }
  }

  function inLane<Result>(lane: Lane, work: () => Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      const begin = () => {
        running[lane]++
        work()
          .then(resolve, reject)
          .finally(() => {
            running[lane]--
            beginNext()
          })
      }
      waiting.push({ begin, lane })
      beginNext()
    })
  }

  function beginNext() {
    for (const lane of LANES) {
      while (running[lane] < AT_ONCE[lane] && running.known + running.tail + running.refresh < AT_ONCE_IN_ALL) {
        const place = waiting.findIndex(one => one.lane === lane)
        if (place === -1) break
        waiting.splice(place, 1)[0]?.begin()
      }
    }
  }

  return { once, noteTouched, lostTrack, state: () => ({ running: { ...running }, waiting: waiting.length, begun: begun.size, rendered }) }
}

const LANES: Lane[] = ['known', 'tail', 'refresh']

/** Only good answers are remembered; there is one page of each other kind, kept apart. */
const mayBeKept = (page: Page) => (page.status === 200 || page.status === 410) && page.freshUntil > nowInMilliseconds()

function withLongest(page: Page, { isSearch }: Wanted): Page {
  const longest = isSearch ? LONGEST_MEMORY_OF_A_SEARCH : LONGEST_MEMORY
  page.freshUntil = Math.min(page.freshUntil, nowInMilliseconds() + longest)
  return page
}
