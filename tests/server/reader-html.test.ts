// The framework leaves a page; a story's own words never do.
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { toPage } from '#server/page.ts'
import { readerHtml, scriptHashes } from '#server/reader-html.ts'

/** A page as Next prints it, with its scripts where it puts them. */
const page = (body: string, head = '') =>
  `<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charSet="utf-8"/><link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/>${head}<script src="/_next/static/chunks/b.js" async=""></script></head><body><div hidden=""><!--$--><!--/$--></div>${body}<script id="_R_">(globalThis["TURBOPACK"]||=[]).push(1)</script><script>(self.__next_f=self.__next_f||[]).push([0])</script><script>self.__next_f.push([1,"<p>خبر</p>"])</script></body></html>`

describe('a story that quotes', () => {
  test.each([
    ['a push of Next’s', '<p>كتب المبرمج: self.__next_f.push([1,&quot;x&quot;]) ثم مضى</p>'],
    ['the end of a script', '<p>&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;</p>'],
    ['an unfinished Suspense', '<p>&lt;!--$?--&gt;&lt;template id=&quot;B:0&quot;&gt;</p>'],
    ['the place of the bar', '<p>&lt;div data-breaking=&quot;&quot;&gt;&lt;/div&gt;</p>'],
    ['a greater-than inside an attribute', '<a href="/x?a=1&gt;2" title="3 > 2, \'نعم\'">٣ > ٢</a>'],
    ['a comment inside a text area', '<textarea><!-- تبقى --></textarea>'],
    ['signs and marks', '<p>a < b، «مُحَمَّدٌ» 5<6 و٣>٢ &amp;lt;</p>'],
  ])('%s keeps its words', (_name, words) => {
    const { html, unfinished } = readerHtml(page(words))
    expect(html).toContain(words)
    expect(unfinished).toEqual([])
    expect(html).not.toMatch(/<script|TURBOPACK|as="script"|<!--\$/)
  })

  test.each(['self.__next_f.push([1])', '\\u003c/script>', '\\u003c!--$?-->', '<!--', '<div data-breaking=\\"\\"></div>'])('%s keeps it in its data block', words => {
    const data = `<script type="application/ld+json">{"headline":"${words}"}</script>`
    const { html, unfinished } = readerHtml(page(`<article>${data}</article>`))
    expect(html).toContain(data)
    expect(html.match(/<script/g)).toHaveLength(1)
    expect(unfinished).toEqual([])
  })
})

test('only named scripts stay: data blocks and our own modules', () => {
  const stays = '<script type="module" src="/reader/share.js"></script><script type="application/ld+json">{}</script>'
  const goes = [
    '<script src="https://evil.example/x.js"></script>',
    '<script>alert(1)</script>',
    '<script type="module">alert(2)</script>',
    '<script src="/_next/reader/x.js"></script>',
    '<SCRIPT>alert(3)</SCRIPT>',
    '<script noModule="" src="/_next/p.js"></script>',
    '<link rel="modulepreload" href="/x.js"/>',
  ]
  const { html } = readerHtml(page(stays + goes.join('')))
  expect(html).toContain(stays)
  expect(html.match(/<script/gi)).toHaveLength(2)
  for (const one of goes) expect(html).not.toContain(one)
  expect(html).not.toContain('alert')
})

test('styles are named by their hash, to the letter', () => {
  const css = 'p{content:"</p>"}a>b{color:red}'
  const { styles, html } = readerHtml(page('<p>خبر</p>', `<style data-precedence="x">${css}</style>`))
  expect(styles).toEqual([`'sha256-${createHash('sha256').update(css).digest('base64')}'`])
  expect(html).toContain(css)
})

describe('a page that would be broken without scripts is recognised:', () => {
  test.each([
    ['a Suspense that waits', '<!--$?--><template id="B:0"></template><p>…</p><!--/$-->'],
    ['a Suspense that failed', '<!--$!--><p>…</p><!--/$-->'],
    ['a late part', '<template id="P:1"></template>'],
  ])('%s', (_name, body) => {
    expect(readerHtml(page(body)).unfinished.length).toBeGreaterThan(0)
  })

  test('and goes out under a policy with the hashes of its own scripts', () => {
    const hashes = scriptHashes(page(''))
    expect(hashes).toHaveLength(3)
    expect(hashes[1]).toBe(`'sha256-${createHash('sha256').update('(self.__next_f=self.__next_f||[]).push([0])').digest('base64')}'`)
  })

  test('a finished Suspense and a finished template of ours are not', () => {
    expect(readerHtml(page('<!--$--><p>خبر</p><!--/$--><template><p>x</p></template>')).unfinished).toEqual([])
  })
})

test('a page cut off in the middle does not hang and keeps no script', () => {
  const whole = page('<p>خبر</p><script type="application/ld+json">{"a":1}</script>')
  for (let length = 0; length <= whole.length; length += 7) {
    const { html } = readerHtml(whole.slice(0, length))
    expect(html.length).toBeLessThanOrEqual(length)
    expect(html).not.toMatch(/__next_f|TURBOPACK/)
  }
})

describe('the place of the breaking bar', () => {
  const said = { status: 200, contentType: 'text/html; charset=utf-8', contentSecurityPolicy: '', tags: [], freshUntil: Number.POSITIVE_INFINITY, asOf: 0 }

  test('is found in a page, and its words stay whole around it', () => {
    const { before, after } = toPage('/', 'ar', { ...said, bytes: Buffer.from('<body><div data-breaking=""></div><p>&lt;div data-breaking=""&gt;</p></body>') })
    expect([before.toString(), after?.toString()]).toEqual(['<body><div data-breaking="">', '</div><p>&lt;div data-breaking=""&gt;</p></body>'])
  })

  test('is looked for in pages only: a feed that quotes it stays as it is', () => {
    const feed = '<rss><![CDATA[<div data-breaking=""></div>]]></rss>'
    const { before, after } = toPage('/feed.xml', 'ar', { ...said, contentType: 'application/rss+xml', bytes: Buffer.from(feed) })
    expect([before.toString(), after]).toEqual([feed, null])
  })
})
