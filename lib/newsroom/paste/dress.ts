// What an element of a stranger's document says of its words: weight, height, a link. All else is dress.
import { isSafeLink } from '../links.ts'
import { withoutTracking } from './address.ts'
import type { Knot } from './read-html.ts'

export type Worn = { bold: boolean; superscript: boolean; href: string | null }
export const plain: Worn = { bold: false, superscript: false, href: null }

export function wornIn({ name, attributes }: Knot, around: Worn): Worn {
  const style = (attributes.style ?? '').toLowerCase()
  return { bold: isBold(name, style, around.bold), superscript: isHigh(name, style, around.superscript), href: name === 'a' ? linkOf(attributes.href) : around.href }
}

/** Google Docs wraps everything in a `<b>` that is not bold. */
function isBold(name: string, style: string, around: boolean) {
  const weight = /(?:^|;|\s)font-weight\s*:\s*([a-z]+|\d+)/.exec(style)?.[1]
  if (weight) return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600
  return around || name === 'b' || name === 'strong'
}

function isHigh(name: string, style: string, around: boolean) {
  const align = /(?:^|;|\s)vertical-align\s*:\s*([a-z]+)/.exec(style)?.[1]
  if (align) return align === 'super'
  return around || name === 'sup'
}

/** Only whole addresses: `#_ftn1` leads nowhere here, and `/about` would be a page of this paper. */
function linkOf(href = '') {
  const address = withoutTracking(href.trim())
  return /^(?:https?|mailto|tel):/i.test(address) && address.length <= 2_000 && isSafeLink(address) ? address : null
}
