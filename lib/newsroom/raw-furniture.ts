// Takes the furniture off a raw page: buttons and notices wherever they stand, and the lists of other stories under a label.
import { isFurniture, isListLabel } from './page-furniture.ts'
import { hasLetters, isParagraphShaped, type Line, readsAsProse } from './raw-lines.ts'

/** A line that is left out, and why; `no-words` is an ornament or a number alone. */
export type Dropped = { line: number; words: string; why: 'furniture' | 'related-story' | 'no-words' | 'above-headline' | 'repeated-headline' }

/**
 * Parts the page's lines into kept and dropped. A first line for which `isSection` answers true stays, whatever its words.
 * A list of other stories runs from its label to the next line of a paragraph's shape; before the story's first paragraph,
 * where the headline has a link's shape too, only three links or more directly under their label are a list.
 */
export function withoutFurniture(lines: Line[], isSection: (words: string) => boolean): { kept: Line[]; dropped: Dropped[] } {
  const page: Page = { lines, kept: [], dropped: [], hasBegun: false, list: null }
  for (const at of lines.keys()) {
    const line = lines[at]!
    const why = page.kept.length === 0 && isSection(line.words) ? null : reasonToDrop(page, line, at)
    if (why) page.dropped.push({ line: line.line, words: line.words, why })
    else keep(page, line)
  }
  return { kept: page.kept, dropped: page.dropped }
}

type Page = { lines: Line[]; kept: Line[]; dropped: Dropped[]; hasBegun: boolean; list: List | null }
/** The block of links under a label; `end` is the place of the first line after it. */
type List = { isUnderLabel: boolean; isBlock: boolean; links: number; end: number }

function reasonToDrop(page: Page, line: Line, at: number): Dropped['why'] | null {
  if (isListLabel(line.words)) page.list = listUnder(page.lines, at)
  if (isFurniture(line.words)) return 'furniture'
  if (!hasLetters(line.words)) return 'no-words'
  return page.list && isInList(page, line, at) ? 'related-story' : null
}

function keep(page: Page, line: Line) {
  page.kept.push(line)
  page.list = null
  page.hasBegun ||= readsAsProse(line.words)
}

// Links without a blank line between them are one block; a label apart from its links needs two to make a block.
function listUnder(lines: Line[], label: number): List {
  const isUnderLabel = lines[label + 1]?.afterGap === false
  let end = label + 1
  while (isLink(lines[end]) && (end === label + 1 || !lines[end]!.afterGap)) end += 1
  const links = end - label - 1
  return { isUnderLabel, isBlock: links >= (isUnderLabel ? 1 : 2), links, end }
}

const isLink = (line?: Line) => line !== undefined && !isParagraphShaped(line.words) && !isListLabel(line.words)

function isInList({ lines, list, hasBegun }: Page, line: Line, at: number): boolean {
  if (!list || isParagraphShaped(line.words)) return false
  if (!hasBegun) return list.isUnderLabel && list.links >= 3 && at < list.end
  // After a block and a blank line, a short line directly above a paragraph is the story's next sub-heading.
  const isNextSubHeading = list.isBlock && at === list.end && lines[at + 1] !== undefined && !isLink(lines[at + 1])
  return !isNextSubHeading
}
