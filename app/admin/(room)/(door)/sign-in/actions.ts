'use server'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { SignInAnswer } from '#components/newsroom/doors/sign-in-form.client.tsx'
import { languageOf, signIn } from '#db/staff-sign-in.ts'
import { STAFF_LANGUAGE } from '#lib/i18n/routing.ts'
import { roomAfter, SECOND_STEP } from '#lib/newsroom/way-in.ts'
import { STAFF_CHOICE } from '../../../staff-choice.ts'

/** Signs somebody in by e-mail and password; never says which of the two was wrong. */
export async function signInAction(_: SignInAnswer, form: FormData): Promise<SignInAnswer> {
  const [email = '', password = '', to] = ['email', 'password', 'to'].map(name => String(form.get(name) ?? ''))
  const outcome = await signIn({ email, password, headers: await headers() })
  if (outcome.is === 'too-often') return { email, wrong: 'too-often', minutes: Math.ceil(outcome.wait / 60) }
  if (outcome.is !== 'in' && outcome.is !== 'second-step') return { email, wrong: outcome.is }
  const language = await languageOf(email)
  if (language) (await cookies()).set(STAFF_LANGUAGE, language, STAFF_CHOICE)
  redirect(outcome.is === 'in' ? roomAfter(to) : `${SECOND_STEP}?to=${encodeURIComponent(roomAfter(to))}`)
}
