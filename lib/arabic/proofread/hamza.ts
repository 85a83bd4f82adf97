// The hamza at the head of a word: written where it is sounded (إلى، أمس), left out where it joins (اجتماع), and إن after قال.
import { behindHeads } from './attested.ts'
import type { Copy, Word } from './copy.ts'
import { type Desk, type Finding, findingAt, type Rule } from './finding.ts'
import { hamzaWords, joiningNouns, joiningVerbs, undecidedHamza } from './hamza-words.ts'
import { respell } from './respell.ts'

/** Curated words, each with the endings it may take; «ان» and its kin by what stands before them. */
export const hamza: Rule = (copy, desk) =>
  copy.words.flatMap((word, place) => {
    if (word.kind !== 'arabic' || !/[اأإ]/u.test(word.plain) || isSpeltOut(copy, place)) return []
    return inWord(copy, word, desk) ?? inParticle(copy, place) ?? []
  })

// The letters of foreign names, spelt out: «اتش بي او», «اي بي سي».
const LETTER_NAME = /^(?:بي|سي|دي|[إا]تش|تي|جي|[إا]س|[إا]ن|[إا]م|كيه|كيو|يو|[آا]ر|[إا]ل|دبليو|[إا]كس|واي|زد|[إا]يه|[أا]ي|[أا]و|[إا]ف)$/u
const isSpeltOut = ({ words }: Copy, place: number) =>
  LETTER_NAME.test(words[place]!.plain) && [-1, 1].some(step => /^(?:بي|سي|دي|تي|جي|يو|كيو|دبليو|واي|[إا]تش|[إا]يه|[إا]كس)$/u.test(words[place + step]?.plain ?? ''))

const bare = (word: string) => word.replace(/^(ال)?[أإآ]/u, '$1ا')
const withHamza = new Map(hamzaWords.filter(word => bare(word) !== word).map(word => [bare(word), word]))
/** Right without a hamza, and to be left alone though they look like others («انهارت» is no «أنهار»). */
const joins = new Set([...joiningNouns, ...joiningVerbs, ...joiningVerbs.flatMap(verb => [`${verb}ت`, `${verb}وا`, `${verb}ا`, `${verb}ه`, `${verb}ها`])])
const joining = new Map([
  ...joiningNouns.flatMap(word => [`إ${word.slice(1)}`, `أ${word.slice(1)}`].map(wrong => [wrong, word] as const)),
  ...joiningVerbs.map(word => [`إ${word.slice(1)}`, word] as const),
])

// The verbal nouns of forms VII, VIII and X by their shape: انفعال، افتعال، استفعال (Wright, Grammar of the Arabic Language, I §202).
const JOINING_SHAPE = /^إ(?:ن[^اويةى]{2}ا[^اةى]|[^اويى]ت[^اويةى]ا[^اةى]|ست[^اةى]{2}ا[^اةى])$/u

const NOUN_ENDS = ['', 'ا', 'ات', 'ه', 'ها', 'هم', 'هما', 'نا', 'ي', 'ية', 'ين', 'ان', 'وا', 'ت', 'هن', 'كم']
/** Shorter words take too many endings that make another word of them. */
const FEWEST_LETTERS_BEFORE_END = 4

function inWord(copy: Copy, word: Word, { counts }: Desk): Finding[] | null {
  if (undecidedHamza.includes(word.plain)) return [findingAt(copy, 'hamza', { ...word, fix: null })]
  for (const [head, rest] of [['', word.plain] as [string, string], ...behindHeads(word.plain)]) {
    if (joins.has(rest)) return null
    const right = rightSpelling(rest)
    if (right !== null && isSurer(word.plain, head, head + right, counts)) return [findingAt(copy, 'hamza', { ...word, fix: respell(word.written, head + right) })]
  }
  return null
}

function rightSpelling(written: string): string | null {
  for (const end of NOUN_ENDS) {
    if (!written.endsWith(end)) continue
    const stem = written.slice(0, written.length - end.length)
    if (end !== '' && stem.length < FEWEST_LETTERS_BEFORE_END) continue
    const right = withHamza.get(stem) ?? joining.get(stem) ?? (JOINING_SHAPE.test(stem) ? `ا${stem.slice(1)}` : undefined)
    if (right !== undefined) return right + end
  }
  return null
}

// A joined particle may be the word's own letter: «واحد», «كامل», «فاصل» are words, and were counted as such.
function isSurer(plain: string, head: string, right: string, counts: (word: string) => number) {
  if (head === '' || /(?:ال|لل)$/u.test(head)) return true
  if (counts(right) > 0) return right.length - head.length >= FEWEST_LETTERS_BEFORE_END || counts(right) >= SURE_COUNT ? counts(right) * 2 >= counts(plain) : false
  return counts(plain) === 0 && /^[وبل]+$/u.test(head) && right.length - head.length >= FEWEST_LETTERS_UNCOUNTED && !/^[اأإ]ل/u.test(right.slice(head.length))
}
/** «لأن», «وأن», «بأي» are that common; «فأين» is not, and «فاين» a name. */
const SURE_COUNT = 2_000
/** «واضافت» may be called a fault though never counted; «بايار», «فارادي» and «كامنة» may not. */
const FEWEST_LETTERS_UNCOUNTED = 5

const SAID = /^[وف]?(?:قال|قالت|قالا|قالتا|قالوا|يقول|تقول|يقولون|نقول|أقول|سيقول|قلت|قلنا|قائلا|قائلة|قائلين)$/u
/** «ان» with the pronouns that may hang on it. */
const PARTICLE = /^([وبلف]?)([اأ])ن(|ه|ها|هم|هما|نا|ني|نها|ك|كم)$/u
const ALWAYS_OPEN = /^(?:على|من|إلى|الى|في|قبل|بعد|دون|عن|مع|غير|منذ|رغم|يجب|يمكن|ينبغي|بد|يمكنه|يمكنها|أكد|أكدت|أعلن|أعلنت|أضاف|أضافت|أوضح|أوضحت|ذكر|ذكرت|يعني|علما|إلا|الا|كما|سوى|بما|حتى)$/u
/** In words: how far from its verb the إن of a saying may stand («قال وزير الخارجية الروسي ان»). */
const FARTHEST_FROM_SAID = 9

function inParticle(copy: Copy, place: number): Finding[] | null {
  const word = copy.words[place]!
  const [, head, alef, pronoun] = PARTICLE.exec(word.plain) ?? []
  if (head === undefined || pronoun === undefined || alef === undefined) return null
  if (alef === 'أ') return head === '' && isSaidJustBefore(copy, place) && !isVerbAfter(copy, place, pronoun) ? [mended(copy, word, `إن${pronoun}`)] : null
  // Of a Dutch or German name: «فان دير لان».
  if (/^(?:فان|فون|دير|دن)$/u.test(copy.words[place - 1]?.plain ?? '')) return null
  if (/^[بلف]$/u.test(head)) return pronoun === '' && head !== 'ل' ? null : [mended(copy, word, `${head}${head === 'ف' ? 'إ' : 'أ'}ن${pronoun}`)]
  if (pronoun === 'ك' || pronoun === 'كم') return null
  if (head === 'و' && pronoun === '') return copy.words[place + 1] && isVerbAfter(copy, place, '') ? [mended(copy, word, 'وأن')] : null
  return [mended(copy, word, spellingByContext(copy, place, head, pronoun))]
}

const mended = (copy: Copy, word: Word, right: string | null) => findingAt(copy, 'hamza', { ...word, fix: right === null ? null : respell(word.written, right) })

function spellingByContext(copy: Copy, place: number, head: string, pronoun: string) {
  const before = copy.words[place - 1]
  if (pronoun === '' && isVerbAfter(copy, place, pronoun)) return `${head}أن`
  if (isSaidBefore(copy, place)) return `${head}إن${pronoun}`
  if (before === undefined || /[.!؟\n]/u.test(copy.text.slice(before.to, copy.words[place]!.from))) return `${head}إن${pronoun}`
  return head === '' && ALWAYS_OPEN.test(before.plain) ? `أن${pronoun}` : null
}

const isSaidJustBefore = (copy: Copy, place: number) => place > 0 && SAID.test(copy.words[place - 1]!.plain) && /^[\s:«"“]+$/u.test(copy.text.slice(copy.words[place - 1]!.to, copy.words[place]!.from))

function isSaidBefore(copy: Copy, place: number) {
  const words = copy.words.slice(Math.max(0, place - FARTHEST_FROM_SAID), place)
  const said = words.findLastIndex(({ plain }) => SAID.test(plain))
  if (said === -1) return false
  const between = copy.text.slice(words[said]!.to, copy.words[place]!.from)
  return !/[.؛!؟\n]/u.test(between) && !words.slice(said + 1).some(({ plain }) => /^[وبل]?[اأإ]ن(?:ه|ها|هم)?$/u.test(plain))
}

// «أن» with an imperfect verb behind it: «قال أن يفعل» is not what إن stands in.
function isVerbAfter(copy: Copy, place: number, pronoun: string) {
  const next = copy.words[place + 1]
  return pronoun === '' && next !== undefined && /^[يتن](?!وم|وسف|مين|من|هود|ابان|ناير|وليو|ونيو|ركيا|ونس|ل|ظام|فط|حو|ائب|ادي)\p{L}{2,}$/u.test(next.plain) && !/(?:ية|ات|ين)$/u.test(next.plain)
}
