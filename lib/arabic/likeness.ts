// How alike two stories are, by the words they share: tf-idf and cosine, as Salton and Buckley, "Term-weighting approaches in automatic text retrieval" (1988).

/** Weights by the numbers of stems. */
export type Vector = Map<number, number>

/** Of all live stories, how many hold a stem. */
export type Archive = { stories: number; storiesWith: (stem: number) => number }

/** (1 + ln tf) · ln(1 + (N − df + ½) / (df + ½)) of each stem; numbers that the archive does not know weigh nothing. */
export function vectorOf(stems: number[], archive: Archive): Vector {
  const times = new Map<number, number>()
  for (const stem of stems) times.set(stem, (times.get(stem) ?? 0) + 1)
  const vector: Vector = new Map()
  for (const [stem, count] of times) {
    const within = archive.storiesWith(stem)
    if (within > 0) vector.set(stem, (1 + Math.log(count)) * Math.log(1 + (archive.stories - within + 0.5) / (within + 0.5)))
  }
  return vector
}

/** From 0, nothing in common, to 1. */
export function cosine(one: Vector, other: Vector): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one]
  let product = 0
  for (const [stem, weight] of small) product += weight * (large.get(stem) ?? 0)
  return product === 0 ? 0 : Math.min(1, product / (lengthOf(one) * lengthOf(other)))
}

function lengthOf(vector: Vector) {
  let sum = 0
  for (const weight of vector.values()) sum += weight * weight
  return Math.sqrt(sum)
}

const MOST_COMMON = 0.15

/** The stems that say most of what a story is about: in another story too, and not in more than 15 % of all; the heaviest first. */
export const tellingStems = (vector: Vector, { stories, storiesWith }: Archive, most: number) =>
  [...vector]
    .filter(([stem]) => storiesWith(stem) >= 2 && storiesWith(stem) <= Math.max(2, stories * MOST_COMMON))
    .sort(([one, first], [other, second]) => second - first || one - other)
    .slice(0, most)
    .map(([stem]) => stem)
