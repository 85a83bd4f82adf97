// Who may do what to which story, said a second time, by hand: a change to lib/newsroom/permissions.ts must be meant.
import type { PaperAct, Role, StoryAct } from '#lib/newsroom/permissions.ts'
import type { Status } from '#lib/newsroom/status.ts'

/** `own`: she opened it or it is assigned to her. `section`: the editor is named for where it stands. */
export type StoryLike = { isOwn: boolean; isInHerSection: boolean; status: Status }

/**
 * The stories, in the columns' order: own in her section · own in another's · another's in her section · another's in another's. Each cell
 * names the states in which she may: d draft, r in review, y ready, s scheduled; `all` is every one, `·` none.
 */
export const columns = [
  { isOwn: true, isInHerSection: true },
  { isOwn: true, isInHerSection: false },
  { isOwn: false, isInHerSection: true },
  { isOwn: false, isInHerSection: false },
] as const

type Cell = 'all' | 'd' | '·'
type Row = readonly [Cell, Cell, Cell, Cell]
const ALL: Row = ['all', 'all', 'all', 'all']
const NONE: Row = ['·', '·', '·', '·']

export const onStories: Record<StoryAct, Record<Role, Row>> = {
  read: { reporter: ALL, editor: ALL, chief: ALL, admin: ALL, viewer: ALL },
  create: { reporter: ALL, editor: ALL, chief: ALL, admin: ALL, viewer: NONE },
  save: { reporter: ['d', 'd', '·', '·'], editor: ['all', 'all', 'all', '·'], chief: ALL, admin: ALL, viewer: NONE },
  note: { reporter: ALL, editor: ALL, chief: ALL, admin: ALL, viewer: NONE },
  share: { reporter: ['all', 'all', '·', '·'], editor: ['all', 'all', 'all', '·'], chief: ALL, admin: ALL, viewer: NONE },
  submit: { reporter: ['all', 'all', '·', '·'], editor: ['all', 'all', 'all', '·'], chief: ALL, admin: ALL, viewer: NONE },
  discard: { reporter: ['d', 'd', '·', '·'], editor: ['all', 'all', 'all', '·'], chief: ALL, admin: ALL, viewer: NONE },
  assign: { reporter: NONE, editor: ['all', '·', 'all', '·'], chief: ALL, admin: ALL, viewer: NONE },
  return: { reporter: NONE, editor: ['all', '·', 'all', '·'], chief: ALL, admin: ALL, viewer: NONE },
  approve: { reporter: NONE, editor: ['all', '·', 'all', '·'], chief: ALL, admin: ALL, viewer: NONE },
  schedule: { reporter: NONE, editor: ['all', '·', 'all', '·'], chief: ALL, admin: ALL, viewer: NONE },
  embargo: { reporter: NONE, editor: ['all', '·', 'all', '·'], chief: ALL, admin: ALL, viewer: NONE },
  publish: { reporter: NONE, editor: ['all', '·', 'all', '·'], chief: ALL, admin: ALL, viewer: NONE },
  correct: { reporter: NONE, editor: ['all', '·', 'all', '·'], chief: ALL, admin: ALL, viewer: NONE },
  move: { reporter: NONE, editor: ['all', '·', 'all', '·'], chief: ALL, admin: ALL, viewer: NONE },
  withdraw: { reporter: NONE, editor: NONE, chief: ALL, admin: ALL, viewer: NONE },
}

/** Who may, in the words of the roles. */
export const onThePaper: Record<PaperAct, readonly Role[]> = {
  'keep-topics': ['reporter', 'editor', 'chief', 'admin'],
  'keep-pictures': ['reporter', 'editor', 'chief', 'admin'],
  'keep-house-list': ['editor', 'chief', 'admin'],
  'keep-authors': ['chief', 'admin'],
  'keep-sections': ['chief', 'admin'],
  'keep-pages': ['chief', 'admin'],
  alert: ['chief', 'admin'],
  broadcast: ['chief', 'admin'],
  'read-log': ['chief', 'admin'],
  'keep-staff': ['admin'],
  'keep-settings': ['admin'],
}

/** What machines may; `clock` does the rest in the name of the one who set the hour. */
export const byMachines = {
  import: ['create', 'save', 'publish', 'keep-topics', 'keep-authors', 'keep-sections'],
  clock: ['alert'],
  sample: ['create', 'save', 'publish', 'correct', 'withdraw', 'keep-topics', 'keep-pictures', 'keep-authors', 'keep-sections', 'keep-pages', 'keep-house-list'],
  operator: [
    ...['create', 'save', 'publish', 'correct', 'withdraw', 'move', 'alert', 'broadcast', 'keep-staff'],
    ...['keep-topics', 'keep-pictures', 'keep-authors', 'keep-sections', 'keep-pages', 'keep-house-list'],
  ],
}

/** Whether the table says that this role may do this to such a story. */
export function isExpected(act: StoryAct, role: Role, { isOwn, isInHerSection, status }: StoryLike) {
  const cell = onStories[act][role][columns.findIndex(column => column.isOwn === isOwn && column.isInHerSection === isInHerSection)]
  return cell === 'all' || (cell === 'd' && status === 'draft')
}
