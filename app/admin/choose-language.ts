'use server'
import { cookies } from 'next/headers'
import { isLanguage, STAFF_LANGUAGE } from '#lib/i18n/routing.ts'
import { STAFF_CHOICE } from './staff-choice.ts'

/** The newsroom speaks this language in this browser from now on. */
export async function chooseLanguageAction(form: FormData) {
  const language = form.get('language')
  if (isLanguage(language)) (await cookies()).set(STAFF_LANGUAGE, language, STAFF_CHOICE)
}
