// The people of the newsroom: who they are.
import { asc, eq } from 'drizzle-orm'
import { defaultLanguage, type Language } from '#lib/i18n/routing.ts'
import type { Role } from '#lib/newsroom/permissions.ts'
import { NotReady } from '#lib/newsroom/refusals.ts'
import { emailIssues, nameIssues, roleIssues, tidyName } from '#lib/newsroom/staff-rules.ts'
import { db, type Given, prepared, type Transaction } from './client.ts'
import { section, setting, staff, staffAccount, staffSection } from './schema.ts'

/** Somebody who is signed in; what she may do is asked of permissions with all of this. */
export type StaffMember = { staffId: number; role: Role; name: string; sectionIds: number[]; email: string; language: Language; hasSecondFactor: boolean }

const staffWith = prepared((given: Given<{ staffId: number }>) => db.select().from(staff).where(eq(staff.id, given.staffId)))
const sectionsOf = prepared((given: Given<{ staffId: number }>) =>
  db.select({ id: staffSection.sectionId }).from(staffSection).where(eq(staffSection.staffId, given.staffId)).orderBy(asc(staffSection.sectionId)),
)
const secondFactorSetting = prepared(() => db.select({ value: setting.value }).from(setting).where(eq(setting.key, 'secondFactor')))

/** A member of the staff who is active; null for a stranger and for one who has left. */
export async function getStaff(staffId: number): Promise<StaffMember | null> {
  const [row] = await staffWith({ staffId })
  if (!row?.isActive) return null
  const { role, name, email, language, hasSecondFactor } = row
  const sectionIds = role === 'editor' ? (await sectionsOf({ staffId })).map(section => section.id) : []
  return { staffId, role, name, sectionIds, email, language, hasSecondFactor }
}

/** The roles that must prove themselves a second time. */
export async function listSecondFactorRoles(): Promise<Role[]> {
  const [row] = await secondFactorSetting({})
  return (row?.value as Role[] | undefined) ?? []
}

export type NewStaff = { email: string; name: string; role: Role; sectionIds?: number[]; language?: Language }

/** Writes somebody new, inside the transaction of the act; refuses what is missing and an e-mail that is known. Answers her id. */
export async function insertStaff(tx: Transaction, { email, role, sectionIds = [], language = defaultLanguage, at, ...person }: NewStaff & { at: Date }) {
  const name = tidyName(person.name)
  const issues = [...emailIssues(email), ...nameIssues(name), ...roleIssues(role, sectionIds, await listSectionIds())]
  const [known] = await tx.select({ id: staff.id }).from(staff).where(eq(staff.email, email))
  if (known) issues.push({ field: 'email', key: 'known' })
  if (issues.length > 0) throw new NotReady('the member of the staff', issues)
  const [added] = await tx.insert(staff).values({ email, name, role, language, joinedAt: at, changedAt: at }).returning({ id: staff.id })
  if (!added) throw new Error('no member of the staff was added')
  await setSections(tx, added.id, role === 'editor' ? sectionIds : [])
  return added.id
}

export async function listSectionIds() {
  const rows = await db.select({ id: section.id }).from(section).orderBy(asc(section.position), asc(section.id))
  return rows.map(row => row.id)
}

/** Names an editor for these sections and no others. */
export async function setSections(tx: Transaction, staffId: number, sectionIds: readonly number[]) {
  await tx.delete(staffSection).where(eq(staffSection.staffId, staffId))
  for (const sectionId of new Set(sectionIds)) await tx.insert(staffSection).values({ staffId, sectionId })
}

/** Puts a password's hash in the place of the old one. */
export async function setPassword(tx: Transaction, { staffId, hash, at }: { staffId: number; hash: string; at: Date }) {
  await tx.delete(staffAccount).where(eq(staffAccount.staffId, staffId))
  await tx.insert(staffAccount).values({ staffId, accountId: String(staffId), providerId: 'credential', password: hash, createdAt: at, updatedAt: at })
}
