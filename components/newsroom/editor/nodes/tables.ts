// Tables, in the roles that prosemirror-tables knows them by.
import { getExtensionField, Node, type NodeConfig } from '@tiptap/core'
import type { NodeSpec } from '@tiptap/pm/model'

declare module '@tiptap/core' {
  interface NodeConfig {
    tableRole?: string
  }
}

const span = (name: 'colspan' | 'rowspan', most: number) => ({
  default: 1,
  parseHTML: (element: HTMLElement) => Math.min(most, Math.max(1, Math.trunc(Number(element.getAttribute(name))) || 1)),
  renderHTML: (attributes: Record<string, unknown>) => (attributes[name] === 1 ? {} : { [name]: attributes[name] }),
})

/** `colwidth` is there for prosemirror-tables alone: readers' tables fit themselves. */
const spans = () => ({ colspan: span('colspan', 50), rowspan: span('rowspan', 200), colwidth: { default: null, rendered: false } })

export const Table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  isolating: true,
  tableRole: 'table',
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: ({ HTMLAttributes }) => ['table', HTMLAttributes, ['tbody', 0]],
  extendNodeSchema: extension => ({ tableRole: getExtensionField<NodeConfig['tableRole']>(extension, 'tableRole') }) as Partial<NodeSpec>,
})

export const TableRow = Node.create({
  name: 'tableRow',
  content: '(tableHeader | tableCell)+',
  tableRole: 'row',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: ({ HTMLAttributes }) => ['tr', HTMLAttributes, 0],
})

export const TableHeader = Node.create({
  name: 'tableHeader',
  content: 'paragraph+',
  isolating: true,
  tableRole: 'header_cell',
  addAttributes: spans,
  parseHTML: () => [{ tag: 'th' }],
  renderHTML: ({ HTMLAttributes }) => ['th', HTMLAttributes, 0],
})

export const TableCell = Node.create({
  name: 'tableCell',
  content: 'paragraph+',
  isolating: true,
  tableRole: 'cell',
  addAttributes: spans,
  parseHTML: () => [{ tag: 'td' }],
  renderHTML: ({ HTMLAttributes }) => ['td', HTMLAttributes, 0],
})
