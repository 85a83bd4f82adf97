// The blocks that are made of words: paragraphs, sub-headings, quotes, and what stands between them.
import { Node } from '@tiptap/core'

export const Story = Node.create({ name: 'doc', topNode: true, content: 'block+' })
export const Text = Node.create({ name: 'text', group: 'inline' })

/** `dir` is null for the story's own direction. First among the blocks: Enter makes one of these. */
export const Paragraph = Node.create({
  name: 'paragraph',
  priority: 1_000,
  group: 'block',
  content: 'inline*',
  addAttributes: () => ({
    dir: {
      default: null,
      keepOnSplit: false,
      parseHTML: element => (['ltr', 'rtl'].includes(element.dir) ? element.dir : null),
      renderHTML: ({ dir }) => (dir ? { dir } : {}),
    },
  }),
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: ({ HTMLAttributes }) => ['p', HTMLAttributes, 0],
})

export const Heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({ level: { default: 2, rendered: false } }),
  parseHTML: () => [1, 2, 3, 4, 5, 6].map(level => ({ tag: `h${level}`, attrs: { level: level < 3 ? 2 : 3 } })),
  renderHTML: ({ node, HTMLAttributes }) => [`h${node.attrs.level}`, HTMLAttributes, 0],
})

/** Words that somebody said, and who. */
export const Quote = Node.create({
  name: 'quote',
  group: 'block',
  content: 'paragraph+',
  defining: true,
  addAttributes: () => ({
    attribution: { default: null, parseHTML: element => element.dataset.attribution || null, renderHTML: ({ attribution }) => (attribution ? { 'data-attribution': attribution } : {}) },
  }),
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: ({ HTMLAttributes }) => ['blockquote', HTMLAttributes, 0],
})

/** A sentence of the story itself, shown large. */
export const PullQuote = Node.create({
  name: 'pullQuote',
  group: 'block',
  content: 'inline*',
  defining: true,
  parseHTML: () => [{ tag: 'aside[data-pull]' }],
  renderHTML: ({ HTMLAttributes }) => ['aside', { ...HTMLAttributes, 'data-pull': '' }, 0],
})

export const HorizontalRule = Node.create({
  name: 'horizontalRule',
  group: 'block',
  parseHTML: () => [{ tag: 'hr' }],
  renderHTML: ({ HTMLAttributes }) => ['hr', HTMLAttributes],
})

export const HardBreak = Node.create({
  name: 'hardBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: ({ HTMLAttributes }) => ['br', HTMLAttributes],
  renderText: () => '\n',
})
