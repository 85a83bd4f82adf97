// Addresses as people paste them, without what follows a reader around.

const FOLLOWS =
  /^(?:utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi|vero_id|oly_\w+|cmpid|ocid|ref_src|ref_url|s_kwcid|srsltid|at_medium|at_campaign|at_\w+|guccounter|guce_\w+|__twitter_impression|feature|si)$/i
/** Short tails that mean something elsewhere: only on these sites do they follow. */
const ONLY_AT: Record<string, RegExp> = { feature: /(?:^|\.)youtu(?:be\.com|\.be)$/, si: /(?:^|\.)(?:youtu(?:be\.com|\.be)|spotify\.com)$/ }
/** Doors that a search engine or a document sends its readers through: the true address is in one of these. */
const DOORS: [RegExp, string[]][] = [
  [/(?:^|\.)google\.[a-z.]+$/, ['q', 'url']],
  [/^l\.(?:facebook|instagram)\.com$/, ['u']],
  [/(?:^|\.)safelinks\.protection\.outlook\.com$/, ['url']],
]

/** The address that is meant: from behind the door it was copied at, without the tails that count and follow. What is no web address stays as it is. */
export function withoutTracking(address: string): string {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return address
  const url = new URL(address)
  const behind = behindDoor(url)
  if (behind) return withoutTracking(behind)
  const kept = url.search
    .slice(1)
    .split('&')
    .filter(part => part !== '' && !follows(url, part.split('=')[0]!))
  const search = kept.length > 0 ? `?${kept.join('&')}` : ''
  // What is there stays letter for letter: an Arabic address is not turned into percent signs.
  return search === url.search ? address : address.replace(/\?[^#]*/, search)
}

function follows({ hostname }: URL, name: string) {
  const only = ONLY_AT[name.toLowerCase()]
  return only ? only.test(hostname) : FOLLOWS.test(name)
}

function behindDoor(url: URL) {
  const door = DOORS.find(([host]) => host.test(url.hostname))
  if (!door || (/google/.test(url.hostname) && url.pathname !== '/url')) return null
  return door[1].map(name => url.searchParams.get(name)).find(to => to && /^https?:/i.test(to)) ?? null
}
