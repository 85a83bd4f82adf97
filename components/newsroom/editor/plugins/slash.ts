// The slash menu's state: where it was called, what was typed since, which line is chosen.
import { type Command, type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import type { Deed } from '../acts.ts'

/** `from` is the place of the slash. */
export type Slash = { from: number; to: number; deeds: Deed[]; chosen: number }
type Asked = { by: number } | 'close'

const key = new PluginKey<Slash | null>('slash')
export const slashOf = (state: EditorState) => key.getState(state) ?? null

type Menu = { find: (typed: string) => Deed[]; take: (deed: Deed) => void; isOpenTo: () => boolean }

/** Opens where `/` is typed at the start of a paragraph or behind a space; `find` answers what is offered for the letters behind it. */
export const slash = ({ find, take, isOpenTo }: Menu) =>
  new Plugin<Slash | null>({
    key,
    state: {
      init: () => null,
      apply: (tr, open, _before, state) => {
        const asked: Asked | undefined = tr.getMeta(key)
        if (asked === 'close') return null
        if (asked && open) return { ...open, chosen: (open.chosen + asked.by + open.deeds.length) % open.deeds.length }
        if (!tr.docChanged && !tr.selectionSet) return open
        const typed = typedAfterSlash(state)
        if (!typed || !isOpenTo() || (open === null && !tr.docChanged) || (open && typed.from !== open.from) || (open === null && typed.words !== '')) return null
        const deeds = find(typed.words)
        return deeds.length > 0 ? { from: typed.from, to: state.selection.from, deeds, chosen: 0 } : null
      },
    },
    props: {
      handleKeyDown: (view, event) => {
        const open = key.getState(view.state)
        if (!open || event.isComposing) return false
        const ask = (asked: Asked) => {
          view.dispatch(view.state.tr.setMeta(key, asked))
          return true
        }
        switch (event.key) {
          case 'ArrowDown':
            return ask({ by: 1 })
          case 'ArrowUp':
            return ask({ by: -1 })
          case 'Escape':
            event.stopPropagation()
            return ask('close')
          case 'Enter':
          case 'Tab':
            take(open.deeds[open.chosen]!)
            return true
          default:
            return false
        }
      },
      handleDOMEvents: {
        blur: view => {
          if (key.getState(view.state)) view.dispatch(view.state.tr.setMeta(key, 'close'))
        },
      },
    },
  })

/** Takes the slash and what was typed behind it away. */
export const withoutSlash: Command = (state, dispatch) => {
  const open = key.getState(state)
  if (!open) return false
  dispatch?.(state.tr.delete(open.from, open.to))
  return true
}

const LONGEST_TYPED = 20

function typedAfterSlash({ selection: { $from, empty } }: EditorState) {
  if (!empty || !$from.parent.isTextblock) return null
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\n')
  const typed = /(?:^|\s)\/([^\s/]*)$/u.exec(before)?.[1]
  return typed !== undefined && typed.length <= LONGEST_TYPED ? { words: typed, from: $from.pos - typed.length - 1 } : null
}
