// How much of the long work a run does: a sample of fixed seed, or all of it with TEST_LONG=1.

export const isLong = process.env.TEST_LONG === '1'

export const sampleOf = (short: number, full: number) => (isLong ? full : short)

/** Numbers that look random and are the same in every run (mulberry32). */
export function seeded(seed: number) {
  let state = seed >>> 0
  const random = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(random() * limit)
  const one = <Thing>(things: readonly Thing[]): Thing => things[below(things.length)]!
  const some = <Thing>(things: readonly Thing[], count: number): Thing[] => {
    const left = [...things]
    return Array.from({ length: Math.min(count, left.length) }, () => left.splice(below(left.length), 1)[0]!)
  }
  return { random, below, one, some }
}
