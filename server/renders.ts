// Asks the press for pages: one render per page however many ask, a limited number at once, never remembered wrongly.
import type { Language } from '#lib/i18n/routing.ts'
import { log } from '#lib/platform/log.ts'
import { nowInMilliseconds } from '#lib/platform/now.ts'
import type { ChangeRow, Changes } from './changes.ts'
import { type Page, toPage } from './page.ts'
import type { PageMemory } from './page-memory.ts'
import type { Rendered } from './rendering.ts'

export type Wanted = { key: string; innerUrl: string; language: Language; lane: Lane; isSearch: boolean }
/** `known`: pages that are surely ours; `tail`: what could be asked for without end (later pages, searches); `refresh`: nobody waits for it. */
export type Lane = 'known' | 'tail' | 'refresh'

/** No render could be begun: too many wait already. */
export class TooBusy extends Error {
  override name = 'TooBusy'
}

type Begun = { page: Promise<Page>; touched: ChangeRow[] }
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

  /** The page, rendered for this request or for one that came shortly before it. Rejects with TooBusy or with the press's error. */
  function once(wanted: Wanted): Promise<Page> {
    const known = begun.get(wanted.key)
    if (known) return known.page
    if (waiting.filter(one => one.lane === wanted.lane).length >= MAY_WAIT[wanted.lane]) return Promise.reject(new TooBusy(wanted.key))
    const touched: ChangeRow[] = []
    const page = inLane(wanted.lane, () => untilTrue(wanted, touched)).finally(() => begun.delete(wanted.key))
    begun.set(wanted.key, { page, touched })
    return page
  }

  /** A change that came while pages are rendered: each of them is checked against it before it is kept. */
  function noteTouched(row: ChangeRow) {
    for (const { touched } of begun.values()) touched.push(row)
  }

  /** Everything that is being rendered is doubtful. */
  function lostTrack() {
    noteTouched({ id: Number.POSITIVE_INFINITY, kind: 'forget', tag: EVERY_TAG })
  }

  async function untilTrue(wanted: Wanted, touched: ChangeRow[]) {
    for (let tries = 1; ; tries++) {
      touched.length = 0
      const answer = await ask(wanted.innerUrl)
      rendered++
      const isCaughtUp = await changes().catchUp()
      const isUntouched = !touched.some(row => row.id > answer.asOf && (row.tag === EVERY_TAG || answer.tags.includes(row.tag)))
      const page = toPage(wanted.key, wanted.language, answer)
      if (isUntouched) {
        if (isCaughtUp && mayBeKept(page)) memory.keep(withLongest(page, wanted), wanted.isSearch)
        return page
      }
      if (tries === TRIES) {
        log.warn({ key: wanted.key }, 'a page changed faster than it could be rendered: it goes out unremembered')
        return page
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

const EVERY_TAG = '*'
const LANES: Lane[] = ['known', 'tail', 'refresh']

/** Only good answers are remembered; there is one page of each other kind, kept apart. */
const mayBeKept = (page: Page) => (page.status === 200 || page.status === 410) && page.freshUntil > nowInMilliseconds()

function withLongest(page: Page, { isSearch }: Wanted): Page {
  const longest = isSearch ? LONGEST_MEMORY_OF_A_SEARCH : LONGEST_MEMORY
  page.freshUntil = Math.min(page.freshUntil, nowInMilliseconds() + longest)
  return page
}
