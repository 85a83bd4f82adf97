// Word writes a list as paragraphs that only look like one: the level in a style, the mark in front as text.
import type { Knot, Part } from './read-html.ts'

type Point = { level: number; isOrdered: boolean; start: number; knot: Knot }

/** The children of an element with Word's list paragraphs gathered into lists, and lists that stand between items put into the item before. */
export function withTrueLists(parts: Part[]): Part[] {
  const gathered: Part[] = []
  let run: Point[] = []
  const flush = () => {
    gathered.push(...listsOf(run, 1))
    run = []
  }
  for (const part of parts) {
    const point = pointOf(part)
    if (point) run.push(point)
    else if (typeof part === 'string' && part.trim() === '' && run.length > 0) continue
    else {
      flush()
      gathered.push(part)
    }
  }
  flush()
  return gathered
}

function pointOf(part: Part): Point | null {
  if (typeof part === 'string' || part.name !== 'p') return null
  const level = /mso-list\s*:\s*\S+\s+level(\d+)/i.exec(part.attributes.style ?? '')?.[1]
  if (!level) return null
  const mark = textOf(markOf(part) ?? '').trim()
  const isOrdered = /^\(?[\p{N}\p{L}]{1,5}[.)\-ـ–]/u.test(mark)
  return { level: Number(level), isOrdered, start: Number(/^\(?(\d+)/.exec(mark)?.[1] ?? 1) || 1, knot: { name: 'p', attributes: {}, children: withoutMark(part.children) } }
}

const isMark = (part: Part) => typeof part !== 'string' && /mso-list\s*:\s*ignore/i.test(part.attributes.style ?? '')

function markOf(knot: Knot): Knot | undefined {
  for (const child of knot.children) {
    if (typeof child === 'string') continue
    const inside = isMark(child) ? child : markOf(child)
    if (inside) return inside
  }
}

const withoutMark = (parts: Part[]): Part[] =>
  parts.flatMap(part => {
    if (typeof part === 'string') return part
    return isMark(part) ? [] : { ...part, children: withoutMark(part.children) }
  })

/** Points of this level and deeper, as lists; another kind of mark begins another list. */
function listsOf(points: Point[], level: number): Knot[] {
  const lists: Knot[] = []
  for (let at = 0; at < points.length; ) {
    const point = points[at]!
    const until = points.findIndex((other, place) => place > at && other.level <= Math.max(level, point.level))
    const deeper = points.slice(at + 1, until === -1 ? points.length : until)
    const item: Knot = { name: 'li', attributes: {}, children: [point.knot, ...listsOf(deeper, level + 1)] }
    const name = point.isOrdered ? 'ol' : 'ul'
    const last = lists.at(-1)
    if (last?.name === name) last.children.push(item)
    else lists.push({ name, attributes: point.isOrdered && point.start > 1 ? { start: String(point.start) } : {}, children: [item] })
    at += 1 + deeper.length
  }
  return lists
}

const textOf = (part: Part): string => (typeof part === 'string' ? part : part.children.map(textOf).join(''))
