// What words may wear: weight, a link, the height of a superscript. No fonts, no colours.
import { Mark } from '@tiptap/core'
import { isSafeLink } from '#lib/newsroom/links.ts'

export const Link = Mark.create({
  name: 'link',
  priority: 1_000,
  inclusive: false,
  addAttributes: () => ({ href: { isRequired: true, parseHTML: element => element.getAttribute('href') } }),
  parseHTML: () => [{ tag: 'a[href]', getAttrs: element => (isSafeLink(element.getAttribute('href') ?? '') ? null : false) }],
  renderHTML: ({ HTMLAttributes }) => ['a', HTMLAttributes, 0],
})

export const Bold = Mark.create({
  name: 'bold',
  parseHTML: () => [{ tag: 'b' }, { tag: 'strong' }],
  renderHTML: ({ HTMLAttributes }) => ['b', HTMLAttributes, 0],
})

export const Superscript = Mark.create({
  name: 'superscript',
  parseHTML: () => [{ tag: 'sup' }],
  renderHTML: ({ HTMLAttributes }) => ['sup', HTMLAttributes, 0],
})
