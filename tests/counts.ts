// How much of the long work a run does: a sample of fixed seed, or all of it with TEST_LONG=1.
import { mulberry32 } from '#db/seed/pictures/chance.ts'

export const isLong = process.env.TEST_LONG === '1'

export const sampleOf = (short: number, full: number) => (isLong ? full : short)

/** Choices that look random and are the same in every run. */
export function seeded(seed: number) {
  const random = mulberry32(seed)
  const below = (limit: number) => Math.floor(random() * limit)
  const one = <Thing>(things: readonly Thing[]): Thing => things[below(things.length)]!
  const some = <Thing>(things: readonly Thing[], count: number): Thing[] => {
    const left = [...things]
    return Array.from({ length: Math.min(count, left.length) }, () => left.splice(below(left.length), 1)[0]!)
  }
  return { random, below, one, some }
}
