// Any story that the paper would keep: every kind of block, in any order, as deep as lists go.
import { fc } from '@fast-check/vitest'
import { withoutControls } from '#lib/arabic/without-controls.ts'
import type { Block, Body, Inline, Mark } from '#lib/newsroom/body.ts'

const said = ['قالَ المتحدّثُ إنَّ ', 'NATO', '3-2', ' ', '+966 11 200 0000', 'مُحَمَّد', '١٢ و12', 'https://example.org/a?b=c', '«لن نتأخَّرَ».', '👩‍🚒', 'می‌خواهم']
const words = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...said) },
  { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 12, unit: 'binary' }).map(text => withoutControls(text.toWellFormed()) || ' ') },
)
const short = fc.option(
  words.map(text => text.slice(0, 100)),
  { nil: null },
)
const href = fc.constantFrom('https://example.org/صفحة', '/العالمية/12', 'mailto:desk@paper.example', 'tel:+966112000000')

const mark: fc.Arbitrary<Mark> = fc.oneof(
  fc.constant({ type: 'bold' as const }),
  fc.constant({ type: 'superscript' as const }),
  href.map(to => ({ type: 'link' as const, attrs: { href: to } })),
)
const text = fc.record({ type: fc.constant('text' as const), text: words, marks: fc.uniqueArray(mark, { selector: one => one.type, maxLength: 3 }) }, { requiredKeys: ['type', 'text'] })
const inline: fc.Arbitrary<Inline> = fc.oneof({ weight: 5, arbitrary: text }, { weight: 1, arbitrary: fc.constant({ type: 'hardBreak' as const }) })
const line = fc.array(inline, { maxLength: 5 })
const written = fc.array(inline, { minLength: 1, maxLength: 5 })

type Of<Type extends Block['type']> = Extract<Block, { type: Type }>

const paragraph: fc.Arbitrary<Of<'paragraph'>> = fc.record(
  { type: fc.constant('paragraph' as const), attrs: fc.record({ dir: fc.constantFrom('ltr' as const, 'rtl' as const, null) }), content: line },
  { requiredKeys: ['type'] },
)
const heading: fc.Arbitrary<Of<'heading'>> = fc.record({ type: fc.constant('heading' as const), attrs: fc.record({ level: fc.constantFrom(2 as const, 3 as const) }), content: written })
const paragraphs = fc.array(paragraph, { minLength: 1, maxLength: 3 })
const quote: fc.Arbitrary<Of<'quote'>> = fc.record({ type: fc.constant('quote' as const), attrs: fc.record({ attribution: short }), content: paragraphs })
const pullQuote: fc.Arbitrary<Of<'pullQuote'>> = fc.record({ type: fc.constant('pullQuote' as const), content: written })

const { list } = fc.letrec<{ list: Of<'bulletList'> | Of<'orderedList'>; item: Of<'bulletList'>['content'][number] }>(tie => ({
  item: fc.record({
    type: fc.constant('listItem' as const),
    content: fc.array(fc.oneof({ depthSize: 'small' }, paragraph, tie('list')), { minLength: 1, maxLength: 3 }),
  }) as fc.Arbitrary<Of<'bulletList'>['content'][number]>,
  list: fc.oneof(
    fc.record({ type: fc.constant('bulletList' as const), content: fc.array(tie('item'), { minLength: 1, maxLength: 3 }) }),
    fc.record(
      { type: fc.constant('orderedList' as const), attrs: fc.record({ start: fc.integer({ min: 1, max: 2_000 }) }), content: fc.array(tie('item'), { minLength: 1, maxLength: 3 }) },
      { requiredKeys: ['type', 'content'] },
    ),
  ),
}))

const spans = fc.record({ colspan: fc.integer({ min: 1, max: 50 }), rowspan: fc.integer({ min: 1, max: 200 }) })
const cell = fc.record({ type: fc.constantFrom('tableHeader' as const, 'tableCell' as const), attrs: spans, content: paragraphs }, { requiredKeys: ['type', 'content'] })
const row = fc.record({ type: fc.constant('tableRow' as const), content: fc.array(cell, { minLength: 1, maxLength: 3 }) })
const table = fc.record({ type: fc.constant('table' as const), content: fc.array(row, { minLength: 1, maxLength: 3 }) }) as fc.Arbitrary<Of<'table'>>

const id = fc.integer({ min: 1, max: 1_000_000 })
const inStory = fc.record({ mediaId: id, caption: short, credit: short, altText: short })
const cards: fc.Arbitrary<Block> = fc.oneof(
  inStory.map(attrs => ({ type: 'picture' as const, attrs })),
  fc.array(inStory, { minLength: 1, maxLength: 4 }).map(pictures => ({ type: 'gallery' as const, attrs: { pictures } })),
  fc
    .record({ kind: fc.constantFrom('video' as const, 'social' as const, 'document' as const, 'page' as const), href, title: words, source: short })
    .map(attrs => ({ type: 'linkCard' as const, attrs })),
  id.map(articleId => ({ type: 'relatedStory' as const, attrs: { articleId } })),
  fc.constant({ type: 'horizontalRule' as const }),
)

export const anyBody: fc.Arbitrary<Body> = fc
  .array(fc.oneof({ weight: 3, arbitrary: paragraph }, heading, quote, pullQuote, list, table, cards), { maxLength: 8 })
  .map(content => ({ type: 'doc', content }))
