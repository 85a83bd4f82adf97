// The body of a story: ProseMirror JSON with a closed list of nodes and marks. What is not named here is refused.
import { z } from 'zod'
import { withoutControls } from '#lib/arabic/without-controls.ts'
import { isSafeLink } from './links.ts'
import { typedWord, typedWords } from './typed-words.ts'

const mark = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('bold') }),
  z.strictObject({ type: z.literal('superscript') }),
  z.strictObject({ type: z.literal('link'), attrs: z.strictObject({ href: z.string().max(2_000).refine(isSafeLink, 'unsafe-link') }) }),
])
// A text may not be empty: one of nothing but unseen signs leaves a space.
const words = z
  .string()
  .min(1)
  .transform(typed => withoutControls(typed) || ' ')
const text = z.strictObject({ type: z.literal('text'), text: words, marks: z.array(mark).optional() })
const hardBreak = z.strictObject({ type: z.literal('hardBreak') })
const inline = z.array(z.discriminatedUnion('type', [text, hardBreak]))

/** `dir` is null for the story's own direction, `ltr` only for a paragraph without an Arabic letter. */
const direction = z.strictObject({ dir: z.enum(['ltr', 'rtl']).nullable().default(null) })
const paragraph = z.strictObject({ type: z.literal('paragraph'), attrs: direction.optional(), content: inline.optional() })
const heading = z.strictObject({
  type: z.literal('heading'),
  attrs: z.strictObject({ level: z.union([z.literal(2), z.literal(3)]) }),
  content: inline.min(1),
})

const listItem = z.strictObject({
  type: z.literal('listItem'),
  get content() {
    return z.array(z.discriminatedUnion('type', [paragraph, bulletList, orderedList])).min(1)
  },
})
const bulletList = z.strictObject({
  type: z.literal('bulletList'),
  get content(): z.ZodArray<typeof listItem> {
    return z.array(listItem).min(1)
  },
})
const orderedList = z.strictObject({
  type: z.literal('orderedList'),
  attrs: z.strictObject({ start: z.int().positive() }).optional(),
  get content(): z.ZodArray<typeof listItem> {
    return z.array(listItem).min(1)
  },
})

const quote = z.strictObject({
  type: z.literal('quote'),
  attrs: z.strictObject({ attribution: typedWords(300).nullable() }),
  content: z.array(paragraph).min(1),
})
const pullQuote = z.strictObject({ type: z.literal('pullQuote'), content: inline.min(1) })

const cell = { attrs: z.strictObject({ colspan: z.int().min(1).max(50), rowspan: z.int().min(1).max(200) }).optional(), content: z.array(paragraph).min(1) }
const tableHeader = z.strictObject({ type: z.literal('tableHeader'), ...cell })
const tableCell = z.strictObject({ type: z.literal('tableCell'), ...cell })
const tableRow = z.strictObject({ type: z.literal('tableRow'), content: z.array(z.discriminatedUnion('type', [tableHeader, tableCell])).min(1) })
const table = z.strictObject({ type: z.literal('table'), content: z.array(tableRow).min(1) })

/** A picture in a story: the media's id, and what this story says of it where that differs from the media's own words. */
export const pictureInStory = z.strictObject({
  mediaId: z.int().positive(),
  caption: typedWords(1_000).nullable(),
  credit: typedWords(300).nullable(),
  altText: typedWords(1_000).nullable(),
})
const picture = z.strictObject({ type: z.literal('picture'), attrs: pictureInStory })
const gallery = z.strictObject({ type: z.literal('gallery'), attrs: z.strictObject({ pictures: z.array(pictureInStory).min(1).max(60) }) })

/** A video or a social post, as a card that links to it: nothing of a stranger's runs on our pages. */
const linkCard = z.strictObject({
  type: z.literal('linkCard'),
  attrs: z.strictObject({
    kind: z.enum(['video', 'social', 'document', 'page']),
    href: z.string().max(2_000).refine(isSafeLink, 'unsafe-link'),
    title: typedWord(300),
    source: typedWords(120).nullable(),
  }),
})
const relatedStory = z.strictObject({ type: z.literal('relatedStory'), attrs: z.strictObject({ articleId: z.int().positive() }) })
const horizontalRule = z.strictObject({ type: z.literal('horizontalRule') })

const block = z.discriminatedUnion('type', [paragraph, heading, bulletList, orderedList, quote, pullQuote, table, picture, gallery, linkCard, relatedStory, horizontalRule])

/** `{ type: 'doc', content: Block[] }`; an empty story has one empty paragraph or nothing. */
export const bodySchema = z.strictObject({ type: z.literal('doc'), content: z.array(block).max(5_000) })

export type Body = z.infer<typeof bodySchema>
export type Block = z.infer<typeof block>
export type Inline = z.infer<typeof inline>[number]
export type Mark = z.infer<typeof mark>
export type PictureInStory = z.infer<typeof pictureInStory>

export const emptyBody: Body = { type: 'doc', content: [] }
