import type { StaffMember } from '#db/staff.ts'
import { findSignedIn } from '#db/staff-sessions.ts'

export type { StaffMember }

/** The member of the staff who sends this request; null for everybody else, and for one who has yet to set up a second factor that the paper asks of her. */
export async function staffOf(request: Request): Promise<StaffMember | null> {
  const by = await findSignedIn(request.headers)
  return by?.lacksSecondFactor ? null : by
}
