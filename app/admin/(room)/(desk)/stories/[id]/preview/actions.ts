'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import type { Shared } from '#components/newsroom/preview/share-link.client.tsx'
import { sharePreview, takeBackPreview } from '#db/preview-links.ts'
import { readId } from '#lib/newsroom/address-part.ts'
import { refusalOf } from '#lib/newsroom/refusals.ts'
import { env } from '#lib/platform/env.ts'
import { now } from '#lib/platform/now.ts'
import { requireStaff } from '../../../../../require-staff.ts'

/** Answers the link to the working copy of this version, once. */
export async function sharePreviewAction(articleId: number, asOf: number): Promise<Shared> {
  const by = await requireStaff()
  try {
    const token = await sharePreview({ articleId, asOf, by, at: now() })
    revalidatePath(`/admin/stories/${articleId}/preview`)
    return { link: `${env.siteUrl}/admin/preview/shared/${token}` }
  } catch (error) {
    const refusal = refusalOf(error)
    if (!refusal) throw error
    return { refused: refusal.kind }
  }
}

export async function takeBackPreviewAction(form: FormData) {
  const by = await requireStaff()
  const linkId = readId(String(form.get('linkId') ?? ''))
  if (linkId === null) redirect('/admin/stories')
  redirect(`/admin/stories/${await takeBackPreview({ linkId, by, at: now() })}/preview`)
}
