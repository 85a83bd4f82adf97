// What an administrator changes of somebody else: her role and sections, whether she works here, what she must prove.
import { and, asc, desc, eq, isNull, max, ne } from 'drizzle-orm'
import { type Actor, assertMay, type Role, roles } from '#lib/newsroom/permissions.ts'
import { NotFound, NotReady } from '#lib/newsroom/refusals.ts'
import { roleIssues } from '#lib/newsroom/staff-rules.ts'
import { db, type Transaction, transaction } from './client.ts'
import { setting, staff, staffLink, staffPasskey, staffSecondFactor, staffSection, staffSession } from './schema.ts'
import { listSectionIds, setSections } from './staff.ts'
import { record } from './timeline.ts'

type Change = { staffId: number; by: Actor; at: Date }

export type StaffRow = Pick<typeof staff.$inferSelect, 'id' | 'name' | 'email' | 'role' | 'isActive' | 'hasSecondFactor' | 'joinedAt'> & { sectionIds: number[]; lastSeenAt: Date | null }

/** Everybody, those who work here first. */
export async function listStaff(by: Actor): Promise<StaffRow[]> {
  assertMay(by, 'keep-staff')
  const people = await db.select().from(staff).orderBy(desc(staff.isActive), asc(staff.name))
  const named = await db.select().from(staffSection)
  const seen = await db
    .select({ staffId: staffSession.staffId, at: max(staffSession.updatedAt) })
    .from(staffSession)
    .groupBy(staffSession.staffId)
  return people.map(({ id, name, email, role, isActive, hasSecondFactor, joinedAt }) => ({
    ...{ id, name, email, role, isActive, hasSecondFactor, joinedAt },
    sectionIds: named.filter(row => row.staffId === id).map(row => row.sectionId),
    lastSeenAt: seen.find(row => row.staffId === id)?.at ?? null,
  }))
}

/** Gives somebody another role, or an editor other sections. Refuses to take the last administrator's. It counts from her next request. */
export function changeRole({ staffId, role, sectionIds, by, at }: Change & { role: Role; sectionIds: number[] }) {
  return transaction(async function changeRole(tx) {
    assertMay(by, 'keep-staff')
    const before = await findStaffForUpdate(tx, staffId)
    const issues = roleIssues(role, sectionIds, await listSectionIds())
    if (issues.length > 0) throw new NotReady('the role', issues)
    if (role !== 'admin') await assertAnotherAdministrator(tx, before, 'role')
    await tx.update(staff).set({ role, changedAt: at }).where(eq(staff.id, staffId))
    await setSections(tx, staffId, role === 'editor' ? sectionIds : [])
    await record(tx, { act: 'change-role', subject: 'staff', subjectId: staffId, by, at, details: { before: before.role, after: role, sectionIds } })
  })
}

/** She works here no longer: her sessions end, her links lead nowhere, her name stays in the log. Refuses the last administrator. */
export function deactivateStaff({ staffId, by, at }: Change) {
  return transaction(async function deactivateStaff(tx) {
    assertMay(by, 'keep-staff')
    const person = await findStaffForUpdate(tx, staffId)
    await assertAnotherAdministrator(tx, person, 'isActive')
    await tx.update(staff).set({ isActive: false, changedAt: at }).where(eq(staff.id, staffId))
    await tx.delete(staffSession).where(eq(staffSession.staffId, staffId))
    await tx
      .update(staffLink)
      .set({ closedAt: at })
      .where(and(eq(staffLink.staffId, staffId), isNull(staffLink.closedAt)))
    await record(tx, { act: 'deactivate', subject: 'staff', subjectId: staffId, by, at })
  })
}

export function reactivateStaff({ staffId, by, at }: Change) {
  return transaction(async function reactivateStaff(tx) {
    assertMay(by, 'keep-staff')
    await findStaffForUpdate(tx, staffId)
    await tx.update(staff).set({ isActive: true, changedAt: at }).where(eq(staff.id, staffId))
    await record(tx, { act: 'reactivate', subject: 'staff', subjectId: staffId, by, at })
  })
}

/** For one who has lost her phone and her recovery codes: codes and passkeys are gone, her sessions end, her password remains. */
export function clearSecondFactor({ staffId, by, at }: Change) {
  return transaction(async function clearSecondFactor(tx) {
    assertMay(by, 'keep-staff')
    await findStaffForUpdate(tx, staffId)
    await tx.delete(staffSecondFactor).where(eq(staffSecondFactor.staffId, staffId))
    await tx.delete(staffPasskey).where(eq(staffPasskey.staffId, staffId))
    await tx.delete(staffSession).where(eq(staffSession.staffId, staffId))
    await tx.update(staff).set({ hasSecondFactor: false, changedAt: at }).where(eq(staff.id, staffId))
    await record(tx, { act: 'clear-second-factor', subject: 'staff', subjectId: staffId, by, at })
  })
}

/** Which roles must prove themselves a second time. Who lacks it sets it up before she reaches anything else. */
export function requireSecondFactor({ roles: asked, by, at }: { roles: Role[]; by: Actor; at: Date }) {
  const value = roles.filter(role => asked.includes(role))
  return transaction(async function requireSecondFactor(tx) {
    assertMay(by, 'keep-settings')
    await tx.insert(setting).values({ key: 'secondFactor', value }).onConflictDoUpdate({ target: setting.key, set: { value } })
    await record(tx, { act: 'require-second-factor', subject: 'setting', by, at, details: { roles: value } })
  })
}

async function findStaffForUpdate(tx: Transaction, staffId: number) {
  const [person] = await tx.select().from(staff).where(eq(staff.id, staffId))
  if (!person) throw new NotFound(`no member of the staff ${staffId}`)
  return person
}

/** A paper without an administrator could not be mended from within. */
async function assertAnotherAdministrator(tx: Transaction, person: typeof staff.$inferSelect, field: 'role' | 'isActive') {
  if (person.role !== 'admin' || !person.isActive) return
  const [other] = await tx
    .select({ id: staff.id })
    .from(staff)
    .where(and(eq(staff.role, 'admin'), eq(staff.isActive, true), ne(staff.id, person.id)))
    .limit(1)
  if (!other) throw new NotReady('the change', [{ field, key: 'last-administrator' }])
}
