// Quotation marks and brackets: «…» in Arabic, each opened and closed.
import type { Copy } from './copy.ts'
import { type Finding, findingAt, type Rule } from './finding.ts'

/** "…" around words of which one at least is Arabic → «…». A lone " is unbalanced. */
export const straightQuotes: Rule = copy => paragraphsOf(copy.text).flatMap(paragraph => quotesOfParagraph(copy, paragraph))

type Paragraph = { from: number; text: string }

function paragraphsOf(text: string): Paragraph[] {
  return [...text.matchAll(/[^\n]+/gu)].map(({ 0: paragraph, index }) => ({ from: index, text: paragraph }))
}

function quotesOfParagraph(copy: Copy, paragraph: Paragraph): Finding[] {
  const marks = [...paragraph.text.matchAll(/"/gu)].map(({ index }) => paragraph.from + index).filter(at => !copy.isCode(at))
  const findings: Finding[] = []
  for (let place = 0; place < marks.length; place++) {
    const [from, to] = [marks[place]!, marks[place + 1]]
    if (to === undefined || (opens(copy.text, to) && marks.length % 2 === 1)) {
      if (!isInches(copy.text, from) && /\p{Script=Arabic}/u.test(paragraph.text)) findings.push(findingAt(copy, 'unbalanced-quote', { from, to: from + 1, fix: null }))
      continue
    }
    if (/\p{Script=Arabic}/u.test(copy.text.slice(from, to))) findings.push(...[from, to].map((at, side) => findingAt(copy, 'straight-quotes', { from: at, to: at + 1, fix: side === 0 ? '«' : '»' })))
    place += 1
  }
  return findings
}

const opens = (text: string, at: number) => /[\s(«]/u.test(text[at - 1] ?? ' ') && /[^\s.,،؛؟!:)]/u.test(text[at + 1] ?? ' ')
const isInches = (text: string, at: number) => /\p{N}/u.test(text[at - 1] ?? '')

const PAIRS: Record<string, string> = { '»': '«', '”': '“', ')': '(', ']': '[', '}': '{' }

/** « “ ( [ { that are not closed, and those that close nothing. A quotation may run over paragraphs; a bracket may not. */
export const unbalanced: Rule = copy => [
  ...lonely(copy, /[«»]/gu, { from: 0, text: copy.text }),
  ...paragraphsOf(copy.text).flatMap(paragraph => [...lonely(copy, /[“”]/gu, paragraph), ...lonely(copy, /[()[\]{}]/gu, paragraph)]),
]

function lonely(copy: Copy, marks: RegExp, { from, text }: Paragraph): Finding[] {
  const open: number[] = []
  const alone: number[] = []
  for (const { 0: mark, index } of text.matchAll(marks)) {
    const at = from + index
    if (copy.isCode(at)) continue
    if (!PAIRS[mark]) open.push(at)
    else if (copy.text[open.at(-1) ?? -1] === PAIRS[mark]) open.pop()
    else if (!isListItem(copy.text, at)) alone.push(at)
  }
  return [...alone, ...open].map(at => findingAt(copy, /[«»“”]/u.test(copy.text[at]!) ? 'unbalanced-quote' : 'unbalanced-bracket', { from: at, to: at + 1, fix: null }))
}

// «1)», «أ)» at the head of an item, and the face :)
const isListItem = (text: string, at: number) => /(?:^|[\s،؛:.])(?:\p{N}{1,3}|\p{L}\p{M}*)[-–]?$|[:;]-?$/u.test(text.slice(Math.max(0, at - 5), at))

export const quoteRules: Rule[] = [straightQuotes, unbalanced]
