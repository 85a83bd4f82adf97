// Which part a letter plays in the bidirectional algorithm of Unicode (UAX #9, table 4), for the scripts that a newspaper prints.

/** Embeddings and overrides are no part of it: `withoutControls` takes them out of all that people type. */
export type BidiClass = 'L' | 'R' | 'AL' | 'EN' | 'AN' | 'ES' | 'ET' | 'CS' | 'NSM' | 'BN' | 'WS' | 'ON' | 'LRI' | 'RLI' | 'FSI' | 'PDI'

/** The class of one code point. The first pattern that knows it says it; what none knows is a letter of a left-to-right script or neutral. */
export const bidiClassOf = (letter: string): BidiClass => CLASSES.find(([, pattern]) => pattern.test(letter))?.[0] ?? 'ON'

const CLASSES: [BidiClass, RegExp][] = [
  ['L', /^[A-Za-z\u200E]/],
  ['AL', /^(?=[ـ\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}])\p{L}|^[\u0608\u060B\u060D\u061B-\u061F\u066D\u06D4\u06FD\u06FE\u0700-\u070D\uFDFC]/u],
  ['EN', /^[0-9۰-۹²³¹⁰⁴-⁹₀-₉\uFF10-\uFF19\u{1D7CE}-\u{1D7FF}]/u],
  ['AN', /^[٠-٩٫٬\u0600-\u0605\u06DD\u0890\u0891\u08E2]/u],
  ['WS', /^[\t-\r \u1680\u2000-\u200A\u2028\u2029\u205F\u3000]/u],
  ['CS', /^[,./:\u00A0\u202F،⁄]/u],
  ['ES', /^[+\-⁺⁻₊₋−]/u],
  ['ET', /^[#%¢-¥°±\u0609\u060A٪‰-‴\p{Sc}∓]/u],
  ['LRI', /^\u2066/],
  ['RLI', /^\u2067/],
  ['FSI', /^\u2068/],
  ['PDI', /^\u2069/],
  ['R', /^(?=[\p{Script=Hebrew}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}])[^\p{M}]|^\u200F/u],
  ['NSM', /^[\p{Mn}\p{Me}]/u],
  ['BN', /^[\p{Cc}\p{Cf}]/u],
  ['L', /^[\p{L}\p{Mc}\p{Nl}\p{Nd}\p{Cs}]/u],
]
