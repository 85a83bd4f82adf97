import type { StaffMember } from '#db/staff.ts'
import { findSignedIn } from '#db/staff-sessions.ts'
import type { Refusal } from '#lib/newsroom/refusals.ts'

/** The member of the staff who sends this request; null for everybody else. */
export const staffOf = (request: Request): Promise<StaffMember | null> => findSignedIn(request.headers)

/** What a route answers where nobody is signed in. */
export const signedOut = () => Response.json({ refusal: { kind: 'signed-out' } satisfies Refusal }, { status: 401 })
