// Who may do what: one table. Machines are named actors with a row of their own.
import type { Verb } from './status.ts'

export const roles = ['reporter', 'editor', 'chief', 'admin', 'viewer'] as const
export type Role = (typeof roles)[number]

export const machines = ['import', 'clock', 'sample', 'operator'] as const
export type Machine = (typeof machines)[number]

/** Who does something: a member of the staff, or a machine by its name. */
export type Actor = { staffId: number; role: Role; name: string } | { machine: Machine }

const STAFF_MAY: Record<Role, readonly Verb[]> = {
  reporter: ['save', 'submit'],
  editor: ['save', 'submit', 'schedule', 'publish', 'correct', 'move'],
  chief: ['save', 'submit', 'schedule', 'publish', 'correct', 'withdraw', 'move', 'alert', 'broadcast'],
  admin: ['save', 'submit', 'schedule', 'publish', 'correct', 'withdraw', 'move', 'alert', 'broadcast'],
  viewer: [],
}

const MACHINE_MAY: Record<Machine, readonly Verb[]> = {
  import: ['save', 'publish'],
  clock: ['publish', 'withdraw', 'alert'],
  sample: ['save', 'publish', 'correct', 'withdraw'],
  operator: ['save', 'publish', 'correct', 'withdraw', 'move', 'alert', 'broadcast'],
}

export const may = (by: Actor, verb: Verb) => ('machine' in by ? MACHINE_MAY[by.machine] : STAFF_MAY[by.role]).includes(verb)
export const nameOf = (by: Actor) => ('machine' in by ? by.machine : by.name)
