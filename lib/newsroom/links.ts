// Which links a story may carry: the web, mail, telephone, and this paper's own addresses.

const SAFE_SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/** True for `https://…`, `mailto:…`, `tel:…` and an address on this paper that begins with one `/`; never `javascript:` or `//host`. */
export function isSafeLink(href: string) {
  // A browser drops tabs and line ends inside an address and turns \ into /: such a link is not what it looks like.
  if (/[\u0000-\u0020\\]/.test(href)) return false
  if (href.startsWith('/')) return !href.startsWith('//')
  try {
    return SAFE_SCHEMES.has(new URL(href).protocol)
  } catch {
    return false
  }
}

/** The name of the site that a link leads to, without `www.`; null for mail, telephone and this paper's own addresses. */
export function hostOf(href: string) {
  if (!URL.canParse(href)) return null
  return new URL(href).hostname.replace(/^www\./, '') || null
}
