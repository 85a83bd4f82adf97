// Signs that do not belong into written words: tatweel, presentation forms, Persian kaf and ya.
import { bestAttested } from './attested.ts'
import type { Copy, Word } from './copy.ts'
import { findingAt, type Rule } from './finding.ts'

/** Tatweel inside a word. «هـ» of the Hijri year and a prefix before Latin, figures or quotes («بـ«الحرب»», «الـ20») are right. */
export const tatweel: Rule = copy =>
  copy.words
    .filter(({ kind, plain }) => kind === 'arabic' && plain !== '')
    .flatMap(word =>
      [...word.written.matchAll(/ـ+/gu)]
        .filter(({ index, 0: line }) => !isPrefix(word, index, line))
        .map(({ index, 0: line }) => findingAt(copy, 'tatweel', { from: word.from + index, to: word.from + index + line.length, fix: '' })),
    )

const isPrefix = ({ written, plain }: Word, at: number, line: string) => line.length === 1 && at === written.length - 1 && /^(?:[وف]?(?:[بلك]|(?:[بك]?ال)|لل)|ه)$/u.test(plain)

// The letters' joined shapes, of old codings and copied PDFs. ﷺ ﷻ ﷲ ﷽ and ﴾ ﴿ are signs of their own.
const PRESENTATION = /[\ufb50-\ufd3d\ufd40-\ufdc7\ufdf0-\ufdf1\ufdf3-\ufdf9\ufdfc\ufe70-\ufefc]+/gu

/** Letters in presentation forms → the letters themselves (NFKC, Unicode 15 §3.11). */
export const presentationForms: Rule = copy =>
  [...copy.text.matchAll(PRESENTATION)]
    .filter(({ index }) => !copy.isQuiet(index))
    .map(({ index: from, 0: letters }) => findingAt(copy, 'presentation-form', { from, to: from + letters.length, fix: lettersOf(letters) }))
    .filter(({ fix, found }) => fix !== found)

// A mark in its own presentation form comes apart into a space or a tatweel and the mark.
const lettersOf = (forms: string) =>
  forms
    .normalize('NFKC')
    .replace(/[ ـ](?=\p{M})/gu, '')
    .replaceAll('ـ', '')

const ARABIC_FOR: Record<string, string[]> = { ی: ['ي', 'ى'], ک: ['ك'], گ: ['ك', 'غ', 'ج'] }

/** ی ک گ in a word that was counted in Arabic spelling; a passage in Persian, Urdu or Kurdish is left alone. */
export const persianLetters: Rule = (copy, { counts }) =>
  copy.words.flatMap((word, place) => {
    if (word.kind !== 'arabic' || !/[یکگ]/u.test(word.plain) || isForeignPassage(copy, place)) return []
    const arabic = bestAttested(spellings(word.plain), word.plain.includes('گ') ? commonest(counts) : counts)
    const spelt = arabic ?? (isAlone(copy, place) ? word.plain.replaceAll('ی', 'ي').replaceAll('ک', 'ك') : null)
    return spelt === null ? [] : persianLettersIn(copy, word, spelt)
  })

// Never counted, but the words around it are in Arabic letters, and so must it be.
const isAlone = ({ words }: Copy, place: number) =>
  !words[place]!.plain.includes('گ') &&
  [-2, -1, 1, 2].every(step => !/[یکگ]/u.test(words[place + step]?.plain ?? '')) &&
  words.some(({ kind, plain }) => kind === 'arabic' && plain.length > 2 && !/[یکگ]/u.test(plain))

// گ in a name of another language is its own letter: only a common word says otherwise.
const FEWEST_FOR_GAF = 500
const commonest = (counts: (word: string) => number) => (word: string) => (counts(word) >= FEWEST_FOR_GAF ? counts(word) : 0)

function spellings(plain: string) {
  const spelt = [...plain].reduce<string[]>((all, letter) => all.flatMap(start => (ARABIC_FOR[letter] ?? [letter]).map(arabic => start + arabic)).slice(0, MOST_SPELLINGS), [''])
  return spelt.filter(spelling => !/ى(?=.)/u.test(spelling))
}
const MOST_SPELLINGS = 64

function persianLettersIn(copy: Copy, { from, written }: Word, arabic: string) {
  const letters = [...arabic]
  let place = -1
  return [...written].flatMap((letter, at) => {
    if (!/[\p{M}ـ]/u.test(letter)) place += 1
    return ARABIC_FOR[letter] ? [findingAt(copy, 'persian-letter', { from: from + at, to: from + at + 1, fix: letters[place] ?? null })] : []
  })
}

// Letters and small words that Arabic does not have, in the word or around it; گ only around it, and the names of those languages.
const FOREIGN_LETTERS = /[پچژٹڈڑےںھہۆێەڕڵ]/u
const FOREIGN_WORDS = /گ|فارسي|أرد[يو]|أوردو|كردي|بشتو|^(?:در|از|است|این|برای|های|کے|کا|کی|ہے)$/u

function isForeignPassage({ words }: Copy, place: number) {
  const word = words[place]!
  const near = words.slice(Math.max(0, place - 3), place + 4).filter(other => other !== word)
  return FOREIGN_LETTERS.test(word.plain) || near.some(({ plain }) => FOREIGN_LETTERS.test(plain) || FOREIGN_WORDS.test(plain))
}

export const letterRules: Rule[] = [presentationForms, tatweel, persianLetters]
