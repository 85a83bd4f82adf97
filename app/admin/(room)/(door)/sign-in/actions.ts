'use server'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { signIn } from '#db/staff-sign-in.ts'
import { roomAfter } from '#lib/newsroom/way-in.ts'

export type SignInAnswer = { email: string; wrong: 'email-missing' | 'password-missing' | 'not-known' | null }

/** Signs somebody in by e-mail and password; never says which of the two was wrong. */
export async function signInAction(_: SignInAnswer, form: FormData): Promise<SignInAnswer> {
  const [email, password, to] = ['email', 'password', 'to'].map(name => String(form.get(name) ?? ''))
  const outcome = await signIn({ email: email ?? '', password: password ?? '', headers: await headers() })
  if (outcome === 'in') redirect(roomAfter(to))
  return { email: email ?? '', wrong: outcome }
}
