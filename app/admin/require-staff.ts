import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { findSignedIn, type SignedIn } from '#db/staff-sessions.ts'
import { isLanguage, STAFF_LANGUAGE } from '#lib/i18n/routing.ts'
import { SECOND_FACTOR, signInAddress } from '#lib/newsroom/way-in.ts'

export type { SignedIn }

/** Who is signed in at this request, asked once for all its layouts and pages; null for nobody. */
export const getSignedIn = cache(async () => {
  const asked = new Headers(await headers())
  // An action may have changed the session's cookie: the page that it answers with is asked with the new one.
  asked.set('cookie', (await cookies()).toString())
  const by = await findSignedIn(asked)
  // Days, figures and names are printed in the language that this browser's screens speak.
  const language = (await cookies()).get(STAFF_LANGUAGE)?.value
  return by && isLanguage(language) ? { ...by, language } : by
})

/** The member of the staff who sends this request. Everybody else is sent to the door, which leads back here; who lacks a second factor that the paper asks of her, to where she sets it up. */
export async function requireStaff(): Promise<SignedIn> {
  const by = await requireSignedIn()
  if (by.lacksSecondFactor) redirect(SECOND_FACTOR)
  return by
}

/** The same, for the one page on which a second factor is set up. */
export async function requireSignedIn(): Promise<SignedIn> {
  return (await getSignedIn()) ?? redirect(signInAddress((await headers()).get('x-manshet-path')))
}
