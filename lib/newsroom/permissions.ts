// Who may do what: one table. Machines are named actors with a row of their own.
import { NotAllowed } from './refusals.ts'
import type { Status } from './status.ts'

export const roles = ['reporter', 'editor', 'chief', 'admin', 'viewer'] as const
export type Role = (typeof roles)[number]

export const machines = ['import', 'clock', 'sample', 'operator'] as const
export type Machine = (typeof machines)[number]

/** Who does something: a member of the staff, with the sections that an editor is named for, or a machine by its name. */
export type Actor = { staffId: number; role: Role; name: string; sectionIds?: readonly number[] } | { machine: Machine }

/**
 * How far a right reaches: `own` are the stories that she opened or that are assigned to her; `desk` are the stories of her sections, and
 * those that stand in no section yet; `section` are both; a status beside it limits it to stories that stand there on their way to print.
 */
export type Reach = '—' | 'own draft' | 'own' | 'desk' | 'section' | 'any'

/** What is done to one story. */
const ON_STORIES = {
  //            reporter     editor     chief  admin  viewer
  read: ['any', 'any', 'any', 'any', 'any'],
  create: ['any', 'any', 'any', 'any', '—'],
  save: ['own draft', 'section', 'any', 'any', '—'],
  note: ['any', 'any', 'any', 'any', '—'],
  share: ['own', 'section', 'any', 'any', '—'],
  submit: ['own', 'section', 'any', 'any', '—'],
  discard: ['own draft', 'section', 'any', 'any', '—'],
  assign: ['—', 'desk', 'any', 'any', '—'],
  return: ['—', 'desk', 'any', 'any', '—'],
  approve: ['—', 'desk', 'any', 'any', '—'],
  schedule: ['—', 'desk', 'any', 'any', '—'],
  embargo: ['—', 'desk', 'any', 'any', '—'],
  publish: ['—', 'desk', 'any', 'any', '—'],
  correct: ['—', 'desk', 'any', 'any', '—'],
  move: ['—', 'desk', 'any', 'any', '—'],
  withdraw: ['—', '—', 'any', 'any', '—'],
} as const satisfies Record<string, readonly [Reach, Reach, Reach, Reach, Reach]>

/** What is done to the paper. */
const ON_THE_PAPER = {
  'keep-topics': ['any', 'any', 'any', 'any', '—'],
  'keep-pictures': ['any', 'any', 'any', 'any', '—'],
  'keep-house-list': ['—', 'any', 'any', 'any', '—'],
  'keep-authors': ['—', '—', 'any', 'any', '—'],
  'keep-sections': ['—', '—', 'any', 'any', '—'],
  'keep-pages': ['—', '—', 'any', 'any', '—'],
  alert: ['—', '—', 'any', 'any', '—'],
  broadcast: ['—', '—', 'any', 'any', '—'],
  'read-log': ['—', '—', 'any', 'any', '—'],
  'keep-staff': ['—', '—', '—', 'any', '—'],
  'keep-settings': ['—', '—', '—', 'any', '—'],
} as const satisfies Record<string, readonly [Reach, Reach, Reach, Reach, Reach]>

export type StoryAct = keyof typeof ON_STORIES
export type PaperAct = keyof typeof ON_THE_PAPER
export type Act = StoryAct | PaperAct

export const storyActs = Object.keys(ON_STORIES) as StoryAct[]
export const paperActs = Object.keys(ON_THE_PAPER) as PaperAct[]

const keepings = ['keep-topics', 'keep-pictures', 'keep-authors', 'keep-sections', 'keep-pages', 'keep-house-list'] as const

const MACHINE_MAY: Record<Machine, readonly Act[]> = {
  import: ['create', 'save', 'publish', 'keep-topics', 'keep-authors', 'keep-sections'],
  // What a member of the staff has set for an hour the clock does in her name; the alert's end is its own.
  clock: ['alert'],
  sample: ['create', 'save', 'publish', 'correct', 'withdraw', ...keepings],
  operator: ['create', 'save', 'publish', 'correct', 'withdraw', 'move', 'alert', 'broadcast', 'keep-staff', ...keepings],
}

/** How a story stands to those who would do something with it. `sectionIds`: of its working copy and of what is live; null where it has none. */
export type Standing = { ownerIds: readonly number[]; sectionIds: readonly (number | null)[]; status: Status }

/** How far the right to an act reaches, whatever the story. */
export const reachOf = (role: Role, act: Act): Reach => ({ ...ON_STORIES, ...ON_THE_PAPER })[act][roles.indexOf(role)] ?? '—'

/** Whether somebody may do this to that story; without a story, whether there is any story to which she may do it. */
export function may(by: Actor, act: Act, story?: Standing): boolean {
  if ('machine' in by) return MACHINE_MAY[by.machine].includes(act)
  const reach = reachOf(by.role, act)
  if (reach === '—' || reach === 'any' || !story) return reach !== '—'
  const isOwn = story.ownerIds.includes(by.staffId)
  if (reach === 'own') return isOwn
  if (reach === 'own draft') return isOwn && story.status === 'draft'
  const isOfHerDesk = story.sectionIds.every(id => id === null || by.sectionIds?.includes(id))
  return reach === 'desk' ? isOfHerDesk : isOwn || isOfHerDesk
}

/** Throws NotAllowed, which names the one who tried. */
export function assertMay(by: Actor, act: Act, story?: Standing) {
  if (!may(by, act, story)) throw new NotAllowed(`${nameOf(by)} may not ${act}`)
}

/** Refuses to carry a story into a section where she would have no right to the act any more. */
export function assertMayCarry(by: Actor, act: StoryAct, story: Standing, sectionId: number | null) {
  if (sectionId === null || story.sectionIds.includes(sectionId)) return
  if (may(by, act, { ...story, sectionIds: [sectionId] })) return
  throw new NotAllowed(`${nameOf(by)} may not ${act} in section ${sectionId}`, [{ field: 'section', key: 'not-yours' }])
}

export const nameOf = (by: { machine: Machine } | { name: string }) => ('machine' in by ? by.machine : by.name)
