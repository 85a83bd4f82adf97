// A piece that has fields of its own: it keeps its events to itself and writes its attributes where it stands.
import type { Node } from '@tiptap/pm/model'
import type { EditorView, NodeView, NodeViewConstructor } from '@tiptap/pm/view'

export type Placed = {
  view: EditorView
  node: () => Node
  /** Writes attributes; what is already so is left alone. */
  write: (attrs: Record<string, unknown>) => void
  remove: () => void
}

type Made = { dom: HTMLElement; contentDOM?: HTMLElement; show: (node: Node) => void }

/** Who only reads cannot write into the fields inside the words either. */
export function letSleep(place: HTMLElement, isAsleep: boolean) {
  for (const one of place.querySelectorAll<HTMLInputElement>('input, textarea, button')) one.disabled = isAsleep
}

/** `make` builds the piece and answers how to show another state of it. */
export const placed =
  (make: (here: Placed) => Made): NodeViewConstructor =>
  (first, view, getPlace) => {
    let node = first
    const here: Placed = {
      view,
      node: () => node,
      write: attrs => {
        const place = getPlace()
        if (place !== undefined && view.editable) view.dispatch(view.state.tr.setNodeMarkup(place, null, { ...node.attrs, ...attrs }))
      },
      remove: () => {
        const place = getPlace()
        if (place === undefined || !view.editable) return
        view.dispatch(view.state.tr.delete(place, place + node.nodeSize))
        view.focus()
      },
    }
    const { dom, contentDOM, show: showNode } = make(here)
    const show = (next: Node) => {
      showNode(next)
      letSleep(dom, !view.editable)
    }
    show(node)
    const isOutsideWords = (target: EventTarget | null) => !contentDOM?.contains(target as globalThis.Node)
    const isOfField = (target: EventTarget | null) => target instanceof HTMLElement && target.closest('input, textarea, button, select, a') !== null
    const nodeView: NodeView = {
      dom,
      contentDOM,
      update: next => {
        if (next.type !== node.type) return false
        node = next
        show(next)
        return true
      },
      stopEvent: event => isOutsideWords(event.target) && isOfField(event.target),
      ignoreMutation: mutation => isOutsideWords(mutation.target) && mutation.type !== 'selection',
      selectNode: () => dom.classList.add('is-chosen'),
      deselectNode: () => dom.classList.remove('is-chosen'),
    }
    return nodeView
  }
