// Finished pages, bounded in bytes: the least recently read leaves first. Forgotten or refreshed by tag.
import { LRUCache } from 'lru-cache'
import { nowInMilliseconds } from '#lib/platform/now.ts'
import { type Page, sizeOf } from './page.ts'

/** Search results are many and short-lived: they may not drive the stories out. */
const SHARE_OF_SEARCH = 1 / 16

export type PageMemory = ReturnType<typeof createPageMemory>

/** A memory of `limit` bytes; 0 remembers nothing. */
export function createPageMemory(limit: number) {
  const byTag = new Map<string, Set<Page>>()
  const lane = (bytes: number) => new LRUCache<string, Page>({ maxSize: Math.max(1, Math.floor(bytes)), sizeCalculation: sizeOf, dispose: page => untag(page) })
  const searches = lane(limit * SHARE_OF_SEARCH)
  const pages = lane(limit * (1 - SHARE_OF_SEARCH))

  function untag(page: Page) {
    for (const tag of page.tags) {
      const tagged = byTag.get(tag)
      tagged?.delete(page)
      if (tagged?.size === 0) byTag.delete(tag)
    }
  }

  function drop(page: Page) {
    // Only this very page leaves: another may have taken its key meanwhile.
    for (const memory of [pages, searches]) if (memory.peek(page.key) === page) memory.delete(page.key)
  }

  return {
    get: (key: string) => pages.get(key) ?? searches.get(key),
    keep(page: Page, isSearch: boolean) {
      if (limit === 0) return
      const memory = isSearch ? searches : pages
      memory.set(page.key, page)
      if (memory.peek(page.key) !== page) return
      for (const tag of page.tags) {
        const tagged = byTag.get(tag)
        if (tagged) tagged.add(page)
        else byTag.set(tag, new Set([page]))
      }
    },
    /** Never served again. */
    forget(tag: string) {
      for (const page of [...(byTag.get(tag) ?? [])]) drop(page)
    },
    forgetAll() {
      pages.clear()
      searches.clear()
    },
    /** The old page goes on for a moment; the pages that were true until now are answered. */
    markStale(tag: string) {
      const touched = [...(byTag.get(tag) ?? [])].filter(page => page.staleSince === 0)
      for (const page of touched) page.staleSince = nowInMilliseconds()
      return touched
    },
    holds: (page: Page) => pages.peek(page.key) === page || searches.peek(page.key) === page,
    sizes: () => ({ pages: pages.size + searches.size, bytes: pages.calculatedSize + searches.calculatedSize, tags: byTag.size }),
  }
}
