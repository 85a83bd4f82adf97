// Where in a text the words of a query stand closest: for ranking what was found, and for showing why.

/** So many words are read in one look. */
export const LOOK = 30

/**
 * The best stretch of `LOOK` words: where the weights of the different words that it holds sum highest; the earliest of equals.
 * `words` are any keys, numbers or stems; `weightOf` is 0 for what was not asked for. Null where nothing stands.
 */
export function bestPassage<Key>(words: ArrayLike<Key>, weightOf: (word: Key) => number): { first: number; last: number; weight: number } | null {
  const hits: { at: number; word: Key; weight: number }[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as Key
    const weight = weightOf(word)
    if (weight > 0) hits.push({ at, word, weight })
  }
  let best: { first: number; last: number; weight: number } | null = null
  const within = new Map<Key, number>()
  let weight = 0
  let first = 0
  for (const hit of hits) {
    if (!within.has(hit.word)) weight += hit.weight
    within.set(hit.word, (within.get(hit.word) ?? 0) + 1)
    for (let left = hits[first]; left && hit.at - left.at >= LOOK; left = hits[++first]) {
      const times = (within.get(left.word) ?? 0) - 1
      if (times > 0) within.set(left.word, times)
      else {
        within.delete(left.word)
        weight -= left.weight
      }
    }
    if (weight > (best?.weight ?? 0) + ROUNDING) best = { first: hits[first]?.at ?? hit.at, last: hit.at, weight }
  }
  return best
}

// Weights are added and taken away again: equal sums may differ in their last digits.
const ROUNDING = 1e-9
