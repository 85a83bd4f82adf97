// The light edition of a page: which addresses have one, and how a link stays within it.
import { type Address, readAddress } from './urls.ts'

const PAGES = new Set<Address['kind']>(['front', 'section', 'topic', 'author', 'latest', 'search', 'corrections', 'live', 'standing', 'story', 'short'])

/** Whether there is a light form of what stands at an address: of pages for people, not of feeds and data. */
export const hasLite = ({ kind }: Address) => PAGES.has(kind)

/** What an address says to have the light page, and to have the full one whatever the browser asks for. */
export const LITE = 'lite=1'
export const FULL = 'lite=0'

/** A query (`?page=2` or nothing) with one of these; it stands last. */
export const choosing = (query: string, choice: typeof LITE | typeof FULL) => `${query ? `${query}&` : '?'}${choice}`

/**
 * The link that stays within the light edition, from an address on this paper as it stands in HTML (`&amp;` and all) to the same. Others come
 * back as they are: other sites, feeds and files, places on the same page, links that choose by themselves, and short links, which are for sharing.
 */
export function liteHref(href: string) {
  const end = href.search(/(?<!&)#/)
  const address = end === -1 ? href : href.slice(0, end)
  const mark = address.indexOf('?')
  const path = mark === -1 ? address : address.slice(0, mark)
  const query = mark === -1 ? '' : address.slice(mark)
  if (/[?;&]lite=/.test(query) || !(path === '' ? query !== '' : leadsToAPage(path))) return href
  return `${path}${query === '?' || query === '' ? '?' : `${query}&amp;`}${LITE}${href.slice(address.length)}`
}

/** Whether a path on this paper leads to a page that has a light form of its own. */
export function leadsToAPage(path: string) {
  if (!path.startsWith('/') || path.startsWith('//')) return false
  const address = readAddress(path)
  return hasLite(address) && address.kind !== 'short'
}
