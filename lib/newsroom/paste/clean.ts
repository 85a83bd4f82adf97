// Pasted HTML without its dress: headings, lists, links, tables, bold and superscript stay; fonts, colours, sizes, directions and trackers go.
import { withoutControls } from '#lib/arabic/without-controls.ts'
import { xml } from '../xml.ts'
import { plain, type Worn, wornIn } from './dress.ts'
import { withTrueLists } from './lists.ts'
import { type Knot, type Part, readHtml } from './read-html.ts'

type Run = { text: string; worn: Worn } | 'line end'
type Inside = { heading: Map<number, 2 | 3>; kind: 'story' | 'words' | 'item' }

/** HTML of the editor's own elements alone, for any HTML that a clipboard holds. */
export function cleanedHtml(html: string): string {
  const root = readHtml(html)
  return blocksOf(root.children, { heading: headingsIn(root), kind: 'story' }, plain).join('')
}

/** The highest rank that is used becomes the first sub-heading, all below it the second. */
function headingsIn(root: Knot): Map<number, 2 | 3> {
  const ranks: number[] = []
  const walk = (part: Part) => {
    if (typeof part === 'string') return
    const rank = rankOf(part)
    if (rank) ranks.push(rank)
    part.children.forEach(walk)
  }
  walk(root)
  const first = Math.min(...ranks)
  return new Map(ranks.map(rank => [rank, rank === first ? 2 : 3]))
}

function rankOf({ name, attributes }: Knot): number | null {
  const tag = /^h([1-6])$/.exec(name)?.[1]
  if (tag) return Number(tag)
  if (name !== 'p') return null
  if (/\bMsoTitle\b/.test(attributes.class ?? '')) return 1
  const outline = /mso-outline-level\s*:\s*([1-6])/i.exec(attributes.style ?? '')?.[1]
  return outline ? Number(outline) : null
}

const DROPPED = new Set([
  'head',
  'style',
  'script',
  'title',
  'img',
  'picture',
  'video',
  'audio',
  'svg',
  'math',
  'object',
  'button',
  'select',
  'input',
  'nav',
  'del',
  'o:p',
  'w:sdtpr',
  'meta',
  'link',
  'col',
  'colgroup',
])
const PARAGRAPHS = new Set([
  'p',
  'div',
  'section',
  'article',
  'main',
  'aside',
  'header',
  'footer',
  'address',
  'center',
  'pre',
  'figure',
  'figcaption',
  'dl',
  'dt',
  'dd',
  'form',
  'fieldset',
  'details',
  'summary',
  'body',
  'html',
  'caption',
])
const CELLS = new Set(['td', 'th'])

/** Walks what stands in an element: words gather into paragraphs until a block ends them. */
function blocksOf(parts: Part[], inside: Inside, worn: Worn): string[] {
  const blocks: string[] = []
  let runs: Run[] = []
  const flush = () => {
    blocks.push(...paragraphsOf(runs).map(words => `<p>${words}</p>`))
    runs = []
  }
  const put = (...made: string[]) => {
    flush()
    blocks.push(...made)
  }
  const walk = (part: Part, around: Worn) => {
    if (typeof part === 'string') return void runs.push({ text: part, worn: around })
    const { name, children } = part
    if (DROPPED.has(name) || isHidden(part)) return
    const now = wornIn(part, around)
    const rank = rankOf(part)
    if (name === 'br') return void (part.attributes.class !== 'Apple-interchange-newline' && runs.push('line end'))
    if (rank && inside.kind === 'story') return put(...headingOf(part, inside.heading.get(rank)!))
    if (name === 'hr') return inside.kind === 'story' ? put('<hr>') : flush()
    if ((name === 'ul' || name === 'ol') && inside.kind !== 'words') return put(...listOf(part, inside))
    if (name === 'blockquote' && inside.kind === 'story') return put(...wrapped('blockquote', blocksOf(children, { ...inside, kind: 'words' }, plain)))
    if (name === 'table' && inside.kind === 'story') return put(...tableOf(part, inside))
    if (!isBlock(name)) return walkAll(children, now)
    flush()
    walkAll(children, PARAGRAPHS.has(name) ? now : around)
    flush()
  }
  const walkAll = (all: Part[], around: Worn) => {
    for (const part of withTrueLists(all)) walk(part, around)
  }
  walkAll(parts, worn)
  flush()
  return blocks
}

const isBlock = (name: string) => PARAGRAPHS.has(name) || /^(?:h[1-6]|ul|ol|li|blockquote|table|thead|tbody|tfoot|tr|td|th)$/.test(name)
const isHidden = ({ attributes }: Knot) => /(?:^|;|\s)(?:display\s*:\s*none|mso-hide\s*:\s*all)/i.test(attributes.style ?? '')

const wrapped = (name: string, blocks: string[], attributes = '') => (blocks.length > 0 ? [`<${name}${attributes}>${blocks.join('')}</${name}>`] : [])

/** A heading is weight enough: what is bold in it is not said twice. */
function headingOf({ children }: Knot, level: 2 | 3) {
  const words = blocksOf(children, { heading: new Map(), kind: 'words' }, plain).map(block => block.replace(/<\/?(?:p|b)>/g, ''))
  return words.length > 0 ? [`<h${level}>${words.join(' ')}</h${level}>`] : []
}

function listOf({ name, attributes, children }: Knot, inside: Inside) {
  const items: Part[][] = []
  for (const child of children) {
    if (typeof child === 'string' && child.trim() === '') continue
    const isItem = typeof child !== 'string' && child.name === 'li'
    // Google Docs and old pages put a list inside a list between two items: it belongs to the one before.
    if (isItem) items.push(child.children)
    else if (items.length > 0) items.at(-1)!.push(child)
    else items.push([child])
  }
  const start = Number(attributes.start)
  const made = items.flatMap(item => wrapped('li', blocksOf(item, { ...inside, kind: 'item' }, plain)))
  return wrapped(name, made, name === 'ol' && Number.isSafeInteger(start) && start > 1 ? ` start="${start}"` : '')
}

function tableOf(table: Knot, inside: Inside) {
  const rows = rowsOf(table)
  const cells = rows.flat()
  // One cell is a frame, not a table.
  if (cells.length <= 1) return cells.flatMap(({ children }) => blocksOf(children, inside, plain))
  const made = rows.map(row => `<tr>${row.map(cellOf).join('')}</tr>`)
  return made.length > 0 ? [`<table>${made.join('')}</table>`] : []
}

function rowsOf({ children }: Knot): Knot[][] {
  return children.flatMap(child => {
    if (typeof child === 'string' || child.name === 'table') return []
    if (child.name !== 'tr') return rowsOf(child)
    const row = child.children.filter((cell): cell is Knot => typeof cell !== 'string' && CELLS.has(cell.name))
    return row.length > 0 ? [row] : []
  })
}

function cellOf({ name, attributes, children }: Knot) {
  const words = blocksOf(children, { heading: new Map(), kind: 'words' }, plain).map(block => (name === 'th' ? block.replace(/<\/?b>/g, '') : block))
  const spans = [spanOf('colspan', attributes.colspan, 50), spanOf('rowspan', attributes.rowspan, 200)].join('')
  return `<${name}${spans}>${words.join('') || '<p></p>'}</${name}>`
}

function spanOf(name: string, written: string | undefined, most: number) {
  const span = Math.min(most, Math.trunc(Number(written)))
  return span > 1 ? ` ${name}="${span}"` : ''
}

/** Two line ends make a paragraph; the line ends and spaces of the source are one space. */
function paragraphsOf(runs: Run[]): string[] {
  const paragraphs: Exclude<Run, string>[][][] = [[[]]]
  let ends = 0
  for (const run of runs) {
    if (run === 'line end') {
      ends++
      if (ends === 1) paragraphs.at(-1)!.push([])
      else if (ends === 2) paragraphs.push([[]])
      continue
    }
    if (run.text.trim() !== '') ends = 0
    paragraphs.at(-1)!.at(-1)!.push(run)
  }
  return paragraphs.map(lines => lines.map(lineOf).filter(Boolean).join('<br>')).filter(Boolean)
}

function lineOf(runs: Exclude<Run, string>[]) {
  const line: { text: string; worn: Worn }[] = []
  for (const { text, worn } of runs) {
    const last = line.at(-1)
    const words = text.replace(/[\s\u00A0]+/gu, ' ')
    if (last && isSame(last.worn, worn)) last.text += words
    else line.push({ text: words, worn })
  }
  // A space between two runs is said once; none begins or ends a line.
  let isAfterSpace = true
  const spaced = line.map(({ text, worn }) => {
    const words = unseenOut(text)
      .replace(/ {2,}/g, ' ')
      .replace(/^ /, isAfterSpace ? '' : ' ')
    if (words !== '') isAfterSpace = words.endsWith(' ')
    return { text: words, worn }
  })
  for (let at = spaced.length - 1; at >= 0; at--) {
    spaced[at]!.text = spaced[at]!.text.trimEnd()
    if (spaced[at]!.text !== '') break
  }
  return spaced.map(({ text, worn }) => (text === '' ? '' : dressed(text, worn))).join('')
}

const isSame = (one: Worn, other: Worn) => one.bold === other.bold && one.superscript === other.superscript && one.href === other.href

/** Programs strew marks of direction; the page and the editor keep figures and names together by themselves. */
const unseenOut = (text: string) => withoutControls(text.replace(/[\u200E\u200F\u061C\u2066-\u2069]/gu, ''))

function dressed(text: string, { bold, superscript, href }: Worn) {
  const high = superscript ? `<sup>${xml(text)}</sup>` : xml(text)
  const heavy = bold ? `<b>${high}</b>` : high
  return href ? `<a href="${xml(href)}">${heavy}</a>` : heavy
}
