// The people of the newsroom: who they are, and how they come.
import { hashPassword } from 'better-auth/crypto'
import { asc, eq, inArray } from 'drizzle-orm'
import { defaultLanguage, type Language } from '#lib/i18n/routing.ts'
import { passwordIssue } from '#lib/newsroom/passwords.ts'
import { type Actor, assertMay, type Role, roles } from '#lib/newsroom/permissions.ts'
import { type Issue, NotReady } from '#lib/newsroom/refusals.ts'
import { db, type Transaction, transaction } from './client.ts'
import { section, staff, staffAccount, staffSection } from './schema.ts'
import { record } from './timeline.ts'

/** Somebody who is signed in; what she may do is asked of permissions with all of this. */
export type StaffMember = { staffId: number; role: Role; name: string; sectionIds: number[]; email: string; language: Language; hasSecondFactor: boolean }

/** A member of the staff who is active; null for a stranger and for one who has left. */
export async function getStaff(staffId: number): Promise<StaffMember | null> {
  const [row] = await db.select().from(staff).where(eq(staff.id, staffId))
  if (!row?.isActive) return null
  const { role, name, email, language, hasSecondFactor } = row
  return { staffId, role, name, sectionIds: role === 'editor' ? await listSectionIds(staffId) : [], email, language, hasSecondFactor }
}

async function listSectionIds(staffId: number) {
  const rows = await db.select({ id: staffSection.sectionId }).from(staffSection).where(eq(staffSection.staffId, staffId)).orderBy(asc(staffSection.sectionId))
  return rows.map(row => row.id)
}

export type NewStaff = { email: string; name: string; role: Role; sectionIds?: number[]; language?: Language; password: string }

/** Adds a member of the staff who can sign in at once. Refuses what is missing, an e-mail that is known and a weak password. Answers her id. */
export async function addStaff({ password, by, at, ...person }: NewStaff & { by: Actor; at: Date }) {
  const email = tidyEmail(person.email)
  const weak = passwordIssue(password, email)
  if (weak) throw new NotReady('the member of the staff', [{ field: 'password', key: weak }])
  const hash = await hashPassword(password)
  return transaction(async function addStaff(tx) {
    assertMay(by, 'keep-staff')
    const added = await insertStaff(tx, { ...person, email, at })
    await setPassword(tx, { staffId: added, hash, at })
    await record(tx, { act: 'join', subject: 'staff', subjectId: added, by, at, details: { name: person.name, email, role: person.role } })
    return added
  })
}

export const tidyEmail = (email: string) => email.trim().normalize('NFC').toLowerCase()
const LONGEST_EMAIL = 254
const LONGEST_NAME = 80
export const isEmail = (email: string) => email.length <= LONGEST_EMAIL && /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+\.[^\s@.]+$/.test(email)

/** Writes the row and the sections of somebody new, inside the transaction of the act. */
export async function insertStaff(tx: Transaction, { email, name, role, sectionIds = [], language = defaultLanguage, at }: Omit<NewStaff, 'password'> & { at: Date }) {
  const issues = [...emailIssues(email), ...nameIssues(name), ...(await roleIssues(role, sectionIds))]
  const [known] = await tx.select({ id: staff.id }).from(staff).where(eq(staff.email, email))
  if (known) issues.push({ field: 'email', key: 'known' })
  if (issues.length > 0) throw new NotReady('the member of the staff', issues)
  const [added] = await tx.insert(staff).values({ email, name: name.trim(), role, language, joinedAt: at, changedAt: at }).returning({ id: staff.id })
  if (!added) throw new Error('no member of the staff was added')
  await setSections(tx, added.id, role === 'editor' ? sectionIds : [])
  return added.id
}

export const emailIssues = (email: string): Issue[] => (isEmail(email) ? [] : [{ field: 'email', key: email === '' ? 'missing' : 'unfit' }])

export function nameIssues(name: string): Issue[] {
  const tidy = name.trim()
  return tidy !== '' && tidy.length <= LONGEST_NAME ? [] : [{ field: 'name', key: tidy === '' ? 'missing' : 'too-long' }]
}

/** An editor is named for sections; nobody else is. */
export async function roleIssues(role: Role, sectionIds: number[]): Promise<Issue[]> {
  if (!roles.includes(role)) return [{ field: 'role', key: 'unfit' }]
  if (role !== 'editor') return []
  if (sectionIds.length === 0) return [{ field: 'sectionIds', key: 'missing' }]
  const known = await db.select({ id: section.id }).from(section).where(inArray(section.id, sectionIds))
  return known.length === new Set(sectionIds).size ? [] : [{ field: 'sectionIds', key: 'unfit' }]
}

export async function setSections(tx: Transaction, staffId: number, sectionIds: number[]) {
  await tx.delete(staffSection).where(eq(staffSection.staffId, staffId))
  for (const sectionId of new Set(sectionIds)) await tx.insert(staffSection).values({ staffId, sectionId })
}

/** Puts a password's hash in the place of the old one. */
export async function setPassword(tx: Transaction, { staffId, hash, at }: { staffId: number; hash: string; at: Date }) {
  await tx.delete(staffAccount).where(eq(staffAccount.staffId, staffId))
  await tx.insert(staffAccount).values({ staffId, accountId: String(staffId), providerId: 'credential', password: hash, createdAt: at, updatedAt: at })
}
