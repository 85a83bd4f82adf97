// Who may do what: one table. Machines are named actors with a row of their own.
import { NotAllowed } from './refusals.ts'
import type { Verb } from './status.ts'

/** What is kept beside the articles, by those who may: add to it, change it. */
export const keepings = ['keep-topics', 'keep-pictures', 'keep-authors', 'keep-sections', 'keep-pages'] as const
export type Keeping = (typeof keepings)[number]
export type Act = Verb | Keeping

export const roles = ['reporter', 'editor', 'chief', 'admin', 'viewer'] as const
export type Role = (typeof roles)[number]

export const machines = ['import', 'clock', 'sample', 'operator'] as const
export type Machine = (typeof machines)[number]

/** Who does something: a member of the staff, or a machine by its name. */
export type Actor = { staffId: number; role: Role; name: string } | { machine: Machine }

const STAFF_MAY: Record<Role, readonly Act[]> = {
  reporter: ['save', 'submit', 'keep-topics', 'keep-pictures'],
  editor: ['save', 'submit', 'schedule', 'publish', 'correct', 'move', 'keep-topics', 'keep-pictures'],
  chief: ['save', 'submit', 'schedule', 'publish', 'correct', 'withdraw', 'move', 'alert', 'broadcast', ...keepings],
  admin: ['save', 'submit', 'schedule', 'publish', 'correct', 'withdraw', 'move', 'alert', 'broadcast', ...keepings],
  viewer: [],
}

const MACHINE_MAY: Record<Machine, readonly Act[]> = {
  import: ['save', 'publish', 'keep-topics', 'keep-authors', 'keep-sections'],
  clock: ['publish', 'withdraw', 'alert'],
  sample: ['save', 'publish', 'correct', 'withdraw', ...keepings],
  operator: ['save', 'publish', 'correct', 'withdraw', 'move', 'alert', 'broadcast', ...keepings],
}

export const may = (by: Actor, act: Act) => ('machine' in by ? MACHINE_MAY[by.machine] : STAFF_MAY[by.role]).includes(act)

/** Throws NotAllowed, which names the one who tried. */
export function assertMay(by: Actor, act: Act) {
  if (!may(by, act)) throw new NotAllowed(`${nameOf(by)} may not ${act}`)
}

export const nameOf = (by: Actor) => ('machine' in by ? by.machine : by.name)
