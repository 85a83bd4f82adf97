// A raw page of text as a story: section, headline, dateline, paragraphs and sub-headings known by their shape, nothing corrected.
import type { Block, Body } from './body.ts'
import { splitDateline } from './raw-dateline.ts'
import { type Dropped, withoutFurniture } from './raw-furniture.ts'
import { type Head, knownSection, readHead } from './raw-head.ts'
import { isParagraphShaped, isSubHeadingShaped, type Line, linesOf, readsAsProse, wordCount } from './raw-lines.ts'
import { isListOfLinks, isSourceCode, isTable, languageOf } from './raw-refusals.ts'

export type RawStory = { section: string | null; language: 'ar' | 'en'; headline: string; dateline: string; body: Body }
/** A kept line: its number from 1, what it was taken for, its words. A dateline and its paragraph share one line. */
export type Recognised = { line: number; takenFor: 'section' | 'headline' | 'dateline' | 'paragraph' | 'sub-heading'; words: string }
export type RawStoryIssue = { field: 'text' | 'headline' | 'body'; key: 'not-a-story' | 'no-headline' | 'no-paragraphs' }
export type { Dropped }

/**
 * Reads a page's text, with LF between its lines, into a story. Every kept line stands letter for letter, only its outer white space goes;
 * a headline over two lines is joined with a space. `section` is the known name, or an unknown one as written, or null.
 * Refuses a page without a headline, one without paragraphs, and what is no story: links, a table, source code, furniture alone.
 */
export function readRawStory(text: string, known: { sections: string[] }): { story: RawStory; recognised: Recognised[]; dropped: Dropped[] } | { issues: RawStoryIssue[] } {
  const { kept, dropped } = withoutFurniture(linesOf(text), words => knownSection(words, known.sections) !== null)
  if (isNoStory(kept)) return refuse('text', 'not-a-story')
  const head = readHead(kept, known.sections)
  if (!head) return refuse('headline', 'no-headline')
  if (head.rest.length === 0) return refuse('body', 'no-paragraphs')
  const language = languageOf(kept)
  if (!language || !isProse(head.rest)) return refuse('text', 'not-a-story')
  const recognised = [...recognisedHead(head), ...recognisedBody(head.rest)]
  return { story: storyOf(recognised, head, language), recognised, dropped: inOrder([...dropped, ...head.dropped]) }
}

const refuse = (field: RawStoryIssue['field'], key: RawStoryIssue['key']) => ({ issues: [{ field, key }] })

// The body's own limit, body.ts.
const MOST_BLOCKS = 5_000
const isNoStory = (kept: Line[]) => kept.length === 0 || kept.length > MOST_BLOCKS || isSourceCode(kept) || isTable(kept) || isListOfLinks(kept)

// At least half of a story is sentences; of a menu or a list of headlines, almost nothing is. One line alone need only be a sentence.
function isProse(body: Line[]): boolean {
  if (body.length === 1) return wordCount(body[0]!.words) >= 5
  const length = (lines: Line[]) => lines.reduce((sum, line) => sum + line.words.length, 0)
  return length(body.filter(line => readsAsProse(line.words))) >= length(body) / 2
}

function recognisedHead({ section, headline }: Head): Recognised[] {
  const lines = headline.map(line => taken(line, 'headline'))
  return section ? [taken(section.line, 'section'), ...lines] : lines
}

function recognisedBody(body: Line[]): Recognised[] {
  const opening = openingWithDateline(body)
  return body.flatMap((line, at) => {
    if (opening?.at !== at) return [taken(line, isSubHeading(body, at) ? 'sub-heading' : 'paragraph')]
    return [taken({ ...line, words: opening.dateline }, 'dateline'), taken({ ...line, words: opening.words }, 'paragraph')]
  })
}

const taken = ({ line, words }: Line, takenFor: Recognised['takenFor']): Recognised => ({ line, takenFor, words })

// A byline or a standfirst may stand above the first real paragraph; no line below that one has a dateline.
function openingWithDateline(body: Line[]) {
  const firstParagraph = body.findIndex(line => isParagraphShaped(line.words))
  for (const [at, line] of body.slice(0, firstParagraph + 1 || 1).entries()) {
    const split = splitDateline(line.words)
    if (split) return { at, ...split }
  }
  return null
}

function isSubHeading(body: Line[], at: number): boolean {
  const [above, line, below] = [body[at - 1], body[at]!, body[at + 1]]
  const isLonger = (neighbour?: Line) => neighbour !== undefined && readsAsProse(neighbour.words) && neighbour.words.length > line.words.length
  return isSubHeadingShaped(line.words) && isLonger(above) && isLonger(below)
}

function storyOf(recognised: Recognised[], { section, headline }: Head, language: RawStory['language']): RawStory {
  return {
    section: section?.name ?? null,
    language,
    headline: headline.map(line => line.words).join(' '),
    dateline: recognised.find(({ takenFor }) => takenFor === 'dateline')?.words ?? '',
    body: { type: 'doc', content: recognised.flatMap(part => blockOf(part, language)) },
  }
}

function blockOf({ takenFor, words }: Recognised, language: RawStory['language']): Block[] {
  const content = [{ type: 'text' as const, text: words }]
  if (takenFor === 'sub-heading') return [{ type: 'heading', attrs: { level: 2 }, content }]
  if (takenFor !== 'paragraph') return []
  const against = directionAgainst(words, language)
  return against ? [{ type: 'paragraph', attrs: { dir: against }, content }] : [{ type: 'paragraph', content }]
}

// A Latin paragraph in an Arabic story runs its own way, and the other way round.
function directionAgainst(words: string, language: RawStory['language']): 'ltr' | 'rtl' | null {
  const [hasArabic, hasLatin] = [/\p{Script=Arabic}/u.test(words), /\p{Script=Latin}/u.test(words)]
  if (language === 'ar') return hasLatin && !hasArabic ? 'ltr' : null
  return hasArabic && !hasLatin ? 'rtl' : null
}

const inOrder = (dropped: Dropped[]) => dropped.toSorted((one, other) => one.line - other.line)
