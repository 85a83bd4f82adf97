// The names of all that the editor does, with their keys and pictures: words are `newsroom.editor.act.<name>`.
import type { Act } from './commands.ts'

/** What asks something first, or shows something beside the words. */
export const tasks = ['link', 'table', 'picture', 'gallery', 'linkCard', 'relatedStory', 'find', 'replace', 'proofread', 'note', 'fullScreen', 'keys'] as const
export type Task = (typeof tasks)[number]
export type Deed = Act | Task

export const isTask = (deed: Deed): deed is Task => tasks.includes(deed as Task)

/** As prosemirror-keymap writes them; Mod is Ctrl, on a Mac ⌘. A key finds its letter on an Arabic keyboard too. */
export const keysOf: Record<Deed, string> = {
  bold: 'Mod-b',
  superscript: 'Mod-.',
  link: 'Mod-k',
  paragraph: 'Mod-Alt-0',
  heading2: 'Mod-Alt-2',
  heading3: 'Mod-Alt-3',
  bulletList: 'Mod-Shift-8',
  orderedList: 'Mod-Shift-7',
  quote: 'Mod-Shift-9',
  pullQuote: 'Mod-Alt-9',
  rule: 'Mod-Alt-l',
  table: 'Mod-Alt-t',
  picture: 'Mod-Alt-p',
  gallery: 'Mod-Alt-g',
  linkCard: 'Mod-Alt-k',
  relatedStory: 'Mod-Alt-r',
  undo: 'Mod-z',
  redo: 'Mod-y',
  find: 'Mod-f',
  replace: 'Mod-h',
  proofread: 'F7',
  note: 'Mod-Alt-m',
  fullScreen: 'Mod-Shift-f',
  keys: 'Mod-/',
}

export const toolbar: Deed[][] = [
  ['bold', 'superscript', 'link'],
  ['heading2', 'heading3', 'quote', 'pullQuote'],
  ['bulletList', 'orderedList', 'table'],
  ['picture', 'gallery', 'linkCard', 'relatedStory', 'rule'],
  ['undo', 'redo'],
  ['find', 'proofread'],
]

/** What the slash menu offers, the frequent first. */
export const slashMenu: Deed[] = [
  'heading2',
  'heading3',
  'picture',
  'quote',
  'pullQuote',
  'bulletList',
  'orderedList',
  'relatedStory',
  'linkCard',
  'table',
  'gallery',
  'rule',
  'paragraph',
  'proofread',
  'find',
]

const isMac = () => typeof navigator !== 'undefined' && /Mac|iP(?:hone|ad|od)/.test(navigator.platform)

/** «Ctrl+Shift+8», on a Mac «⌘⇧8». */
export function keysShown(deed: Deed) {
  const parts = keysOf[deed].split('-').map(part => (part.length === 1 ? part.toUpperCase() : part))
  if (isMac()) return parts.map(part => ({ Mod: '⌘', Alt: '⌥', Shift: '⇧' })[part] ?? part).join('')
  return parts.map(part => (part === 'Mod' ? 'Ctrl' : part)).join('+')
}
