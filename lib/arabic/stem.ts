// The stem under which the forms of an Arabic word meet: الحكومة، وللحكومة، حكومتها. Made for finding, not for showing.

/** How often a folded word was counted; 0 for one that was not seen. */
export type Counts = (word: string) => number

/**
 * Clitics that are written onto the next word come off where the rest is better known than the whole (وبالحكومة, but not وزير), then a light
 * stem after Larkey, Ballesteros and Connell, "Light Stemming for Arabic Information Retrieval" (2007), Light10. Never empty; what is not
 * written in Arabic letters stays as it is.
 */
export function stem(word: string, counts: Counts): string {
  if (!ARABIC_WORD.test(word)) return word
  return lightStem(withoutClitic(word, counts), counts)
}

/** The stem; of a number, the number without what is written onto it («لـ١٢ مدينة», «و3 قرى»). */
export const stemOrNumber = (word: string, counts: Counts): string => NUMBER_WITH_CLITIC.exec(word)?.[1] ?? stem(word, counts)

const NUMBER_WITH_CLITIC = /^[وفبكل]{1,2}(\d+)$/
const ARABIC_WORD = /^[\u0620-\u064A]+$/
const CLITICS = ['وب', 'ول', 'و', 'ب', 'ل']
const FEWEST_LETTERS = 3

function withoutClitic(word: string, counts: Counts) {
  const whole = counts(word)
  for (const clitic of CLITICS) {
    const rest = word.slice(clitic.length)
    if (word.startsWith(clitic) && rest.length >= FEWEST_LETTERS && Math.max(counts(rest), counts(`ال${rest}`)) > whole) return rest
  }
  return word
}

const PREFIXES = ['وال', 'بال', 'كال', 'فال', 'ال', 'لل']
const SUFFIXES = ['هما', 'ها', 'هم', 'ان', 'ات', 'ون', 'ين', 'يه', 'ه', 'ي', 'ا']

function lightStem(word: string, counts: Counts) {
  const prefix = PREFIXES.find(one => word.startsWith(one) && word.length - one.length >= FEWEST_LETTERS)
  return SUFFIXES.reduce(withoutSuffix, withoutPronoun(prefix ? word.slice(prefix.length) : word, counts))
}

// A ta marbuta that opened before a pronoun: حكومتها is of حكومة, but بيتها of بيت.
const PRONOUN_AFTER_TA = /ت(?:هما|ها|هم|هن|كم|نا|ه|ي|ك)$/

function withoutPronoun(word: string, counts: Counts) {
  const rest = word.replace(PRONOUN_AFTER_TA, '')
  return rest.length >= FEWEST_LETTERS && counts(`${rest}ه`) > counts(`${rest}ت`) ? rest : word
}

const withoutSuffix = (word: string, suffix: string) => (word.endsWith(suffix) && word.length - suffix.length >= FEWEST_LETTERS ? word.slice(0, -suffix.length) : word)
