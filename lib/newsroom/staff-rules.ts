// What must be known of a member of the staff, and in which form.
import { type Role, roles } from './permissions.ts'
import type { Issue } from './refusals.ts'

const LONGEST_EMAIL = 254
const LONGEST_NAME = 80

/** One spelling of an e-mail: without spaces around it, small letters. */
export const tidyEmail = (email: string) => email.trim().normalize('NFC').toLowerCase()

const isEmail = (email: string) => email.length <= LONGEST_EMAIL && /^[^\s@<>()[\]\\,;:"\p{Cc}\p{Cf}]+@[^\s@<>()[\]\\,;:"\p{Cc}\p{Cf}]+\.[^\s@.<>\p{Cc}\p{Cf}]+$/u.test(email)

export const emailIssues = (email: string): Issue[] => (isEmail(email) ? [] : [{ field: 'email', key: email === '' ? 'missing' : 'unfit' }])

/** A name as it is kept: one space between words, none around them, and no sign that turns a line around unseen. */
export const tidyName = (name: string) =>
  name
    .replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC')

export const nameIssues = (name: string): Issue[] => (name !== '' && name.length <= LONGEST_NAME ? [] : [{ field: 'name', key: name === '' ? 'missing' : 'too-long' }])

/** An editor is named for sections; nobody else is. */
export function roleIssues(role: Role, sectionIds: readonly number[], known: readonly number[]): Issue[] {
  if (!roles.includes(role)) return [{ field: 'role', key: 'unfit' }]
  if (role !== 'editor') return []
  if (sectionIds.length === 0) return [{ field: 'sectionIds', key: 'missing' }]
  return sectionIds.every(id => known.includes(id)) ? [] : [{ field: 'sectionIds', key: 'unfit' }]
}
