// HTML from a clipboard as a small tree, read without a browser: what programs write there, not every page of the web.

export type Knot = { name: string; attributes: Record<string, string>; children: Part[] }
export type Part = Knot | string

/** Deeper than any document is: what lies below is read as if it stood there. */
const DEEPEST = 100
const VOID = new Set(['br', 'hr', 'img', 'input', 'meta', 'link', 'col', 'wbr', 'area', 'base', 'embed', 'source', 'track'])
const RAW = ['style', 'script', 'title', 'textarea', 'xml', 'noscript', 'iframe', 'template']
const TOKEN = new RegExp(String.raw`<!--[\s\S]*?(?:-->|$)|<[!?][^>]*>|<(${RAW.join('|')})\b[^>]*>[\s\S]*?(?:</\1\s*>|$)|<(/?)([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|([^<]+|<)`, 'gi')

/** The tree of what stands between the clipboard's own marks of a fragment, or of all. */
export function readHtml(html: string): Knot {
  const root: Knot = { name: '', attributes: {}, children: [] }
  const open = [root]
  for (const [, raw, closes, tag, attributes, text] of fragmentOf(html).matchAll(TOKEN)) {
    if (raw !== undefined) continue
    if (text !== undefined) open.at(-1)!.children.push(decoded(text))
    else if (tag && closes) close(open, tag.toLowerCase())
    else if (tag) begin(open, tag.toLowerCase(), attributes ?? '')
  }
  return root
}

const fragmentOf = (html: string) => /<!--\s*StartFragment\s*-->([\s\S]*?)(?:<!--\s*EndFragment\s*-->|$)/i.exec(html)?.[1] ?? html

const BLOCKS = ['p', 'div', 'ul', 'ol', 'table', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'section', 'article', 'pre', 'figure']
/** What begins closes what may not stay open beside it, up to the nearest of the last column. */
const CLOSES: Record<string, [string[], string[]]> = {
  ...Object.fromEntries(BLOCKS.map(name => [name, [['p'], ['td', 'th', 'li', 'blockquote', 'div']]])),
  li: [['li'], ['ul', 'ol']],
  td: [
    ['td', 'th'],
    ['tr', 'table'],
  ],
  th: [
    ['td', 'th'],
    ['tr', 'table'],
  ],
  tr: [['tr'], ['table']],
  tbody: [['thead', 'tbody', 'tfoot'], ['table']],
  dd: [['dd', 'dt'], ['dl']],
  dt: [['dd', 'dt'], ['dl']],
}

function begin(open: Knot[], name: string, written: string) {
  const [closed, bounds] = CLOSES[name] ?? [[], []]
  const at = open.findLastIndex(({ name: one }) => closed.includes(one) || bounds.includes(one))
  if (at > 0 && closed.includes(open[at]!.name)) open.length = at
  const knot: Knot = { name, attributes: attributesOf(written), children: [] }
  open.at(-1)!.children.push(knot)
  if (!VOID.has(name) && open.length < DEEPEST) open.push(knot)
}

function close(open: Knot[], name: string) {
  const at = open.findLastIndex(one => one.name === name)
  if (at > 0) open.length = at
}

function attributesOf(written: string) {
  const attributes: Record<string, string> = {}
  for (const [, name, double, single, bare] of written.matchAll(/([^\s"'=/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g)) {
    attributes[name!.toLowerCase()] ??= decoded(double ?? single ?? bare ?? '')
  }
  return attributes
}

// What programs write by name; all else they write as it is or by number.
const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  shy: '\u00AD',
  laquo: '«',
  raquo: '»',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bull: '•',
  middot: '·',
  deg: '°',
  times: '×',
  copy: '©',
  reg: '®',
  trade: '™',
  euro: '€',
  pound: '£',
  sup2: '²',
  sup3: '³',
  frac12: '½',
  eacute: 'é',
  zwnj: '\u200C',
  zwj: '\u200D',
  lrm: '\u200E',
  rlm: '\u200F',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
}

const decoded = (text: string) =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z][a-z0-9]{1,30}));?/gi, (whole, hex, decimal, name) => {
    if (name) return NAMED[name] ?? whole
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code).toWellFormed() : ''
  })
