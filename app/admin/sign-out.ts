'use server'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { auth } from '#db/staff-auth.ts'
import { SIGN_IN } from '#lib/newsroom/way-in.ts'

/** Ends this browser's session and leads to the door. */
export async function signOutAction() {
  await auth().api.signOut({ headers: await headers() })
  redirect(SIGN_IN)
}
