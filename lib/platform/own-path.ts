// A link as people copy it, and the address of this paper that it names.
import { env } from './env.ts'

/** The readable path of a link of ours, whole or from its first `/`; null for everybody else's. */
export function ownPath(href: string) {
  const site = new URL(env.siteUrl)
  if (!URL.canParse(href.trim(), site)) return null
  const { origin, pathname } = new URL(href.trim(), site)
  if (origin !== site.origin) return null
  try {
    return decodeURIComponent(pathname).normalize('NFC')
  } catch {
    return pathname
  }
}
