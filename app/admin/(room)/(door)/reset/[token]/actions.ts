'use server'
import { redirect } from 'next/navigation'
import type { FormAnswer } from '#components/newsroom/doors/form-answer.ts'
import { resetPassword } from '#db/staff-joining.ts'
import { refusalOf } from '#lib/newsroom/refusals.ts'
import { SIGN_IN } from '#lib/newsroom/way-in.ts'
import { now } from '#lib/platform/now.ts'

/** Gives the account of the link a new password, and leads to the door: a second step is not skipped by it. */
export async function resetAction(_: FormAnswer, form: FormData): Promise<FormAnswer> {
  try {
    await resetPassword({ token: String(form.get('token') ?? ''), password: String(form.get('password') ?? ''), at: now() })
  } catch (error) {
    const refusal = refusalOf(error)
    if (!refusal) throw error
    return { said: {}, issues: refusal.issues ?? [{ field: 'password', key: refusal.kind }] }
  }
  redirect(`${SIGN_IN}?after=reset`)
}
