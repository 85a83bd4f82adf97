// What was written twice: a word beside itself, a clause close behind itself.
import { type Copy, isJoinedBySpaces, type Word } from './copy.ts'
import { findingAt, type Rule } from './finding.ts'

// Said twice on purpose: «لا لا», «نعم نعم», «واحدا واحدا»; names of two like parts; «كما هي هي».
const TWICE_ON_PURPOSE =
  /^(?:لا|نعم|كلا|هيا|آه|ها|جدا|هو|هي|يا|واحد|واحدة|بيت|صف|دوران|جو|بورا|بوم|تشا|لو|سان|باي|توت|ميو|شي|لي|يو|كو|مي|دي|سي|جي|تي|محمد|أحمد|حسن|علي|حسين|سيد|السيد|محمود|إبراهيم|عبده|قرع|رويد|تدريجي|كيلو|ليلة|خطوة|رجل|لحظة|حبة|نقطة|كلمة|حرفا|مرة|أبد|دك|الله|آمين|حي|تعال|مهلا|شكرا|أهلا|بابا|ماما|غاغا|لالا|تاتا)$/u

// Shorter than four letters a doubled word is as often a foreign name («نوك نوك»).
const FEWEST_OF_THREE_LETTERS = 5_000

/** One word twice or more, with spaces between. Indefinite accusatives («رويدا رويدا», «شيئا شيئا») and what harakat tell apart are meant. */
export const doubledWords: Rule = (copy, { counts }) =>
  runsOfOneWord(copy)
    .filter(([{ plain }]) => plain.length !== 3 || counts(plain) >= FEWEST_OF_THREE_LETTERS)
    .map(([first, last]) => findingAt(copy, 'doubled-word', { from: first.from, to: last.to, fix: first.written }))

function runsOfOneWord(copy: Copy) {
  const runs: [Word, Word][] = []
  for (const [place, word] of copy.words.entries()) {
    const before = copy.words[place - 1]
    if (!before || !isDoubled(copy, before, word)) continue
    const last = runs.at(-1)
    if (last?.[1] === before) last[1] = word
    else runs.push([before, word])
  }
  return runs
}

// Two letters are as often a name's initials («آر آر») as a word.
const SHORT_WORDS = /^(?:في|من|أن|إن|أو|ما|عن|قد|لم|لن|مع|كل|به|له|بل|أي|ثم|إذ|كم|هم)$/u

const isAccusative = (plain: string) => plain.endsWith('ا') && !/^(?:ما|هذا|كما|عندما|بينما|إذا|مما|لما|أما|فيما|أنا|هنا|كانوا|قالوا)$/u.test(plain)

function isDoubled(copy: Copy, first: Word, second: Word) {
  if (first.kind !== 'arabic' || second.kind !== 'arabic' || first.plain !== second.plain || !isJoinedBySpaces(copy, first, second)) return false
  return (first.plain.length > 2 || SHORT_WORDS.test(first.plain)) && !isAccusative(first.plain) && !TWICE_ON_PURPOSE.test(first.plain) && !areToldApart(first.written, second.written)
}

const areToldApart = (first: string, second: string) => {
  const [one, other] = [first, second].map(written => written.normalize('NFC').replaceAll('ـ', ''))
  return one !== other && /\p{M}/u.test(first) && /\p{M}/u.test(second)
}

const FEWEST_WORDS = 4
/** Words between a clause and its repetition; farther apart it is a figure of speech or a name, unless it is long. */
const FARTHEST = 1
const LONG = { words: 7, farthest: 8 }
const LONGEST_CLAUSE = 40

/** Four words and more, again at most one word on in the same line (seven, within eight): the second goes where it follows at once, else a person decides. */
export const repeatedClauses: Rule = copy => {
  const findings = []
  for (let place = 0; place < copy.words.length; ) {
    const repetition = repetitionFrom(copy, place)
    if (repetition) findings.push(findingAt(copy, 'repeated-clause', repetition.range))
    place = repetition ? repetition.next : place + 1
  }
  return findings
}

function repetitionFrom(copy: Copy, first: number) {
  const { words } = copy
  for (let again = first + FEWEST_WORDS; again < Math.min(first + LONGEST_CLAUSE + LONG.farthest, words.length); again++) {
    if (words[again]!.plain !== words[first]!.plain || words[again]!.kind === 'number') continue
    const length = sharedWords(words, first, again)
    if (length < FEWEST_WORDS || again - first - length > (length >= LONG.words ? LONG.farthest : FARTHEST) || !isProse(words.slice(first, first + length))) continue
    if (copy.text.slice(words[first]!.from, words[again]!.from).includes('\n')) return null
    return { range: rangeOf(copy, { first, again, length }), next: again + length }
  }
  return null
}

function sharedWords(words: Word[], first: number, again: number) {
  let length = 0
  while (first + length < again && again + length < words.length && words[first + length]!.plain === words[again + length]!.plain) length += 1
  return length
}

// In a line of descent «بن محمد بن» comes again by right.
const isProse = (words: Word[]) => words.filter(({ kind }) => kind === 'arabic').length >= FEWEST_WORDS && words.filter(({ plain }) => plain === 'بن').length < 2

function rangeOf({ text, words }: Copy, { first, again, length }: { first: number; again: number; length: number }) {
  const [end, start, last] = [words[first + length - 1]!, words[again]!, words[again + length - 1]!]
  const isAtOnce = again === first + length && /^[\s،؛,]+$/u.test(text.slice(end.to, start.from))
  return isAtOnce ? { from: end.to, to: last.to, fix: '' } : { from: start.from, to: last.to, fix: null }
}

export const repeatRules: Rule[] = [repeatedClauses, doubledWords]
