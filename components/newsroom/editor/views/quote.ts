// Words that somebody said; who, stands in a field under them.
import type { Desk } from './desk.ts'
import { element, field } from './dom.ts'
import { placed } from './placed.ts'

export const quoteView = ({ say }: Desk) =>
  placed(({ write }) => {
    const words = element('blockquote', {})
    const who = field({ label: say('attribution'), value: '', hint: say('attributionHint'), most: 300, onInput: value => write({ attribution: value === '' ? null : value }) })
    who.dom.contentEditable = 'false'
    return { dom: element('figure', { class: 'quote' }, words, who.dom), contentDOM: words, show: ({ attrs }) => who.show((attrs.attribution as string | null) ?? '') }
  })
