'use server'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import type { FormAnswer } from '#components/newsroom/doors/form-answer.ts'
import { joinStaff } from '#db/staff-joining.ts'
import { signIn } from '#db/staff-sign-in.ts'
import { defaultLanguage, isLanguage } from '#lib/i18n/routing.ts'
import { refusalOf } from '#lib/newsroom/refusals.ts'
import { FIRST_ROOM } from '#lib/newsroom/way-in.ts'
import { now } from '#lib/platform/now.ts'

/** Follows an invitation and signs in at once. */
export async function joinAction(_: FormAnswer, form: FormData): Promise<FormAnswer> {
  const [token = '', email = '', name = '', password = ''] = ['token', 'email', 'name', 'password'].map(field => String(form.get(field) ?? ''))
  const locale = await getLocale()
  try {
    const joined = await joinStaff({ token, email, name, password, language: isLanguage(locale) ? locale : defaultLanguage, at: now() })
    await signIn({ email: joined, password, headers: await headers() })
  } catch (error) {
    const refusal = refusalOf(error)
    if (!refusal) throw error
    return { said: { email, name }, issues: refusal.issues ?? [{ field: 'password', key: refusal.kind }] }
  }
  redirect(FIRST_ROOM)
}
