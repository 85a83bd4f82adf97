// One spelling for looking up and comparing: alef, ya and ta marbuta forms, harakat and digits fold into one. Never displayed.

/**
 * Folds text for comparison only: NFKC; harakat, Quranic marks, tatweel, zero-width and bidi controls out; أإآٱ→ا, ىئی→ي, ؤ→و,
 * ةہە→ه, کڪگ→ك, پ→ب, چ→ج, ژ→ز, ڤ→ف; every decimal digit to 0–9; lower case. Folding twice is folding once.
 */
export function fold(text: string): string {
  const letters = text
    .normalize('NFKC')
    .replace(UNSEEN, '')
    .replace(FOLDING, letter => FOLDED[letter] ?? letter)
  return inAsciiDigits(letters).toLowerCase().normalize('NFKC')
}

// Marks (U+0610…, U+064B…, U+0670, U+06D6…, U+0898…, U+08CA…), tatweel, controls of direction and joining, variation selectors.
// biome-ignore lint/suspicious/noMisleadingCharacterClass: single marks are meant, not what they join to
const UNSEEN = /[\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06ED\u0898-\u089F\u08CA-\u08FF\u034F\uFE00-\uFE0F\p{Cf}]/gu

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
}
const FOLDING = new RegExp(`[${Object.keys(FOLDED).join('')}]`, 'gu')

const inAsciiDigits = (text: string) => text.replace(/(?![0-9])\p{Nd}/gu, digit => String(digitValue(digit.codePointAt(0) ?? 0)))

// Unicode keeps the ten digits of a script side by side, from zero to nine; some sets touch, hence the remainder.
function digitValue(codePoint: number): number {
  let first = codePoint
  while (/^\p{Nd}$/u.test(String.fromCodePoint(first - 1))) first -= 1
  return (codePoint - first) % 10
}
