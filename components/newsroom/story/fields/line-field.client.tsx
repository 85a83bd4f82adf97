'use client'

import { history, redo, undo } from '@tiptap/pm/history'
import { keymap } from '@tiptap/pm/keymap'
import { Schema, Slice } from '@tiptap/pm/model'
import { EditorState } from '@tiptap/pm/state'
import { EditorView } from '@tiptap/pm/view'
import { useEffect, useRef } from 'react'
import { isolation } from '#components/newsroom/editor/plugins/isolation.ts'
import { withoutControls } from '#lib/arabic/without-controls.ts'
import type { Language } from '#lib/i18n/routing.ts'

type Props = { name: string; label: string; value: string; language: Language; isReadOnly: boolean; wrong?: string; onChange: (value: string) => void }

const schema = new Schema({
  nodes: {
    doc: { content: 'line' },
    line: { content: 'text*', attrs: { dir: { default: null } }, toDOM: () => ['div', 0], parseDOM: [{ tag: 'div' }, { tag: 'p' }] },
    text: {},
  },
})

const documentOf = (text: string) => schema.node('doc', null, [schema.node('line', null, text === '' ? [] : [schema.text(text)])])

/** Words of one line above a story, in which Latin and figures keep together while they are typed, as readers will see them. Enter goes on. */
export function LineField({ name, label, value, language, isReadOnly, wrong, onChange }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView>(null)
  const now = useRef({ onChange, isReadOnly, label, wrong })
  now.current = { onChange, isReadOnly, label, wrong }

  // biome-ignore lint/correctness/useExhaustiveDependencies: the view lives as long as the field and reads what changes from `now`
  useEffect(() => {
    const made = new EditorView(place.current, {
      state: EditorState.create({ doc: documentOf(value), plugins: [history(), keymap(keysOf(place)), isolation(language)] }),
      editable: () => !now.current.isReadOnly,
      attributes: state => attributesOf(state.doc.textContent === '', { name, ...now.current }),
      clipboardTextParser: text => sliceOf(text),
      transformPasted: slice => sliceOf(slice.content.textBetween(0, slice.content.size, ' ')),
      dispatchTransaction(transaction) {
        made.updateState(made.state.apply(transaction))
        if (transaction.docChanged && !transaction.getMeta(FROM_OUTSIDE)) now.current.onChange(made.state.doc.textContent)
      },
    })
    view.current = made
    return () => made.destroy()
  }, [])

  // What came from elsewhere, such as a merge, takes the place of what stands here.
  useEffect(() => {
    const shown = view.current
    if (!shown || shown.state.doc.textContent === value) return
    shown.dispatch(shown.state.tr.replaceWith(0, shown.state.doc.content.size, documentOf(value).content).setMeta(FROM_OUTSIDE, true))
  }, [value])

  // The view asks for its attributes again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: these two are what the attributes say
  useEffect(() => view.current?.setProps({}), [isReadOnly, wrong])

  return (
    <div className={`line-field ${name}`}>
      <div ref={place} />
      {wrong && (
        <p id={`wrong-${name}`} className="wrong" role="alert">
          {wrong}
        </p>
      )}
    </div>
  )
}

const FROM_OUTSIDE = 'from-outside'

function attributesOf(isEmpty: boolean, { name, label, isReadOnly, wrong }: { name: string; label: string; isReadOnly: boolean; wrong?: string }) {
  return {
    role: 'textbox',
    class: isEmpty ? 'line is-empty' : 'line',
    'aria-label': label,
    'aria-multiline': 'false',
    'aria-readonly': String(isReadOnly),
    ...(wrong && { 'aria-invalid': 'true', 'aria-describedby': `wrong-${name}` }),
    'data-placeholder': label,
    'data-field': name,
    spellcheck: 'true',
  }
}

const sliceOf = (text: string) => {
  const words = withoutControls(text.replace(/\s+/g, ' '))
  return new Slice(documentOf(words).content, 1, 1)
}

const keysOf = (place: { current: HTMLElement | null }) => ({
  'Mod-z': undo,
  'Mod-y': redo,
  'Mod-Shift-z': redo,
  // biome-ignore lint/correctness/noComponentHookFactories: the name of a key
  Enter: () => {
    const all = [...(place.current?.closest('.writing-words')?.querySelectorAll<HTMLElement>('[contenteditable="true"]') ?? [])]
    const here = all.findIndex(one => place.current?.contains(one))
    all[here + 1]?.focus()
    return true
  },
})
