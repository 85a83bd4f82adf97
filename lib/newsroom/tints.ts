// A picture's place is filled with its own colour until it comes: one of twelve, because a reader page carries no style of its own.

/** Six hues, each light and deep; `pictures.css` names the same. */
export const tints = {
  sea: '#94a9b8',
  leaf: '#97a88a',
  sand: '#bda27a',
  clay: '#c69272',
  rose: '#b58f97',
  ash: '#a9a6a1',
  'deep-sea': '#4a5f72',
  'deep-leaf': '#566549',
  'deep-sand': '#7b6742',
  'deep-clay': '#85563f',
  'deep-rose': '#77525f',
  'deep-ash': '#4c4e52',
} as const
export type Tint = keyof typeof tints

/** The tint that looks most like a colour (`#rrggbb`); none for a picture whose colour is not known. */
export function tintOf(colour: string): Tint | undefined {
  if (!/^#[0-9a-f]{6}$/.test(colour)) return undefined
  const wanted = toLab(colour)
  return SEEN.reduce((one, other) => (distance(wanted, other.lab) < distance(wanted, one.lab) ? other : one)).tint
}

type Lab = [number, number, number]

/** Oklab, where equal distances look equally far: https://bottosson.github.io/posts/oklab/ */
function toLab(colour: string): Lab {
  const [r, g, b] = [1, 3, 5].map(at => linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255)) as Lab
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s, 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s, 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s]
}

const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
/** There are but two lightnesses: hue decides. */
const distance = ([l, a, b]: Lab, other: Lab) => Math.hypot((l - other[0]) / 3, a - other[1], b - other[2])

const SEEN = (Object.keys(tints) as Tint[]).map(tint => ({ tint, lab: toLab(tints[tint]) }))
