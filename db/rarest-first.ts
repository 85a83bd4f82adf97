// What a look-up may cost: common words stand in so many stories that an archive would slow down by them.

/** The rarest first, as long as all their stories together are at most `most`; always one. */
export function rarestFirst<Word>(words: Word[], storiesWith: (word: Word) => number, most: number): Word[] {
  let postings = 0
  return words
    .toSorted((one, other) => storiesWith(one) - storiesWith(other))
    .filter((word, place) => {
      postings += storiesWith(word)
      return place === 0 || postings <= most
    })
}
