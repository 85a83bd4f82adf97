// What a person typed into the search field, understood: words, phrases, what to leave out, fields, days. It never throws, and what it gives holds no sign of any query language.
import { fold } from './fold.ts'
import { isStopWord } from './stop-words.ts'
import { foldedWords } from './words.ts'

export const MOST_LETTERS = 256
export const MOST_TERMS = 32

/** Words in the order in which they must stand together. */
export type Phrase = string[]
/** A day, month or year; `month` and `day` count from 1. */
export type Day = { year: number; month?: number; day?: number }

/** What follows it: the day after, the next month, the next year. */
export function dayAfter({ year, month, day }: Day): Day {
  if (month === undefined) return { year: year + 1 }
  if (day === undefined) return month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 }
  const next = new Date(Date.UTC(year, month - 1, day + 1))
  return { year: next.getUTCFullYear(), month: next.getUTCMonth() + 1, day: next.getUTCDate() }
}

/** Names as they were typed, folded. */
export type Names = { author: string[]; section: string[]; topic: string[] }

/** All words are folded. */
export type SearchQuery = Names & {
  /** Any of them may stand in the story; without stop words, as long as another word is left. */
  words: string[]
  /** Of each group one phrase must stand in it. */
  phrases: Phrase[][]
  /** None of these may. */
  without: Phrase[]
  /** These must stand in the headline, and these may not. */
  headline: Phrase[]
  withoutHeadline: Phrase[]
  /** None of these may be the story's; of each field asked for (`author`, `section`, `topic`) one must. */
  withoutNamed: Names
  /** From the first instant of this day, month or year, and before the first of that. */
  after: Day | null
  before: Day | null
}

export type Refusal = { issue: 'too-long' | 'too-many-words' }

type Field = 'headline' | 'author' | 'section' | 'topic' | 'after' | 'before'

const FIELDS: Record<string, Field> = {
  عنوان: 'headline',
  العنوان: 'headline',
  كاتب: 'author',
  الكاتب: 'author',
  قسم: 'section',
  القسم: 'section',
  وسم: 'topic',
  الوسم: 'topic',
  بعد: 'after',
  قبل: 'before',
  headline: 'headline',
  title: 'headline',
  author: 'author',
  by: 'author',
  section: 'section',
  topic: 'topic',
  tag: 'topic',
  after: 'after',
  since: 'after',
  before: 'before',
}

const FIELD_NAME = Object.keys(FIELDS).join('|')
const TERM = new RegExp(
  String.raw`(?<minus>(?<!\S)[-−](?=["«“\p{L}\p{N}]))?` +
    String.raw`(?:(?<field>(?<![\p{L}\p{M}\p{N}])(?:${FIELD_NAME})):\s*(?!(?:${FIELD_NAME}):))?` +
    String.raw`(?:"(?<straight>[^"]+)"|«(?<arabic>[^»]+)»|“(?<curly>[^”]+)”|(?<bare>[^\s"«“]+|["«“]))`,
  'giu',
)

/** Refuses what is longer than 256 letters or holds more than 32 words. Every other text means something, if only nothing. */
export function readSearchQuery(text: string): SearchQuery | Refusal {
  if ([...text].length > MOST_LETTERS) return { issue: 'too-long' }
  const query: SearchQuery = { words: [], phrases: [], without: [], headline: [], withoutHeadline: [], withoutNamed: noNames(), ...noNames(), after: null, before: null }
  const asked: Alternatives[] = []
  let terms = 0
  let last: Alternatives | undefined
  let isAlternative = false
  for (const { groups = {} } of text.matchAll(TERM)) {
    const { minus, straight, arabic, curly, bare } = groups
    const field = FIELDS[groups.field?.toLowerCase() ?? '']
    const quoted = straight ?? arabic ?? curly
    if (!minus && !field && (bare === 'OR' || bare === 'أو')) {
      isAlternative = true
      continue
    }
    const written = quoted ?? bare ?? ''
    const words = foldedWords(written)
    terms += words.length
    if (words.length === 0) continue
    if (field && minus) leaveOutField(query, field, written, words)
    else if (field) readField(query, field, written, words)
    else if (minus) query.without.push(...(quoted ? [words] : words.map(word => [word])))
    else if (isAlternative && last) addAlternative(last, words, quoted)
    else asked.push({ phrases: [words], isQuoted: quoted !== undefined })
    last = field || minus ? undefined : asked.at(-1)
    isAlternative = false
  }
  if (terms > MOST_TERMS) return { issue: 'too-many-words' }
  query.phrases = asked.filter(one => one.isQuoted).map(one => one.phrases)
  query.words = meaningful([...new Set(asked.filter(one => !one.isQuoted).flatMap(one => one.phrases.flat()))])
  return query
}

const noNames = (): Names => ({ author: [], section: [], topic: [] })

/** The same with the phrases as single words: for a phrase that stands nowhere as it was written. */
export const withoutPhrases = (query: SearchQuery): SearchQuery => ({ ...query, words: meaningful([...new Set([...query.words, ...query.phrases.flat(2)])]), phrases: [] })

/** Without stop words, unless there is nothing else: «ماذا» alone is still a search. */
function meaningful(words: string[]) {
  const rest = words.filter(word => !isStopWord(word))
  return rest.length > 0 ? rest : words
}

/** What stands with OR between; as soon as one of it is quoted, one of it must stand in the story. */
type Alternatives = { phrases: Phrase[]; isQuoted: boolean }

function addAlternative(alternatives: Alternatives, words: Phrase, quoted: string | undefined) {
  alternatives.phrases.push(words)
  if (quoted !== undefined) alternatives.isQuoted = true
}

function readField(query: SearchQuery, field: Field, written: string, words: string[]) {
  if (field === 'after' || field === 'before') query[field] = readDay(written.replace(/[.,;،؛)]+$/, '')) ?? query[field]
  else if (field === 'headline') query.headline.push(words)
  else query[field].push(words.join(' '))
}

/** Not after a day is before it. */
function leaveOutField(query: SearchQuery, field: Field, written: string, words: string[]) {
  if (field === 'after') readField(query, 'before', written, words)
  else if (field === 'before') readField(query, 'after', written, words)
  else if (field === 'headline') query.withoutHeadline.push(words)
  else query.withoutNamed[field].push(words.join(' '))
}

// 2026-11-22, 2026-11, 2026 and, as Arabic papers write it, 22/11/2026.
const DAY = /^(?:(?<year>[1-9]\d{3})(?:[-/.](?<month>\d{1,2})(?:[-/.](?<day>\d{1,2}))?)?|(?<firstDay>\d{1,2})[-/.](?<thenMonth>\d{1,2})[-/.](?<thenYear>[1-9]\d{3}))$/

/** A day as people write it, in any digits; null where it is none. */
export function readDay(written: string): Day | null {
  const groups = DAY.exec(fold(written).trim())?.groups
  if (!groups) return null
  const number = (text: string | undefined) => (text === undefined ? undefined : Number(text))
  const [year, month, day] = groups.year ? [number(groups.year), number(groups.month), number(groups.day)] : [number(groups.thenYear), number(groups.thenMonth), number(groups.firstDay)]
  const isReal = year !== undefined && (month ?? 1) >= 1 && (month ?? 1) <= 12 && (day ?? 1) >= 1 && (day ?? 1) <= new Date(Date.UTC(year, month ?? 1, 0)).getUTCDate()
  return isReal ? { year, ...(month && { month }), ...(day && { day }) } : null
}
