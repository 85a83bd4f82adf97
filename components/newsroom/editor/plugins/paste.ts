// What comes from the clipboard is undressed on its way in.
import { DOMParser, type Schema } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { isSafeLink } from '#lib/newsroom/links.ts'
import { withoutTracking } from '#lib/newsroom/paste/address.ts'
import { cleanedHtml } from '#lib/newsroom/paste/clean.ts'
import { htmlOfPlain } from '#lib/newsroom/paste/plain.ts'
import { kindOfPlace } from '#lib/newsroom/places.ts'

/** `offerCard` is called where the address of a video or a post was pasted alone into an empty line. */
export const paste = (offerCard: (address: string) => void) =>
  new Plugin({
    props: {
      // A piece of an editor of ours is plain already; whose nodes and links the schema does not know, it leaves out.
      transformPastedHTML: html => (html.includes('data-pm-slice') ? html : cleanedHtml(html)),
      clipboardTextParser: (text, context, _isPlain, view) => DOMParser.fromSchema(view.state.schema).parseSlice(elementOf(htmlOfPlain(text)), { preserveWhitespace: true, context }),
      handlePaste: (view, event) => {
        const address = addressAlone(event.clipboardData?.getData('text/plain') ?? '')
        if (!address) return false
        const { empty } = view.state.selection
        if (!empty) return linkChosen(view, address)
        const isEmptyLine = view.state.selection.$from.depth === 1 && view.state.selection.$from.parent.content.size === 0
        insertLink(view, address)
        if (isEmptyLine && ['video', 'social'].includes(kindOfPlace(address))) offerCard(address)
        return true
      },
    },
  })

function addressAlone(text: string) {
  const typed = text.trim()
  return /^https?:\/\/\S+$/i.test(typed) && isSafeLink(typed) && typed.length <= 2_000 ? withoutTracking(typed) : null
}

function linkChosen(view: EditorView, href: string) {
  const { from, to, $from, $to } = view.state.selection
  if (!$from.sameParent($to) || !$from.parent.inlineContent) return false
  view.dispatch(view.state.tr.addMark(from, to, linkMark(view.state.schema, href)).scrollIntoView())
  return true
}

function insertLink(view: EditorView, href: string) {
  const { schema, tr } = view.state
  view.dispatch(tr.replaceSelectionWith(schema.text(href, [linkMark(schema, href)]), false).scrollIntoView())
}

const linkMark = (schema: Schema, href: string) => schema.marks.link!.create({ href })

function elementOf(html: string) {
  return new window.DOMParser().parseFromString(`<body>${html}</body>`, 'text/html').body
}
