// The head of a raw page: which of its first lines is the section, which the headline.
import { fold } from '#lib/arabic/fold.ts'
import type { Dropped } from './raw-furniture.ts'
import { isParagraphShaped, isSectionShaped, type Line, wordCount } from './raw-lines.ts'

/** `section` is the known name or, for a section that is not known, the line's own words; `headline` is one line or two. */
export type Head = { section: { name: string; line: Line } | null; headline: Line[]; rest: Line[]; dropped: Dropped[] }

/** Reads the lines above the first paragraph, and gives back the rest; null where no line can be the headline. */
export function readHead(kept: Line[], sections: string[]): Head | null {
  const { lines, dropped } = withoutRepeats(kept)
  const above = lines.slice(0, headLength(lines))
  const at = headlineAt(above, sections)
  if (at === null) return null
  const section = chosenSection(above.slice(0, at), sections)
  const headline = lines.slice(at, continues(lines, at) ? at + 2 : at + 1)
  const others = above
    .slice(0, at)
    .filter(line => line !== section?.line)
    .map(line => drop(line, 'above-headline'))
  const rest = lines.slice(at + headline.length)
  return { section, headline, ...parted(rest, headline, [...dropped, ...others]) }
}

/** The known section that the words name, harakat and letter forms aside; null for none. */
export const knownSection = (words: string, sections: string[]) => sections.find(name => fold(name).trim() === fold(words).trim()) ?? null

const LONGEST_HEAD = 30
const SHORTEST_PLAIN_HEADLINE = 4
const drop = ({ line, words }: Line, why: Dropped['why']): Dropped => ({ line, words, why })

function headLength(lines: Line[]): number {
  const firstParagraph = lines.findIndex(line => isParagraphShaped(line.words))
  return Math.min(LONGEST_HEAD, firstParagraph === -1 ? lines.length : firstParagraph)
}

// Pages often begin with the window's title, «عنوان الخبر | اسم الموقع»: the headline is where it stands alone, and last.
function withoutRepeats(kept: Line[]): { lines: Line[]; dropped: Dropped[] } {
  const head = kept.slice(0, headLength(kept))
  const repeats = head.filter((line, at) => head.slice(at + 1).some(later => repeatsHeadline(line.words, later.words)))
  return { lines: kept.filter(line => !repeats.includes(line)), dropped: repeats.map(line => drop(line, 'repeated-headline')) }
}

function repeatsHeadline(words: string, headline: string): boolean {
  const [said, once] = [fold(words), fold(headline)]
  return wordCount(headline) >= SHORTEST_PLAIN_HEADLINE && said.startsWith(once) && /^(?:$|\s*[|\-–—»]\s)/u.test(said.slice(once.length))
}

function headlineAt(above: Line[], sections: string[]): number | null {
  const isAboveHeadline = (line: Line) => knownSection(line.words, sections) !== null || isSectionShaped(line.words)
  const names = above.findIndex(line => !isAboveHeadline(line))
  if (names !== -1 && isHeadlineAfterNames(above, names)) return names
  const known = above.findLastIndex(line => knownSection(line.words, sections) !== null)
  const at = known + 1 || (isOneWord(above[0]) ? 1 : 0)
  return at < above.length ? at : null
}

const isOneWord = (line?: Line) => line !== undefined && isSectionShaped(line.words) && wordCount(line.words) === 1

// After a name of two or three words, which could be a headline itself, the next line must be the likelier headline.
const isHeadlineAfterNames = (above: Line[], at: number) => at === 0 || wordCount(above[at]!.words) >= SHORTEST_PLAIN_HEADLINE || /[!؟?”»"]$/u.test(above[at]!.words)

function chosenSection(above: Line[], sections: string[]): Head['section'] {
  const line = above.findLast(({ words }) => knownSection(words, sections) !== null) ?? above[0]
  return line ? { name: knownSection(line.words, sections) ?? line.words, line } : null
}

// A second line directly under the first belongs to the headline where a blank line follows and sets both off.
function continues(lines: Line[], at: number): boolean {
  const [first, second, next] = lines.slice(at, at + 3)
  if (!first || !second || !next || second.line !== first.line + 1) return false
  return next.afterGap && wordCount(second.words) >= 3 && !isParagraphShaped(second.words) && !isByline(second.words)
}

const BYLINE_OPENINGS = new Set(['by', 'words', 'story', 'كتب', 'كتبت', 'بقلم', 'اعداد', 'تقرير', 'ترجمه', 'تصوير', 'تحرير'])
const isByline = (words: string) => BYLINE_OPENINGS.has(/^\p{L}+/u.exec(fold(words))?.[0] ?? '')

function parted(rest: Line[], headline: Line[], dropped: Dropped[]): { rest: Line[]; dropped: Dropped[] } {
  const whole = headline.map(line => line.words).join(' ')
  const repeats = rest.filter(line => fold(line.words) === fold(whole))
  return { rest: rest.filter(line => !repeats.includes(line)), dropped: [...dropped, ...repeats.map(line => drop(line, 'repeated-headline'))] }
}
