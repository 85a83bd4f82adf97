// Repeatable chance: the same words always throw the same dice.
export type Chance = ReturnType<typeof chanceFrom>

/** A source of chance that depends on nothing but the words given. */
export function chanceFrom(words: string) {
  const next = mulberry32(fingerprint(words))
  const between = (low: number, high: number) => low + next() * (high - low)
  const whole = (low: number, high: number) => Math.floor(between(low, high + 1))
  return {
    between,
    /** A whole number; both ends may come. */
    whole,
    happens: (likelihood: number) => next() < likelihood,
    pick: <Choice>(choices: readonly Choice[]) => choices[whole(0, choices.length - 1)] as Choice,
  }
}

/** FNV-1a, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv), stirred by MurmurHash3's last step: words that differ in one digit must not throw alike. */
function fingerprint(words: string) {
  let hash = 0x811c9dc5
  for (const letter of words) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** Mulberry32 by Tommy Ettinger, public domain: numbers from 0 up to, never reaching, 1. */
export function mulberry32(seed: number) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
