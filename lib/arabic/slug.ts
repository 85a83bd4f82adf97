// The last part of a story's address, made of its headline's own letters.

const MOST_LETTERS = 60
const MARKS_AND_TATWEEL = /[\p{M}\u0640]/gu

/** Letters and numbers joined by hyphens, in NFC without harakat and tatweel, at most 60 letters, cut between words; may be empty. */
export function slugOf(headline: string) {
  const words =
    headline
      .normalize('NFKC')
      .toLowerCase()
      .replace(MARKS_AND_TATWEEL, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  let slug = ''
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : [...word].slice(0, MOST_LETTERS).join('')
    if ([...longer].length > MOST_LETTERS) break
    slug = longer
  }
  return slug.normalize('NFC')
}
