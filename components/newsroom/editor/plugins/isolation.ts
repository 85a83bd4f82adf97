// Latin words, figures, scores and addresses keep together while they are typed, as they will on the readers' page.
import type { Node } from '@tiptap/pm/model'
import { PluginKey } from '@tiptap/pm/state'
import { Decoration, type DecorationSet } from '@tiptap/pm/view'
import { marksOf, splitRuns } from '#lib/arabic/isolate.ts'
import { directionOf, type Language } from '#lib/i18n/routing.ts'
import { blockwise, lettersOf } from './blockwise.ts'

export const isolation = (language: Language) => blockwise(new PluginKey<DecorationSet>('isolation'), (block, at) => isolatesOf(block, at, language))

function isolatesOf(block: Node, at: number, language: Language) {
  let from = at
  return splitRuns(lettersOf(block), block.attrs.dir ?? directionOf(language)).flatMap(run => {
    const marks = marksOf(run)
    const to = from + run.text.length
    const isolate = marks && Decoration.inline(from, to, { nodeName: 'bdi', ...marks })
    from = to
    return isolate ?? []
  })
}
