'use server'
import { headers } from 'next/headers'
import { after } from 'next/server'
import { getTranslations } from 'next-intl/server'
import type { FormAnswer } from '#components/newsroom/doors/form-answer.ts'
import { countTry } from '#db/sign-in-tries.ts'
import { askForReset, resetAddress } from '#db/staff-links.ts'
import { emailIssues, tidyEmail } from '#lib/newsroom/staff-rules.ts'
import { canSendMail, sendLetter } from '#lib/platform/mail.ts'
import { now } from '#lib/platform/now.ts'

/** Says at once that a letter is under way to whoever has this e-mail; what depends on whether somebody has it happens after the answer. */
export async function askForResetAction(_: FormAnswer, form: FormData): Promise<FormAnswer> {
  const email = tidyEmail(String(form.get('email') ?? ''))
  const issues = emailIssues(email)
  if (issues.length > 0) return { said: { email }, issues }
  const wait = await countTry({ account: `reset ${email}`, address: (await headers()).get('x-manshet-ip') ?? '' }, now())
  if (canSendMail && wait === 0) after(() => sendReset(email))
  return { said: { email }, issues: [], isDone: true }
}

async function sendReset(email: string) {
  const asked = await askForReset(email, now())
  if (!asked) return
  const t = await getTranslations({ locale: asked.language, namespace: 'newsroom.doors.letter' })
  await sendLetter({ to: asked.email, subject: t('resetSubject'), text: t('resetText', { name: asked.name, link: resetAddress(asked.token) }) })
}
