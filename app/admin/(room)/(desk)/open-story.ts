'use server'

import { redirect } from 'next/navigation'
import { createArticle } from '#db/articles.ts'
import { defaultLanguage, isLanguage } from '#lib/i18n/routing.ts'
import { now } from '#lib/platform/now.ts'
import { requireStaff } from '../../require-staff.ts'

/** «خبر جديد»: opens an empty working copy and goes to it. */
export async function openStoryAction(form: FormData) {
  const by = await requireStaff()
  const asked = form.get('language')
  const articleId = await createArticle({ language: isLanguage(asked) ? asked : defaultLanguage, by, at: now() })
  redirect(`/admin/stories/${articleId}`)
}
