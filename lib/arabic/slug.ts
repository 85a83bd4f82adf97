// The last part of a story's address, made of its headline's own letters.
import { fold } from './fold.ts'
import { isStopWord } from './stop-words.ts'

const MOST_LETTERS = 60
const MARKS_AND_TATWEEL = /[\p{M}\u0640]/gu

/**
 * Letters and numbers joined by hyphens, in NFC without harakat and tatweel, at most 60 letters, cut between words; may be empty.
 * From a headline too long for that the words that carry no subject leave first, but never those that deny.
 */
export function slugOf(headline: string) {
  const words =
    headline
      .normalize('NFKC')
      .toLowerCase()
      .replace(MARKS_AND_TATWEEL, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  const isLong = lettersIn(words.join('-')) > MOST_LETTERS
  const telling = isLong ? words.filter(isTelling) : words
  return cutBetween(telling.length > 0 ? telling : words).normalize('NFC')
}

// «الحكومة لا تستقيل» may not stand in an address as «الحكومة-تستقيل».
const DENYING = new Set('لا لم لن لما ليس ليست ليسوا غير دون بدون بلا ما no not nor without'.split(' '))

function isTelling(word: string) {
  const folded = fold(word)
  return !isStopWord(folded) || DENYING.has(folded) || (/^[وف]/.test(folded) && DENYING.has(folded.slice(1)))
}

function cutBetween(words: string[]) {
  let slug = ''
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : [...word].slice(0, MOST_LETTERS).join('')
    if (lettersIn(longer) > MOST_LETTERS) break
    slug = longer
  }
  return slug
}

const lettersIn = (text: string) => [...text].length
