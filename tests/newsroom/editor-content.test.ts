// The editor's document and the body that the paper keeps are the same story: nothing is lost on the way in or out.
import { test as property } from '@fast-check/vitest'
import { getSchema } from '@tiptap/core'
import { describe, expect, test } from 'vitest'
import { bodyOf, documentOf } from '#components/newsroom/editor/content.ts'
import { storyNodes } from '#components/newsroom/editor/nodes.ts'
import { type Body, bodySchema } from '#lib/newsroom/body.ts'
import { paragraph } from '#tests/given.ts'
import { anyBody } from './any-body.ts'

const schema = getSchema(storyNodes)
const throughTheEditor = (body: Body) => {
  const document = documentOf(body, schema)
  document.check()
  return bodyOf(document)
}

describe('through the editor', () => {
  property.prop([anyBody])('any body comes back as it was, and is one that the paper keeps', body => {
    const back = throughTheEditor(body)
    expect(bodySchema.parse(back)).toEqual(back)
    expect(plainly(back)).toEqual(plainly(body))
  })

  property.prop([anyBody])('what came out once comes out the same again', body => {
    const back = throughTheEditor(body)
    expect(throughTheEditor(back)).toEqual(back)
  })

  test('an empty story is nothing, and one paragraph to begin in', () => {
    expect(documentOf({ type: 'doc', content: [] }, schema).childCount).toBe(1)
    expect(throughTheEditor({ type: 'doc', content: [] })).toEqual({ type: 'doc', content: [] })
  })

  test('a sub-heading that is not written yet is kept as an empty paragraph in its place', () => {
    const document = schema.nodeFromJSON({ type: 'doc', content: [paragraph('قالَ المتحدّثُ'), { type: 'heading', attrs: { level: 3 } }] })
    expect(bodyOf(document)).toEqual({ type: 'doc', content: [paragraph('قالَ المتحدّثُ'), { type: 'paragraph' }] })
  })

  test('blocks that did not change are not written anew', () => {
    const document = documentOf({ type: 'doc', content: [paragraph('أ'), paragraph('ب')] }, schema)
    const typed = document.copy(document.content.replaceChild(1, schema.nodeFromJSON(paragraph('بت'))))
    expect(bodyOf(typed).content[0]).toBe(bodyOf(document).content[0])
    expect(bodyOf(typed).content[1]).toEqual(paragraph('بت'))
  })

  test.each(['iframe', 'image', 'codeBlock'])('a stranger’s %s is none of the editor’s', type => {
    expect(() => schema.nodeFromJSON({ type: 'doc', content: [{ type }] })).toThrow()
  })
})

/** A body in which the same words have one form: equal neighbours joined, marks in one order and once each, and nothing said that goes without saying. */
function plainly(body: Body): unknown {
  const content = body.content.map(plainPart)
  return content.length === 1 && JSON.stringify(content[0]) === '{"type":"paragraph"}' ? [] : content
}

type Part = { type: string; text?: string; attrs?: Record<string, unknown>; marks?: { type: string; attrs?: { href: string } }[]; content?: Part[] }

function plainPart(given: unknown): Part {
  const { type, text, attrs, marks, content } = given as Part
  const said = Object.entries(attrs ?? {}).filter(([name, value]) => !(GOES_WITHOUT_SAYING[type] && value === GOES_WITHOUT_SAYING[type][name]))
  const spans = type.startsWith('table') && said.length > 0 ? attrs : Object.fromEntries(said)
  const parts = joined((content ?? []).map(plainPart))
  return {
    type,
    ...(text !== undefined && { text }),
    ...(Object.keys(spans ?? {}).length > 0 && { attrs: spans }),
    ...(marks && marks.length > 0 && { marks: ['link', 'bold', 'superscript'].flatMap(name => marks.findLast(mark => mark.type === name) ?? []) }),
    ...(parts.length > 0 && { content: parts }),
  }
}

const GOES_WITHOUT_SAYING: Record<string, Record<string, unknown>> = {
  paragraph: { dir: null },
  orderedList: { start: 1 },
  tableCell: { colspan: 1, rowspan: 1 },
  tableHeader: { colspan: 1, rowspan: 1 },
}

function joined(parts: Part[]) {
  const all: Part[] = []
  for (const part of parts) {
    const last = all.at(-1)
    if (part.text !== undefined && last?.text !== undefined && JSON.stringify(last.marks) === JSON.stringify(part.marks)) last.text += part.text
    else all.push({ ...part })
  }
  return all
}
