// The framework leaves a page; a story's own words never do.
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { createElement as h } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createArticle, publishArticle } from '#db/articles.ts'
import { addSection } from '#db/sections.ts'
import { THEME_LINE } from '#lib/newsroom/theme-line.ts'
import { encodePath } from '#lib/newsroom/urls.ts'
import { toPage } from '#server/page.ts'
import { readerHtml, scriptHashes } from '#server/reader-html.ts'
import { bodyOf } from '#tests/given.ts'
import { type Paper, startPaper } from './a-paper.ts'
import { withoutOurLines } from './our-lines.ts'
import { addressNow, operator as by } from './the-sample.ts'

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

test('a stylesheet of the build comes into the page and is named by its hash', () => {
  const sheet = { css: '.خبر{color:red}', source: "'sha256-x'" }
  const asked: [string, string[]][] = []
  const { html, styles } = readerHtml(
    page('<p class="stand c-world">خبر</p><p class="">لا</p>', '<link rel="stylesheet" href="/_next/static/chunks/a.css?dpl=1" data-precedence="next"/>'),
    (href, classes) => {
      asked.push([href, [...classes].filter(Boolean)])
      return sheet
    },
  )
  expect(asked).toEqual([['/_next/static/chunks/a.css?dpl=1', ['stand', 'c-world']]])
  expect(html).toContain(`<style media="all">${sheet.css}</style>`)
  expect(html).not.toContain('<link rel="stylesheet"')
  expect(styles).toEqual([sheet.source])
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

describe('an inline line', () => {
  const line = (script: string, attributes = '') => `<script${attributes}>${script}</script>`

  test('that is ours stays, and the policy learns its hash', () => {
    const { html, scripts } = readerHtml(page(`${line(THEME_LINE)}<p>خبر</p>`))
    expect(html).toContain(`${line(THEME_LINE)}<p>خبر</p>`)
    expect(scripts).toEqual([`'sha256-${createHash('sha256').update(THEME_LINE).digest('base64')}'`])
  })

  test.each([` ${THEME_LINE}`, `${THEME_LINE};alert(1)`, THEME_LINE.replace('theme', 'thema'), 'alert(1)'])('that only looks like ours leaves: %s', script => {
    const { html, scripts } = readerHtml(page(line(script)))
    expect([html.includes('<script'), scripts]).toEqual([false, []])
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
    const { bytes, placeOfBar } = toPage('/', 'ar', { ...said, bytes: Buffer.from('<body><div data-breaking=""></div><p>&lt;div data-breaking=""&gt;</p></body>') })
    expect([bytes!.subarray(0, placeOfBar!).toString(), bytes!.subarray(placeOfBar!).toString()]).toEqual(['<body><div data-breaking="">', '</div><p>&lt;div data-breaking=""&gt;</p></body>'])
  })

  test('is looked for in pages only: a feed that quotes it stays as it is', () => {
    const feed = '<rss><![CDATA[<div data-breaking=""></div>]]></rss>'
    const { bytes, placeOfBar } = toPage('/feed.xml', 'ar', { ...said, contentType: 'application/rss+xml', bytes: Buffer.from(feed) })
    expect([bytes!.toString(), placeOfBar]).toEqual([feed, null])
  })
})

const QUOTES = [
  ...['self.__next_f.push([1,"x"])', '</script>', '</SCRIPT >', '<script>alert(1)</script>', '<!--$?-->', '<!-- $! -->', '-->', '<!--', '<template id="B:0"></template>', '<div hidden=""></div>'],
  ...['<div data-breaking=""></div>', '</title><script src="/_next/x.js">', '<style>*{}</style>', '"\'<>&', '<link rel="modulepreload" href="x">', ']]>', '&lt;script&gt; &amp;amp;'],
]

test('whatever the words of a story are, they stay, and every script of the framework around them leaves', () => {
  const framework = '<script>self.__next_f.push([1,"a<b"])</script><script src="/_next/static/a.js" async=""></script><!--$--><!--/$--><link rel="modulepreload" href="/a.js"/>'
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(...QUOTES), (some, quote) => {
      const words = some + quote
      const data = `<script type="application/ld+json">${JSON.stringify(words).replaceAll('<', '\\u003c')}</script>`
      const [head, body] = [h('title', null, words), h('p', { title: words }, words)].map(part => renderToStaticMarkup(part))
      expect(readerHtml(`<head>${head}${framework}</head><body>${framework}${body}${data}${framework}</body>`).html).toBe(`<head>${head}</head><body>${body}${data}</body>`)
    }),
    { seed: 7, numRuns: 500 },
  )
})

describe('a story made of nothing but such quotes', () => {
  let paper: Paper
  beforeAll(async () => {
    paper = await startPaper()
  })
  afterAll(() => paper.end())

  test('is read with each of them, its data too, and the pages that name it are whole', async () => {
    const at = new Date()
    const all = QUOTES.join(' | ')
    const names = { ar: { name: 'قسم </script><!--', slug: 'قسم-غريب' }, en: { name: '<b>"', slug: 'odd' } }
    const sectionId = await addSection({ colour: 'world', position: 40, names, by, at })
    const said = { headline: all, standfirst: all, kicker: '<!--$?-->', dateline: '<div data-breaking=""></div>', seo: { title: '</title><script>1</script>', description: '"><script>1</script>' } }
    const articleId = await createArticle({ language: 'ar', content: { ...said, importance: 'lead', sectionId, byline: [{ words: '</script>' }], body: bodyOf(...QUOTES) }, by, at })
    await publishArticle({ articleId, by, at })
    await paper.passed()

    const address = await addressNow(articleId)
    const { text } = await paper.get(address)
    for (const quote of QUOTES) expect(wordsIn(text)).toContain(quote)
    const data = [...text.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)].map(match => JSON.parse(match[1]!))
    expect(data).toEqual([expect.objectContaining({ headline: all, description: all, author: [expect.objectContaining({ name: '</script>' })] })])

    for (const page of [address, '/', '/latest', encodePath('/قسم-غريب'), `/search?q=${encodeURIComponent('modulepreload')}`]) {
      const { status, text } = await paper.get(page)
      expect([
        page,
        status,
        withoutOurLines(text).match(/<script(?! type="application\/ld\+json">)(?! [^>]*src="\/reader\/)/g),
        text.includes('<!--'),
        text.split('data-breaking=""><').length,
      ]).toEqual([page, 200, null, false, 2])
      expect(text.endsWith('</html>')).toBe(true)
    }
    expect((await paper.get('/feed.xml')).text).toContain('&lt;/script&gt;')
  })
})

/** What a person reads: no tags, no entities. */
const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'", '&amp;': '&' }
const wordsIn = (html: string) => html.replace(/<[a-z/!][^>]*>/gi, '').replace(/&(?:lt|gt|quot|#x27|amp);/g, entity => ENTITIES[entity]!)
