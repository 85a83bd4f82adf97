// What the editor does while she types, beside the nodes themselves.
import { Extension } from '@tiptap/core'
import { dropCursor } from '@tiptap/pm/dropcursor'
import { gapCursor } from '@tiptap/pm/gapcursor'
import { history } from '@tiptap/pm/history'
import type { Language } from '#lib/i18n/routing.ts'
import type { Deed, Task } from './acts.ts'
import { offeredFor } from './offered.ts'
import { direction } from './plugins/direction.ts'
import { isolation } from './plugins/isolation.ts'
import { keys } from './plugins/keys.ts'
import { markedBlocks } from './plugins/marked-blocks.ts'
import { paste } from './plugins/paste.ts'
import { placeholder } from './plugins/placeholder.ts'
import { slash } from './plugins/slash.ts'
import type { Desk, Say } from './views/desk.ts'
import { views } from './views/views.ts'

type Around = {
  language: Language
  say: Say
  desk: Desk
  begin: (task: Task, address?: string) => void
  take: (deed: Deed) => void
  note: (block: number) => void
}

export const storyPlugins = ({ language, say, desk, begin, take, note }: Around) =>
  Extension.create({
    name: 'storyPlugins',
    priority: 10_000,
    addProseMirrorPlugins() {
      return [
        slash({ find: typed => offeredFor(typed, say), take, isOpenTo: () => this.editor.isEditable }),
        keys(begin),
        history({ depth: 500 }),
        direction(language),
        isolation(language),
        placeholder({ first: say('placeholder'), here: say('placeholderHere') }),
        markedBlocks({ label: say('openNotes'), open: note }),
        paste(address => begin('linkCard', address)),
        views(desk),
        dropCursor({ class: 'drop-mark', color: false }),
        gapCursor(),
      ]
    },
  })
