'use server'
import { revalidatePath } from 'next/cache'
import { getLocale, getTranslations } from 'next-intl/server'
import type { StaffAnswer } from '#components/newsroom/staff/staff-answer.ts'
import { getPaperName } from '#db/desk-list.ts'
import { changeRole, clearSecondFactor, deactivateStaff, reactivateStaff, requireSecondFactor } from '#db/staff-changes.ts'
import { inviteStaff, joinAddress, makeResetLink, resetAddress, takeBackInvitation } from '#db/staff-links.ts'
import { defaultLanguage, isLanguage } from '#lib/i18n/routing.ts'
import { type Role, roles } from '#lib/newsroom/permissions.ts'
import { refusalOf } from '#lib/newsroom/refusals.ts'
import { sendLetter } from '#lib/platform/mail.ts'
import { now } from '#lib/platform/now.ts'
import { requireStaff } from '../../../require-staff.ts'

const said = (form: FormData, name: string) => String(form.get(name) ?? '')
const saidRole = (form: FormData) => said(form, 'role') as Role
const saidSections = (form: FormData) => form.getAll('sectionIds').map(Number)
const saidPerson = (form: FormData) => Number(said(form, 'staff'))

/** Makes a link into the staff and shows it; sends it too, where letters go out. */
export async function inviteAction(_: StaffAnswer, form: FormData): Promise<StaffAnswer> {
  const by = await requireStaff()
  const [email, name, role] = [said(form, 'email'), said(form, 'name'), saidRole(form)]
  return answer({ email, name, role }, async () => {
    const link = joinAddress(await inviteStaff({ email, name, role, sectionIds: saidSections(form), by, at: now() }))
    return { link, isSent: await sendInvitation(email, link) }
  })
}

async function sendInvitation(email: string, link: string) {
  const locale = await getLocale()
  const [t, paper] = [await getTranslations('newsroom.doors.letter'), await getPaperName(isLanguage(locale) ? locale : defaultLanguage)]
  return sendLetter({ to: email.trim(), subject: t('inviteSubject', { paper }), text: t('inviteText', { paper, link }) })
}

export async function takeBackInvitationAction(_: StaffAnswer, form: FormData): Promise<StaffAnswer> {
  const by = await requireStaff()
  return answer({}, () => takeBackInvitation({ linkId: Number(said(form, 'invitation')), by, at: now() }))
}

export async function changeRoleAction(_: StaffAnswer, form: FormData): Promise<StaffAnswer> {
  const by = await requireStaff()
  return answer({}, () => changeRole({ staffId: saidPerson(form), role: saidRole(form), sectionIds: saidRole(form) === 'editor' ? saidSections(form) : [], by, at: now() }))
}

/** Makes a link to a new password and shows it: the administrator hands it over herself. */
export async function makeResetLinkAction(_: StaffAnswer, form: FormData): Promise<StaffAnswer> {
  const by = await requireStaff()
  return answer({}, async () => ({ link: resetAddress(await makeResetLink({ staffId: saidPerson(form), by, at: now() })) }))
}

export async function deactivateAction(_: StaffAnswer, form: FormData): Promise<StaffAnswer> {
  const by = await requireStaff()
  return answer({}, () => deactivateStaff({ staffId: saidPerson(form), by, at: now() }))
}

export async function reactivateAction(_: StaffAnswer, form: FormData): Promise<StaffAnswer> {
  const by = await requireStaff()
  return answer({}, () => reactivateStaff({ staffId: saidPerson(form), by, at: now() }))
}

export async function clearSecondFactorAction(_: StaffAnswer, form: FormData): Promise<StaffAnswer> {
  const by = await requireStaff()
  return answer({}, () => clearSecondFactor({ staffId: saidPerson(form), by, at: now() }))
}

export async function requireSecondFactorAction(_: StaffAnswer, form: FormData): Promise<StaffAnswer> {
  const by = await requireStaff()
  return answer({}, () => requireSecondFactor({ roles: roles.filter(role => form.getAll('roles').includes(role)), by, at: now() }))
}

async function answer(words: Record<string, string>, work: () => Promise<unknown>): Promise<StaffAnswer> {
  try {
    const made = (await work()) as Pick<StaffAnswer, 'link' | 'isSent'> | undefined
    revalidatePath('/admin/staff')
    return { said: {}, issues: [], isDone: true, ...made }
  } catch (error) {
    const refusal = refusalOf(error)
    if (!refusal) throw error
    return { said: words, issues: refusal.issues ?? [{ field: 'all', key: refusal.kind }] }
  }
}
