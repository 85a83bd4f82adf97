'use server'

import { redirect } from 'next/navigation'
import { restoreRevision } from '#db/versions.ts'
import { readId } from '#lib/newsroom/address-part.ts'
import { refusalOf } from '#lib/newsroom/refusals.ts'
import { now } from '#lib/platform/now.ts'
import { requireStaff } from '../../../../../require-staff.ts'

/** Leads back to the room, which says what came of it. */
export async function restoreRevisionAction(form: FormData) {
  const by = await requireStaff()
  const [articleId, revisionId, startedFrom] = ['articleId', 'revisionId', 'startedFrom'].map(name => readId(String(form.get(name) ?? '')))
  if (!articleId || !revisionId || !startedFrom) redirect('/admin/stories')
  const restored = await restoreRevision({ articleId, revisionId, startedFrom, by, at: now() }).catch((error: unknown) => {
    if (refusalOf(error)?.kind === 'stale') return null
    throw error
  })
  const room = `/admin/stories/${articleId}/versions`
  redirect(restored ? `${room}?restored=${restored.revision}` : `${room}?refused=stale`)
}
