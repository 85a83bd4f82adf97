import { getTranslations, setRequestLocale } from 'next-intl/server'
import { cache } from 'react'
import { findSharedPreview } from '#db/preview-links.ts'
import { type Preview, previewDraft, previewRevision } from '#db/previews.ts'
import { defaultLanguage, type Language } from '#lib/i18n/routing.ts'
import { readId } from '#lib/newsroom/address-part.ts'
import { may } from '#lib/newsroom/permissions.ts'
import { now } from '#lib/platform/now.ts'
import { requireStaff } from '../../require-staff.ts'

type Shown = { status: 200; preview: Preview; language: Language; isShared: boolean } | { status: 404 | 410; preview: null; language: Language; isShared: boolean }

/** What an address under /admin/preview shows: `{revision}`, `draft/{article}` or `shared/{token}`. Only the last asks for no staff. */
export const readPreview = cache(async (address: string): Promise<Shown> => {
  const shown = await find(address.split('/'))
  setRequestLocale(shown.language)
  return shown
})

async function find([kind, name, ...more]: string[]): Promise<Shown> {
  if (kind === 'shared' && name && more.length === 0) return findShared(name)
  const staff = await requireStaff()
  const id = readId(kind === 'draft' ? (name ?? '') : (kind ?? ''))
  const isKnown = id !== null && more.length === 0 && (kind === 'draft') === (name !== undefined) && may(staff, 'read')
  const preview = isKnown ? await (kind === 'draft' ? previewDraft : previewRevision)(id, await noSection()) : null
  return preview ? { status: 200, preview, language: preview.language, isShared: false } : missing(404, staff.language, false)
}

async function findShared(token: string): Promise<Shown> {
  const shared = await findSharedPreview(token, now())
  if (shared.state === 'ended') return missing(410, shared.language, true)
  const preview = shared.state === 'open' ? await previewRevision(shared.revisionId, await noSection()) : null
  return preview ? { status: 200, preview, language: preview.language, isShared: true } : missing(404, defaultLanguage, true)
}

const missing = (status: 404 | 410, language: Language, isShared: boolean): Shown => ({ status, preview: null, language, isShared })

const noSection = async () => (await getTranslations({ locale: defaultLanguage, namespace: 'newsroom.preview' }))('noSection')
