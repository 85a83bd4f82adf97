// One-time links: into the staff, and to a new password. Whoever holds one may do that one thing, once.
import { createHash, randomBytes } from 'node:crypto'
import { and, desc, eq, gt, isNull, ne } from 'drizzle-orm'
import { type Actor, assertMay, type Role } from '#lib/newsroom/permissions.ts'
import { NotFound, NotReady } from '#lib/newsroom/refusals.ts'
import { emailIssues, roleIssues, tidyEmail } from '#lib/newsroom/staff-rules.ts'
import { env } from '#lib/platform/env.ts'
import { db, type Transaction, transaction } from './client.ts'
import { section, staff, staffAccount, staffLink, staffPasskey } from './schema.ts'
import { record } from './timeline.ts'

const HOUR = 60 * 60_000
const INVITATION_LASTS = 7 * 24 * HOUR
const RESET_LASTS = 24 * HOUR
const FIRST_ADMINISTRATOR_LASTS = HOUR

export const joinAddress = (token: string) => `${env.siteUrl}/admin/join/${token}`
export const resetAddress = (token: string) => `${env.siteUrl}/admin/reset/${token}`

type Kind = typeof staffLink.$inferSelect.kind
type Link = Omit<typeof staffLink.$inferInsert, 'tokenHash' | 'madeAt' | 'expiresAt'> & { at: Date; lasts: number }

/** 256 random bits, of which only the SHA-256 is kept. */
async function makeLink(tx: Transaction, { at, lasts, ...link }: Link) {
  const token = randomBytes(32).toString('base64url')
  await tx.insert(staffLink).values({ ...link, tokenHash: hashOf(token), madeAt: at, expiresAt: new Date(at.getTime() + lasts) })
  return token
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

/** What a link leads to; null for one that was used, taken back, has run out or never was. */
export async function findLink(kind: Kind, token: string, at: Date) {
  const [link] = await db
    .select()
    .from(staffLink)
    .where(and(eq(staffLink.tokenHash, hashOf(token)), eq(staffLink.kind, kind), isNull(staffLink.closedAt), gt(staffLink.expiresAt, at)))
  if (!link) return null
  // The first administrator's link is nothing any more once somebody can sign in, however she came.
  return link.kind === 'invite' && link.email === '' && (await canAnybodySignIn()) ? null : link
}

export const closeLink = (tx: Transaction, linkId: number, at: Date) => tx.update(staffLink).set({ closedAt: at }).where(eq(staffLink.id, linkId))

/** No open link to this e-mail's account is left. */
export const closeLinksOf = (tx: Transaction, kind: Kind, email: string, at: Date) =>
  tx
    .update(staffLink)
    .set({ closedAt: at })
    .where(and(eq(staffLink.kind, kind), eq(staffLink.email, email), isNull(staffLink.closedAt)))

export type Invitation = { email: string; name?: string; role: Role; sectionIds?: number[] }

/** Invites somebody; an earlier invitation to the same e-mail leads nowhere from now on. Refuses an e-mail that somebody has. Answers the link's token. */
export function inviteStaff({ by, at, name = '', role, sectionIds = [], ...invitation }: Invitation & { by: Actor; at: Date }) {
  const email = tidyEmail(invitation.email)
  return transaction(async function inviteStaff(tx) {
    assertMay(by, 'keep-staff')
    const sections = await db.select({ id: section.id }).from(section)
    const issues = [
      ...emailIssues(email),
      ...roleIssues(
        role,
        sectionIds,
        sections.map(row => row.id),
      ),
    ]
    const [known] = await tx.select({ id: staff.id }).from(staff).where(eq(staff.email, email))
    if (known) issues.push({ field: 'email', key: 'known' })
    if (issues.length > 0) throw new NotReady('the invitation', issues)
    await closeLinksOf(tx, 'invite', email, at)
    const token = await makeLink(tx, { kind: 'invite', email, name: name.trim(), role, sectionIds, madeBy: 'machine' in by ? by.machine : by.name, at, lasts: INVITATION_LASTS })
    await record(tx, { act: 'invite', subject: 'staff', by, at, details: { email, role, sectionIds } })
    return token
  })
}

/** Invitations that nobody has followed yet, newest first; a first administrator's link is none. */
export const listInvitations = (at: Date) =>
  db
    .select({ id: staffLink.id, email: staffLink.email, name: staffLink.name, role: staffLink.role, madeBy: staffLink.madeBy, madeAt: staffLink.madeAt, expiresAt: staffLink.expiresAt })
    .from(staffLink)
    .where(and(eq(staffLink.kind, 'invite'), ne(staffLink.email, ''), isNull(staffLink.closedAt), gt(staffLink.expiresAt, at)))
    .orderBy(desc(staffLink.id))

export function takeBackInvitation({ linkId, by, at }: { linkId: number; by: Actor; at: Date }) {
  return transaction(async function takeBackInvitation(tx) {
    assertMay(by, 'keep-staff')
    const [link] = await tx
      .select()
      .from(staffLink)
      .where(and(eq(staffLink.id, linkId), eq(staffLink.kind, 'invite'), isNull(staffLink.closedAt)))
    if (!link) throw new NotFound(`no invitation ${linkId} is under way`)
    await closeLink(tx, linkId, at)
    await record(tx, { act: 'take-back-invitation', subject: 'staff', by, at, details: { email: link.email } })
  })
}

/** A link to a new password, which an administrator hands to the one whose it is. */
export function makeResetLink({ staffId, by, at }: { staffId: number; by: Actor; at: Date }) {
  return transaction(async function makeResetLink(tx) {
    assertMay(by, 'keep-staff')
    const [person] = await tx.select().from(staff).where(eq(staff.id, staffId))
    if (!person?.isActive) throw new NotFound(`no member of the staff ${staffId} is active`)
    const token = await makeResetFor(tx, person, 'machine' in by ? by.machine : by.name, at)
    await record(tx, { act: 'make-reset-link', subject: 'staff', subjectId: staffId, by, at })
    return token
  })
}

/** The same, asked for at the door by e-mail; null where nobody active has it. What is answered at the door must not show which. */
export function askForReset(email: string, at: Date) {
  return transaction(async function askForReset(tx) {
    const [person] = await tx
      .select()
      .from(staff)
      .where(and(eq(staff.email, tidyEmail(email)), eq(staff.isActive, true)))
    if (!person) return null
    return { token: await makeResetFor(tx, person, person.name, at), name: person.name, email: person.email, language: person.language }
  })
}

async function makeResetFor(tx: Transaction, person: typeof staff.$inferSelect, madeBy: string, at: Date) {
  await closeLinksOf(tx, 'reset', person.email, at)
  return makeLink(tx, { kind: 'reset', staffId: person.id, email: person.email, madeBy, at, lasts: RESET_LASTS })
}

/** While nobody can sign in: a link for the first administrator, who says herself who she is. The links of earlier starts lead nowhere. */
export function linkForFirstAdministrator(at: Date) {
  return transaction(async function linkForFirstAdministrator(tx) {
    if (await canAnybodySignIn()) return null
    await closeLinksOf(tx, 'invite', '', at)
    return makeLink(tx, { kind: 'invite', email: '', role: 'admin', madeBy: 'operator', at, lasts: FIRST_ADMINISTRATOR_LASTS })
  })
}

export async function canAnybodySignIn() {
  const [byPassword] = await db.select({ id: staff.id }).from(staff).innerJoin(staffAccount, eq(staffAccount.staffId, staff.id)).where(eq(staff.isActive, true)).limit(1)
  const [byPasskey] = await db.select({ id: staff.id }).from(staff).innerJoin(staffPasskey, eq(staffPasskey.staffId, staff.id)).where(eq(staff.isActive, true)).limit(1)
  return byPassword !== undefined || byPasskey !== undefined
}
