// Who is signed in where: read anew at every request, so that a demotion or a removal counts from the next one.
import { and, eq, gt, lt } from 'drizzle-orm'
import { now } from '#lib/platform/now.ts'
import { transaction } from './client.ts'
import { staffSession } from './schema.ts'
import { getStaff, listSecondFactorRoles, type StaffMember } from './staff.ts'
import { auth, SESSION_DAYS } from './staff-auth.ts'

const MINUTE = 60_000
const SEEN_AGAIN_AFTER = 5 * MINUTE

/** `lacksSecondFactor`: the paper asks one of her role, and she has none yet: until she has, she works nowhere. */
export type SignedIn = StaffMember & { sessionId: number; lacksSecondFactor: boolean }

/** Who sends these headers, by the session's cookie; null where nobody is signed in, or she has left. */
export async function findSignedIn(headers: Headers): Promise<SignedIn | null> {
  const found = await auth().api.getSession({ headers, query: { disableRefresh: true } })
  if (!found) return null
  const by = await getStaff(Number(found.user.id))
  if (!by) return null
  await noteSeen(Number(found.session.id), found.session.updatedAt)
  const lacksSecondFactor = !by.hasSecondFactor && (await listSecondFactorRoles()).includes(by.role)
  return { ...by, sessionId: Number(found.session.id), lacksSecondFactor }
}

/** Every few minutes the session is marked as seen and lives on from there. */
async function noteSeen(sessionId: number, lastSeenAt: Date) {
  const at = now()
  if (at.getTime() - lastSeenAt.getTime() < SEEN_AGAIN_AFTER) return
  const expiresAt = new Date(at.getTime() + SESSION_DAYS * 24 * 60 * MINUTE)
  await transaction(async function noteSeen(tx) {
    await tx
      .update(staffSession)
      .set({ updatedAt: at, expiresAt })
      .where(and(eq(staffSession.id, sessionId), lt(staffSession.updatedAt, at), gt(staffSession.expiresAt, at)))
  })
}
