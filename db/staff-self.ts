// What somebody changes of herself: her password, her browsers, her passkeys, her language.
import { hashPassword, verifyPassword } from 'better-auth/crypto'
import { and, desc, eq, gt, ne } from 'drizzle-orm'
import type { Language } from '#lib/i18n/routing.ts'
import { passwordIssue } from '#lib/newsroom/passwords.ts'
import { NotFound, NotReady } from '#lib/newsroom/refusals.ts'
import { nameIssues, tidyName } from '#lib/newsroom/staff-rules.ts'
import { db, transaction } from './client.ts'
import { staff, staffAccount, staffPasskey, staffSession } from './schema.ts'
import { type StaffMember, setPassword } from './staff.ts'
import { record } from './timeline.ts'

type Self = { by: StaffMember & { sessionId: number }; at: Date }

/** Whether this is her password. */
export async function knowsPassword(staffId: number, password: string) {
  const [account] = await db.select({ hash: staffAccount.password }).from(staffAccount).where(eq(staffAccount.staffId, staffId))
  return account?.hash ? verifyPassword({ hash: account.hash, password }) : false
}

/** Gives her another password and ends her sessions in all other browsers. Refuses who does not know the old one. */
export async function changePassword({ by, at, old, password }: Self & { old: string; password: string }) {
  const weak = passwordIssue(password, by.email)
  if (weak) throw new NotReady('the password', [{ field: 'password', key: weak }])
  if (!(await knowsPassword(by.staffId, old))) throw new NotReady('the password', [{ field: 'old', key: 'wrong' }])
  const hash = await hashPassword(password)
  return transaction(async function changePassword(tx) {
    await setPassword(tx, { staffId: by.staffId, hash, at })
    await tx.delete(staffSession).where(and(eq(staffSession.staffId, by.staffId), ne(staffSession.id, by.sessionId)))
    await record(tx, { act: 'change-password', subject: 'staff', subjectId: by.staffId, by, at })
  })
}

/** The browsers in which she is signed in, the last seen first. */
export const listSessions = (staffId: number, at: Date) =>
  db
    .select({ id: staffSession.id, userAgent: staffSession.userAgent, ipAddress: staffSession.ipAddress, since: staffSession.createdAt, lastSeenAt: staffSession.updatedAt })
    .from(staffSession)
    .where(and(eq(staffSession.staffId, staffId), gt(staffSession.expiresAt, at)))
    .orderBy(desc(staffSession.updatedAt), desc(staffSession.id))

/** Signs her out of one browser, which may be this one. */
export function endSession({ by, at, sessionId }: Self & { sessionId: number }) {
  return transaction(async function endSession(tx) {
    const ended = await tx
      .delete(staffSession)
      .where(and(eq(staffSession.id, sessionId), eq(staffSession.staffId, by.staffId)))
      .returning({ id: staffSession.id })
    if (ended.length === 0) throw new NotFound(`no session ${sessionId} of hers`)
    await record(tx, { act: 'end-session', subject: 'staff', subjectId: by.staffId, by, at })
  })
}

/** Signs her out of every browser but this one. */
export function endOtherSessions({ by, at }: Self) {
  return transaction(async function endOtherSessions(tx) {
    await tx.delete(staffSession).where(and(eq(staffSession.staffId, by.staffId), ne(staffSession.id, by.sessionId)))
    await record(tx, { act: 'end-other-sessions', subject: 'staff', subjectId: by.staffId, by, at })
  })
}

export function changeName({ by, at, ...said }: Self & { name: string }) {
  const name = tidyName(said.name)
  return transaction(async function changeName(tx) {
    const issues = nameIssues(name)
    if (issues.length > 0) throw new NotReady('the name', issues)
    await tx.update(staff).set({ name, changedAt: at }).where(eq(staff.id, by.staffId))
    await record(tx, { act: 'change-name', subject: 'staff', subjectId: by.staffId, by, at, details: { before: by.name, after: name } })
  })
}

/** The newsroom speaks to her in this language, wherever she signs in. */
export const changeLanguage = ({ by, at, language }: Self & { language: Language }) =>
  transaction(async function changeLanguage(tx) {
    await tx.update(staff).set({ language, changedAt: at }).where(eq(staff.id, by.staffId))
  })

export const listPasskeys = (staffId: number) =>
  db.select({ id: staffPasskey.id, name: staffPasskey.name, addedAt: staffPasskey.createdAt }).from(staffPasskey).where(eq(staffPasskey.staffId, staffId)).orderBy(desc(staffPasskey.id))

export function removePasskey({ by, at, passkeyId }: Self & { passkeyId: number }) {
  return transaction(async function removePasskey(tx) {
    const removed = await tx
      .delete(staffPasskey)
      .where(and(eq(staffPasskey.id, passkeyId), eq(staffPasskey.staffId, by.staffId)))
      .returning({ name: staffPasskey.name })
    if (removed.length === 0) throw new NotFound(`no passkey ${passkeyId} of hers`)
    await record(tx, { act: 'remove-passkey', subject: 'staff', subjectId: by.staffId, by, at })
  })
}

/** What better-auth has done of itself leaves its entry too. */
export const noteOwnAct = ({ by, at, act }: { by: StaffMember; at: Date; act: 'add-passkey' | 'set-up-second-factor' | 'remove-second-factor' | 'renew-recovery-codes' }) =>
  transaction(async function noteOwnAct(tx) {
    await record(tx, { act, subject: 'staff', subjectId: by.staffId, by, at })
  })
