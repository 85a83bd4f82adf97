// Makes faults of a fixed seed in right paragraphs, one rule turned round at a time, and counts how many the proof-reader finds.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { mulberry32 } from '#db/seed/pictures/chance.ts'
import type { Finding, RuleId } from '#lib/arabic/proofread.ts'

/** The paragraphs with one fault in them: `from` and `to` say where in `text`. */
export type Fault = { rule: RuleId; text: string; from: number; to: number }
export type Paragraph = { id: string; body: string }
type Random = () => number
type Maker = (text: string, random: Random) => Omit<Fault, 'rule'> | null

export const corpus = path.resolve('../shared/data/arabic/corpus/wiki.jsonl.gz')

/** A was looked at while the rules were written, faults are made in B, false alarms are counted in C. */
export function readPart(part: 'A' | 'B' | 'C'): Paragraph[] {
  const lines = gunzipSync(readFileSync(corpus)).toString().trim().split('\n')
  return lines.map(line => JSON.parse(line) as Paragraph).filter(({ id }) => 'ABC'[createHash('sha256').update(id).digest()[0]! % 3] === part)
}

/** Faults of every kind, as many of each: places are drawn, and taken where the proof-reader had nothing of that rule to say before. */
export function makeFaults(paragraphs: Paragraph[], { seed, ofEachKind, read }: { seed: number; ofEachKind: number; read: (text: string) => Finding[] }): Fault[] {
  const random = mulberry32(seed)
  return Object.entries(makers).flatMap(([kind, make]) => {
    const faults: Fault[] = []
    for (let tries = 0; faults.length < ofEachKind && tries < MOST_TRIES; tries++) {
      const { body } = paragraphs[Math.floor(random() * paragraphs.length)]!
      const made = make(body, random)
      if (made && !read(body).some(({ rule }) => rule === kind)) faults.push({ rule: kind as RuleId, ...made })
    }
    return faults
  })
}
const MOST_TRIES = 20_000

/** Found: a finding of the fault's own rule that overlaps its range. */
export const isFound = (fault: Fault, findings: Finding[]) => findings.some(({ rule, from, to }) => rule === fault.rule && from < fault.to && to > fault.from)

/** One match, drawn, with another text in its place; the fault is what was put there and `around` letters on either side. */
function inPlace(pattern: RegExp, wrongFor: (match: RegExpExecArray, random: Random) => string | null, around = 0): Maker {
  return (text, random) => {
    const matches = [...text.matchAll(pattern)]
    const match = matches[Math.floor(random() * matches.length)]
    const wrong = match ? wrongFor(match, random) : null
    if (!match || wrong === null || wrong === match[0]) return null
    const from = Math.max(0, match.index - around)
    return { text: text.slice(0, match.index) + wrong + text.slice(match.index + match[0].length), from, to: match.index + wrong.length + around }
  }
}

const drawn = <Item>(items: Item[], random: Random) => items[Math.floor(random() * items.length)]!
const WORD = /(?<![\p{L}\p{M}\p{N}])[\p{Script=Arabic}\p{M}]{2,}(?![\p{L}\p{M}\p{N}])/gu
const HOUSE: Record<string, string> = { فرنسا: 'فرانسا', أمريكا: 'امريكة', 'الولايات المتحدة': 'الولايات المتحده' }
export const houseList = Object.entries(HOUSE).map(([right, wrong]) => ({ right, wrong }))

const makers: Partial<Record<RuleId, Maker>> = {
  'latin-comma': inPlace(/(?<=[\p{Script=Arabic}\p{M}])،(?=\s)/gu, () => ','),
  'latin-semicolon': inPlace(/(?<=[\p{Script=Arabic}\p{M}])[؛،](?=\s)/gu, () => ';'),
  'latin-question-mark': inPlace(/(?<=[\p{Script=Arabic}\p{M}])[؟.](?=\s|$)/gu, () => '?'),
  'space-before-mark': inPlace(/(?<=[\p{Script=Arabic}\p{M}])[،؛؟:.](?=\s|$)/gu, ([mark]) => ` ${mark}`),
  'missing-space-after-mark': inPlace(/(?<=\p{Script=Arabic}{2})[،؛؟.] (?=\p{Script=Arabic}{2})/gu, ([mark]) => mark[0]!, 1),
  'doubled-space': inPlace(/(?<=[\p{Script=Arabic}\p{M}]) (?=\p{Script=Arabic})/gu, () => '  '),
  'doubled-mark': inPlace(/(?<=[\p{Script=Arabic}\p{M}])[،؛؟!.](?=\s|$)/gu, ([mark]) => mark + mark),
  tatweel: inPlace(/(?<=[بتثجحخسشصضطظعغفقكلمنهي])(?=[ابتثجحخدذرزسشصضطظعغفقكلمنهويةى])/gu, (_, random) => 'ـ'.repeat(1 + Math.floor(random() * 4))),
  'presentation-form': inPlace(/لا|[بتسشعفقكمنهي]/gu, ([letters]) => PRESENTATION[letters] ?? null),
  'persian-letter': inPlace(/(?<![\p{L}\p{M}])(?:ال)?[\p{Script=Arabic}\p{M}]*[يك][\p{Script=Arabic}\p{M}]*/gu, ([word], random) => (random() < 0.5 ? word.replace('ي', 'ی') : word.replace('ك', 'ک'))),
  // A text of one number in the other digits would be all of one system: another stands behind it.
  'mixed-digits': inPlace(/(?<![\d.,A-Za-z])\d{2,4}(?![\d.,A-Za-z%])(?=[\s\S]*\p{Script=Arabic} \d+ \p{Script=Arabic})/gu, ([number], random) =>
    inArabicDigits(number, random() < 0.5 ? 1 : number.length),
  ),
  'straight-quotes': (text, random) => quotedStraight(text, random),
  'unbalanced-quote': (text, random) => halfQuoted(text, random),
  'unbalanced-bracket': (text, random) => halfBracketed(text, random),
  hamza: inPlace(WORD, ([word]) => hamzaTurned(word)),
  'ta-marbuta': inPlace(/(?<![\p{L}\p{M}])[وبف]?ال\p{Script=Arabic}{2,}ة(?![\p{L}\p{M}])/gu, ([word]) => word.replace(/ة$/u, 'ه')),
  'alef-maqsura': inPlace(/(?<![\p{L}\p{M}])(?:في|الذي|التي|حتى|مستشفى|أخرى|الأخرى|حوالي|هي|إحدى|المصري|العربي|السياسي|العسكري|الرئيسي|الأمريكي|كبرى|أقصى|أعلى)(?![\p{L}\p{M}])/gu, ([word]) =>
    word.endsWith('ي') ? word.replace(/ي$/u, 'ى') : word.replace(/ى$/u, 'ي'),
  ),
  'doubled-word': inPlace(/(?<= )(?:من|في|على|إلى|التي|الذي|أن|كان|هذه|هذا|بعد|خلال|عام|بين|مع|مدينة|الدولة)(?= )/gu, ([word]) => `${word} ${word}`),
  'number-and-unit': (text, random) => percentSpoilt(text, random),
  'strayed-number': (text, random) => numberStrayed(text, random),
  'repeated-clause': inPlace(/(?<= )(?:[\p{Script=Arabic}\p{M}]+ ){4,7}(?=\p{Script=Arabic})/gu, ([clause]) => (new Set(clause.trim().split(' ')).size > 3 ? clause + clause : null)),
  'house-list': inPlace(new RegExp(`(?<![\\p{L}\\p{M}])(?:${Object.keys(HOUSE).join('|')})(?![\\p{L}\\p{M}])`, 'gu'), ([word]) => HOUSE[word]!),
}

const PRESENTATION: Record<string, string> = { لا: 'ﻻ', ب: 'ﺑ', ت: 'ﺗ', س: 'ﺳ', ش: 'ﺷ', ع: 'ﻋ', ف: 'ﻓ', ق: 'ﻗ', ك: 'ﻛ', م: 'ﻣ', ن: 'ﻧ', ه: 'ﻫ', ي: 'ﻳ' }
const inArabicDigits = (number: string, first: number) => number.replace(/\d/gu, (digit, place: number) => (place < first ? '٠١٢٣٤٥٦٧٨٩'[Number(digit)]! : digit))

// What stands in quotes, brackets or with a percentage is put there: the corpus holds too few.
const PHRASE = /(?<= )[\p{Script=Arabic}\p{M}]+(?: [\p{Script=Arabic}\p{M}]+){1,3}(?=[ ،.])/gu

const quotedStraight = inPlace(PHRASE, ([phrase]) => `"${phrase}"`)
const halfQuoted = inPlace(PHRASE, ([phrase], random) => (random() < 0.5 ? `«${phrase}` : `${phrase}»`))
const halfBracketed = inPlace(PHRASE, ([phrase], random) => (random() < 0.5 ? `(${phrase}` : `${phrase})`))
const percentSpoilt = inPlace(/(?<= )\d{1,2}(?= )/gu, ([number], random) => drawn([`%${number}`, `${number} %`, `${number}٪`, `${number}كم`], random))

const HAMZA_DROPPED =
  /^[وبف]?(?:ال)?[أإآ](?:لى|ذا|و|ول|ولى|يضا|كثر|كبر|حد|حدى|خرى|قل|هم|على|صبح|صبحت|سلامي|سلامية|مريكية|مريكا|وروبا|وروبية|نشاء|نتاج|دارة|عادة|عمال|نواع|جزاء|طلق|ضافة|قليم|عضاء|سرة|نحاء|ثناء|فضل|جل|لف|صل|شهر|بناء|فراد|مام|سباب|وائل|واخر|علن|علنت|كد|شار)$/u
// Forms VII, VIII and X by their shape, whatever words the rules know.
const JOINING = /^[وبلف]?(?:ال|لل)?ا(?:ست\p{L}{2,3}ا\p{L}|\p{L}ت\p{L}ا\p{L}|ن\p{L}{2}ا\p{L})(?:ات|ية|ي|ها|ه|هم)?$/u

function hamzaTurned(word: string) {
  if (HAMZA_DROPPED.test(word) && word !== 'أمام') return word.replace(/[أإآ]/u, 'ا')
  return JOINING.test(word) ? word.replace(/^([وبلف]?(?:ال|لل)?)ا/u, '$1إ') : null
}

const COUNTABLE_HEAD = /^(?:[وف]?(?:كان|كانت|تم|قال|قام|بدأ|بدأت|أصبح|أصبحت|يعتبر|تعتبر|يعد|يقع|يوجد|ولد|وقد|لقد|هذه|هذا|عندما|لم|لا|قد)|ال\p{L}{4,}|[ي]\p{L}{4,})$/u

/** The first word of a sentence that no number can count gets a number of the text's own before it. */
function numberStrayed(text: string, random: Random) {
  const numbers = [...text.matchAll(/(?<= )\d{1,3}(?= \p{Script=Arabic})/gu)]
  const heads = [...text.matchAll(/(?<=^|\p{L}{2}[.؟!] )[\p{Script=Arabic}\p{M}]+(?= )/gu)].filter(([word]) => COUNTABLE_HEAD.test(word))
  if (numbers.length === 0 || heads.length === 0) return null
  const [number, head] = [drawn(numbers, random), drawn(heads, random)]
  const without = text.slice(0, number.index) + text.slice(number.index + number[0].length + 1)
  const at = head.index > number.index ? head.index - number[0].length - 1 : head.index
  return { text: `${without.slice(0, at)}${number[0]} ${without.slice(at)}`, from: at, to: at + number[0].length }
}

// Marks that the encyclopaedia sets its own way, found without the proof-reader: what is left is a paragraph as a newspaper would set it.
const SET_OTHERWISE = /["“”ـیکگ,;?٪]| {2}| [،؛؟.!:%]|[،؛؟!](?=\p{L})|\p{Script=Arabic}[.:](?=\p{Script=Arabic})/u

/** Paragraphs that were not looked at while the rules were written, cleanly set. */
export const readClean = (many: number) => [...readPart('C'), ...readPart('B')].filter(({ body }) => !SET_OTHERWISE.test(body)).slice(0, many)
