import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import type { StaffMember } from '#db/staff.ts'
import { findSignedIn } from '#db/staff-sessions.ts'
import { signInAddress } from '#lib/newsroom/way-in.ts'

export type { StaffMember }

/** Who is signed in at this request, asked once for all its layouts and pages; null for nobody. */
export const getSignedIn = cache(async () => findSignedIn(await headers()))

/** The member of the staff who sends this request. Everybody else is sent to the door, which leads back here. */
export async function requireStaff(): Promise<StaffMember & { sessionId: number }> {
  const by = await getSignedIn()
  if (!by) redirect(signInAddress((await headers()).get('x-manshet-path')))
  return by
}
