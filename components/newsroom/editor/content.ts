// Between the body that the paper keeps and the document that ProseMirror edits.
import type { Node, Schema } from '@tiptap/pm/model'
import type { Block, Body } from '#lib/newsroom/body.ts'

/** The document to edit; an empty story is one empty paragraph to begin in. */
export const documentOf = (body: Body, schema: Schema): Node => schema.nodeFromJSON(body.content.length > 0 ? body : { type: 'doc', content: [{ type: 'paragraph' }] })

/**
 * The body as it is kept, block for block as in the document. A sub-heading that nobody has written yet is kept as an empty paragraph,
 * and a story of one empty paragraph as nothing. Blocks that did not change are the very objects of the last call.
 */
export function bodyOf(document: Node): Body {
  const content = document.children.map(blockOf)
  return { type: 'doc', content: content.length === 1 && isEmptyParagraph(content[0]!) ? [] : content }
}

const isEmptyParagraph = (block: Block) => block.type === 'paragraph' && !block.content && !block.attrs

// A node never changes: what was written of it once holds.
const written = new WeakMap<Node, Block>()

function blockOf(node: Node): Block {
  const known = written.get(node)
  if (known) return known
  const block = (node.isTextblock && node.childCount === 0 && node.type.name !== 'paragraph' ? { type: 'paragraph' } : partOf(node)) as Block
  written.set(node, block)
  return block
}

function partOf(node: Node): object {
  const attrs = attributesOf(node)
  return {
    type: node.type.name,
    ...(attrs && { attrs }),
    ...(node.isText && { text: node.text }),
    ...(node.isText && node.marks.length > 0 && { marks: node.marks.map(mark => ({ type: mark.type.name, ...(mark.type.name === 'link' && { attrs: { href: mark.attrs.href } }) })) }),
    ...(node.childCount > 0 && { content: node.children.map(partOf) }),
  }
}

/** What says nothing is not written: the story's own direction, a list that begins at one, a cell that spans itself. */
function attributesOf({ type, attrs }: Node): object | null {
  switch (type.name) {
    case 'paragraph':
      return attrs.dir === null ? null : { dir: attrs.dir }
    case 'orderedList':
      return attrs.start === 1 ? null : { start: attrs.start }
    case 'tableCell':
    case 'tableHeader':
      return attrs.colspan === 1 && attrs.rowspan === 1 ? null : { colspan: attrs.colspan, rowspan: attrs.rowspan }
    default:
      return Object.keys(attrs).length > 0 ? { ...attrs } : null
  }
}
