// Renders anew what a change has made old, the most-read pages first, while their old bytes go on for a moment.
import type { Page } from './page.ts'
import type { PageMemory } from './page-memory.ts'
import type { Renders, Wanted } from './renders.ts'
import { innerUrl, readTarget, storyAt } from './target.ts'

type Parts = { renders: Renders; memory: PageMemory; isPressReady: () => boolean }

/** A page nobody has read is not worth a render: it leaves, and is rendered when somebody asks. */
const FEWEST_READS = 1

export function createRefreshes({ renders, memory, isPressReady }: Parts) {
  const old = new Set<Page>()
  let isRunning = false

  function add(pages: Page[]) {
    for (const page of pages) if (page.hits >= FEWEST_READS) old.add(page)
    if (!isRunning) void run()
  }

  async function run() {
    isRunning = true
    while (old.size > 0 && isPressReady()) {
      const page = mostRead(old)
      old.delete(page)
      const wanted = toWanted(page)
      if (wanted && memory.holds(page))
        await renders.once(wanted).then(
          fresh => {
            fresh.hits = Math.max(fresh.hits, Math.ceil(page.hits / 2))
          },
          () => {},
        )
    }
    old.clear()
    isRunning = false
  }

  return { add }
}

function mostRead(pages: Set<Page>): Page {
  let most: Page | undefined
  for (const page of pages) if (!most || page.hits > most.hits) most = page
  if (!most) throw new Error('nothing to refresh')
  return most
}

function toWanted(page: Page): Wanted | null {
  const target = readTarget(page.key)
  if (target.go !== 'page') return null
  return { key: page.key, innerUrl: innerUrl(target), language: page.language, lane: 'refresh', isSearch: target.address.kind === 'search', isLite: target.isLite, storyId: storyAt(target) }
}
