// The stylesheets of the build, as they stand inside a reader's page: one answer instead of two, and of the rules only those that can apply to it.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { LRUCache } from 'lru-cache'
import postcss, { type ChildNode } from 'postcss'

/** CSS as Latin-1 (see rendering.ts), and what a CSP calls it. */
export type Stylesheet = { css: string; source: string }

type Selector = { text: string; classes: string[] }
/** Rules, rules under a condition (`@media`, `@supports`), or what always stays. */
type Part = { selectors: Selector[]; body: string } | { condition: string; parts: Part[] } | string
type Sheet = { parts: Part[]; classes: string[]; cut: LRUCache<string, Stylesheet> }

const BUILD = path.join(import.meta.dirname, '../.next')
const LITE = ['paper.css', 'lite.css'].map(name => path.join(import.meta.dirname, '../app/[locale]/(site)', name))
/** The breaking bar comes into a page when it is finished, with what isolates a figure. */
const COMES_LATER = ['breaking', 'n']
/** So many different sets of classes are kept cut; each takes some 16 KB. */
const MOST_CUT = 100

const known = new Map<string, Sheet>()
let lite: Stylesheet | undefined

/**
 * The stylesheet that Next links to as `/_next/…`, without the rules for classes that the page does not have: for a story almost half of it.
 * Elements, ids, attributes and states are not asked for, so that whatever a script does to the page finds its rules. Throws where the build holds no such file.
 */
export function stylesheetAt(href: string, classes: ReadonlySet<string>): Stylesheet {
  const sheet = known.get(href) ?? parse(readFileSync(path.join(BUILD, new URL(href, 'http://build').pathname.replace(/^\/_next\//, '')), 'latin1'))
  known.set(href, sheet)
  const present = sheet.classes.filter(one => classes.has(one) || COMES_LATER.includes(one))
  const key = present.join(' ')
  const cut = sheet.cut.get(key) ?? withSource(written(sheet.parts, new Set(present)))
  sheet.cut.set(key, cut)
  return cut
}

/** The stylesheet of light pages, which Next does not know. */
export function liteStylesheet(): Stylesheet {
  lite ??= withSource(minified(LITE.map(file => readFileSync(file, 'latin1')).join('')))
  return lite
}

/** What a CSP calls an inline script or style (CSP level 3, hash-source); its bytes as Latin-1. */
export const hashSource = (bytes: string) => `'sha256-${createHash('sha256').update(bytes, 'latin1').digest('base64')}'`

const withSource = (css: string): Stylesheet => ({ css, source: hashSource(css) })

function parse(css: string): Sheet {
  const classes = new Set<string>()
  const parts = postcss.parse(css).nodes.map(node => partOf(node, classes))
  return { parts, classes: [...classes], cut: new LRUCache({ max: MOST_CUT }) }
}

/** Adds the classes that it meets. */
function partOf(node: ChildNode, classes: Set<string>): Part {
  if (node.type === 'rule') {
    const selectors = node.selectors.map(text => ({ text, classes: classesIn(text) }))
    for (const one of selectors.flatMap(selector => selector.classes)) classes.add(one)
    return { selectors, body: `{${node.nodes.join(';')}}` }
  }
  if (node.type === 'atrule' && (node.name === 'media' || node.name === 'supports')) return { condition: `@${node.name} ${node.params}`, parts: (node.nodes ?? []).map(one => partOf(one, classes)) }
  return node.type === 'atrule' && !node.nodes ? `${node};` : String(node)
}

/** The classes that an element and those around it must have; what stands in brackets or parentheses (`:not(.x)`) is not asked for. */
function classesIn(selector: string): string[] {
  const bare = selector.replace(/\[[^\]]*\]/g, '')
  const outside = bare.replace(/\([^()]*\)/g, '')
  return outside === bare ? [...bare.matchAll(/\.([\w-]+)/g)].map(match => match[1] ?? '') : classesIn(outside)
}

function written(parts: Part[], present: ReadonlySet<string>): string {
  return parts.map(part => (typeof part === 'string' ? part : 'condition' in part ? underItsCondition(part, present) : ruleFor(part, present))).join('')
}

function underItsCondition({ condition, parts }: { condition: string; parts: Part[] }, present: ReadonlySet<string>) {
  const rules = written(parts, present)
  return rules && `${condition}{${rules}}`
}

function ruleFor({ selectors, body }: { selectors: Selector[]; body: string }, present: ReadonlySet<string>) {
  const fitting = selectors.filter(selector => selector.classes.every(one => present.has(one)))
  return fitting.length > 0 ? fitting.map(selector => selector.text).join(',') + body : ''
}

const minified = (css: string) =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};:,>]) ?/g, '$1')
    .replaceAll(';}', '}')
    .trim()
