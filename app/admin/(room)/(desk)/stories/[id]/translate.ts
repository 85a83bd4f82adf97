'use server'

import { redirect } from 'next/navigation'
import { createTranslation } from '#db/translations.ts'
import { isLanguage } from '#lib/i18n/routing.ts'
import { readId } from '#lib/newsroom/address-part.ts'
import { now } from '#lib/platform/now.ts'
import { requireStaff } from '../../../../require-staff.ts'

/** «أنشئ ترجمة»: opens a draft that is linked to this story, and goes to it. */
export async function translateAction(form: FormData) {
  const by = await requireStaff()
  const articleId = readId(String(form.get('articleId')))
  const language = form.get('language')
  if (articleId === null || !isLanguage(language)) return
  redirect(`/admin/stories/${await createTranslation({ articleId, language, by, at: now() })}`)
}
