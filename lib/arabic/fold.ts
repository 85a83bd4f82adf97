// One spelling for looking up and comparing: alef, ya and ta marbuta forms, harakat and digits fold into one. Never displayed.

/**
 * Folds text for comparison only: NFKC; harakat, Quranic marks, tatweel, zero-width and bidi controls out; أإآٱ→ا, ىئی→ي, ؤ→و,
 * ةہە→ه, کڪگ→ك, پ→ب, چ→ج, ژ→ز, ڤ→ف; every decimal digit to 0–9; lower case. Folding twice is folding once, and no word becomes two:
 * what NFKC would take apart with a space or a sign («½», «ﷺ») stays.
 */
export const fold = (text: string) => text.replace(UNFOLDED, foldedCluster)

// Marks (U+0610…, U+064B…, U+0670, U+06D6…, U+0898…, U+08CA…) with their presentation forms, tatweel, controls of direction and joining, variation selectors.
export const UNSEEN = String.raw`\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06ED\u0898-\u089F\u08CA-\u08FF\u034F\uFC5E-\uFC63\uFE00-\uFE0F\uFE70-\uFE7F\p{Cf}`
/** What belongs to the letter before it. */
const TRAILING = String.raw`\p{M}${UNSEEN}`
// Syllables of Hangul and their parts join without marks.
const HANGUL = String.raw`\u1100-\u11FF\u3131-\u318E\uA960-\uA97F\uAC00-\uD7FB\uFFA0-\uFFDC`
/** Already folded, as long as nothing hangs on them. */
const PLAIN = String.raw`ابتثجحخدذرزسشصضطظعغفقكلمنهوي \na-z0-9!-@\[-\x60{-~،؛؟«»`

const UNFOLDED = new RegExp(`[${HANGUL}][${HANGUL}${TRAILING}]*|[\\s\\S][${TRAILING}]+|[^${PLAIN}]`, 'gu')
const ALL_UNSEEN = new RegExp(`[${UNSEEN}]`, 'gu')

function foldedCluster(cluster: string) {
  const known = kept.get(cluster)
  if (known !== undefined) return known
  const folded = [...cluster]
    .map(takenApart)
    .join('')
    .replace(ALL_UNSEEN, '')
    .replace(FOLDING, letter => FOLDED[letter] ?? String(digitValue(letter)))
    .toLowerCase()
  const composed = PILE_OF_MARKS.test(folded) ? folded : folded.normalize('NFC')
  if (kept.size < MOST_KEPT && cluster.length <= LONGEST_KEPT) kept.set(cluster, composed)
  return composed
}

// No script piles up more than 30 marks (UAX #15, Stream-Safe Text Format); to put a hundred thousand in order would take seconds.
const PILE_OF_MARKS = /\p{M}{31}/u

// A few hundred letters with their harakat make up all that is written.
const MOST_KEPT = 5_000
const LONGEST_KEPT = 4
const kept = new Map<string, string>()

function takenApart(letter: string) {
  const parts = letter.normalize('NFKD')
  return [...parts].every(part => isOfAWord(part) === isOfAWord(letter)) && beginsWithMark(parts) === beginsWithMark(letter) ? parts : letter
}

const isOfAWord = (letter: string) => /[\p{L}\p{M}\p{N}]/u.test(letter)
const beginsWithMark = (letters: string) => /^\p{M}/u.test(letters)

const FOLDED: Record<string, string> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ئ: 'ي',
  ی: 'ي',
  ؤ: 'و',
  ة: 'ه',
  ہ: 'ه',
  ە: 'ه',
  ۀ: 'ه',
  ۂ: 'ه',
  ۃ: 'ه',
  ک: 'ك',
  ڪ: 'ك',
  گ: 'ك',
  پ: 'ب',
  چ: 'ج',
  ژ: 'ز',
  ڤ: 'ف',
  ς: 'σ',
}
const FOLDING = new RegExp(`[${Object.keys(FOLDED).join('')}]|(?![0-9])\\p{Nd}`, 'gu')

/** The value of a decimal digit of any script. Unicode keeps the ten of a script side by side, from zero to nine; some sets touch, hence the remainder. */
export function digitValue(digit: string): number {
  const codePoint = digit.codePointAt(0) ?? 0
  let first = codePoint
  while (/^\p{Nd}$/u.test(String.fromCodePoint(first - 1))) first -= 1
  return (codePoint - first) % 10
}
