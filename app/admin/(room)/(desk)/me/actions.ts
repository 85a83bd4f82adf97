'use server'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { FormAnswer } from '#components/newsroom/doors/form-answer.ts'
import { countTry, forgetTries } from '#db/sign-in-tries.ts'
import { changeLanguage, changeName, changePassword, endOtherSessions, endSession, removePasskey } from '#db/staff-self.ts'
import { isLanguage, STAFF_LANGUAGE } from '#lib/i18n/routing.ts'
import { refusalOf } from '#lib/newsroom/refusals.ts'
import { STAFF_THEME } from '#lib/newsroom/staff-choices.ts'
import { SIGN_IN } from '#lib/newsroom/way-in.ts'
import { now } from '#lib/platform/now.ts'
import { requireStaff } from '../../../require-staff.ts'
import { STAFF_CHOICE } from '../../../staff-choice.ts'

const ME = '/admin/me'
const said = (form: FormData, name: string) => String(form.get(name) ?? '')

export async function changeNameAction(_: FormAnswer, form: FormData): Promise<FormAnswer> {
  const by = await requireStaff()
  const name = said(form, 'name')
  return answer({ name }, () => changeName({ by, at: now(), name }))
}

/** The newsroom's language goes with her account, its light with this browser. */
export async function changeLooksAction(form: FormData) {
  const by = await requireStaff()
  const [language, theme] = [said(form, 'language'), said(form, 'theme')]
  const kept = await cookies()
  if (isLanguage(language)) {
    await changeLanguage({ by, at: now(), language })
    kept.set(STAFF_LANGUAGE, language, STAFF_CHOICE)
  }
  if (theme === 'light' || theme === 'dark') kept.set(STAFF_THEME, theme, STAFF_CHOICE)
  else kept.delete({ name: STAFF_THEME, path: STAFF_CHOICE.path })
  redirect(ME)
}

export async function changePasswordAction(_: FormAnswer, form: FormData): Promise<FormAnswer> {
  const by = await requireStaff()
  const who = { account: by.email, address: (await headers()).get('x-manshet-ip') ?? '' }
  if ((await countTry(who, now())) > 0) return { said: {}, issues: [{ field: 'old', key: 'too-often' }] }
  const done = await answer({}, () => changePassword({ by, at: now(), old: said(form, 'old'), password: said(form, 'password') }))
  // Only a wrong old password was a try.
  if (!done.issues.some(issue => issue.field === 'old')) await forgetTries(who)
  return done
}

export async function endSessionAction(form: FormData) {
  const by = await requireStaff()
  const sessionId = Number(said(form, 'session'))
  await answer({}, () => endSession({ by, at: now(), sessionId }))
  redirect(sessionId === by.sessionId ? SIGN_IN : ME)
}

export async function endOtherSessionsAction() {
  await endOtherSessions({ by: await requireStaff(), at: now() })
  redirect(ME)
}

export async function removePasskeyAction(form: FormData) {
  const by = await requireStaff()
  await answer({}, () => removePasskey({ by, at: now(), passkeyId: Number(said(form, 'passkey')) }))
  redirect(ME)
}

async function answer(words: Record<string, string>, work: () => Promise<unknown>): Promise<FormAnswer> {
  try {
    await work()
    return { said: words, issues: [], isDone: true }
  } catch (error) {
    const refusal = refusalOf(error)
    if (!refusal) throw error
    return { said: words, issues: refusal.issues ?? [] }
  }
}
