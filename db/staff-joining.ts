// How somebody comes into the staff, and back in: with a link and a password of her own.
import { hashPassword } from 'better-auth/crypto'
import { eq } from 'drizzle-orm'
import type { Language } from '#lib/i18n/routing.ts'
import { passwordIssue } from '#lib/newsroom/passwords.ts'
import { type Actor, assertMay } from '#lib/newsroom/permissions.ts'
import { NotFound, NotReady } from '#lib/newsroom/refusals.ts'
import { emailIssues, nameIssues, tidyEmail, tidyName } from '#lib/newsroom/staff-rules.ts'
import { transaction } from './client.ts'
import { staffSession } from './schema.ts'
import { getStaff, insertStaff, type NewStaff, setPassword } from './staff.ts'
import { closeLink, closeLinksOf, findLink } from './staff-links.ts'
import { record } from './timeline.ts'

/** Adds a member of the staff who can sign in at once. Refuses what is missing, an e-mail that is known and a weak password. Answers her id. */
export async function addStaff({ password, by, at, ...person }: NewStaff & { password: string; by: Actor; at: Date }) {
  const email = tidyEmail(person.email)
  const hash = await hashOf(password, email, [])
  return transaction(async function addStaff(tx) {
    assertMay(by, 'keep-staff')
    const staffId = await insertStaff(tx, { ...person, email, at })
    await setPassword(tx, { staffId, hash, at })
    await record(tx, { act: 'join', subject: 'staff', subjectId: staffId, by, at, details: { email, role: person.role } })
    return staffId
  })
}

type Joining = { token: string; email: string; name: string; password: string; language: Language; at: Date }

/** Follows an invitation: from now on she can sign in. The e-mail is the invitation's; only the first administrator says hers. Answers it. */
export async function joinStaff({ token, password, language, at, ...said }: Joining) {
  const invited = await findLink('invite', token, at)
  if (!invited) throw new NotFound('the invitation leads nowhere any more')
  const email = invited.email || tidyEmail(said.email)
  const hash = await hashOf(password, email, [...emailIssues(email), ...nameIssues(tidyName(said.name))])
  return transaction(async function joinStaff(tx) {
    // Hashing took a while: somebody may have followed it meanwhile.
    const link = await findLink('invite', token, at)
    if (!link?.role) throw new NotFound('the invitation leads nowhere any more')
    const staffId = await insertStaff(tx, { email, name: said.name, role: link.role, sectionIds: link.sectionIds, language, at })
    await setPassword(tx, { staffId, hash, at })
    await closeLink(tx, link.id, at)
    // The links for a first administrator have done their work.
    await closeLinksOf(tx, 'invite', '', at)
    await record(tx, { act: 'join', subject: 'staff', subjectId: staffId, by: { staffId, role: link.role, name: tidyName(said.name) }, at, details: { email, role: link.role } })
    return email
  })
}

/** Gives an account a new password by its link, and ends all its sessions. Answers its e-mail. */
export async function resetPassword({ token, password, at }: { token: string; password: string; at: Date }) {
  const asked = await findLink('reset', token, at)
  if (!asked) throw new NotFound('the link leads nowhere any more')
  const hash = await hashOf(password, asked.email, [])
  return transaction(async function resetPassword(tx) {
    const link = await findLink('reset', token, at)
    const by = link?.staffId ? await getStaff(link.staffId) : null
    if (!by) throw new NotFound('the link leads nowhere any more')
    await setPassword(tx, { staffId: by.staffId, hash, at })
    await tx.delete(staffSession).where(eq(staffSession.staffId, by.staffId))
    await closeLinksOf(tx, 'reset', by.email, at)
    await record(tx, { act: 'reset-password', subject: 'staff', subjectId: by.staffId, by, at })
    return by.email
  })
}

/** A password's hash, made outside of any transaction: it takes long on purpose. Refuses a weak one together with what else is wrong. */
async function hashOf(password: string, email: string, issues: { field: string; key: string }[]) {
  const weak = passwordIssue(password, email)
  const all = [...issues, ...(weak ? [{ field: 'password', key: weak }] : [])]
  if (all.length > 0) throw new NotReady('the member of the staff', all)
  return hashPassword(password)
}
