// How the API says no to a search: with a key for machines and a sentence for people.
import { getTranslations } from 'next-intl/server'
import type { Language } from '#lib/i18n/routing.ts'
import { waitBeforeAsking } from './rate-limit.ts'

export async function refused(key: 'too-long' | 'too-many-words', locale: Language) {
  const t = await getTranslations({ locale, namespace: 'search' })
  return Response.json({ error: key, message: t(key) }, { status: 400 })
}

/** Null for a caller who may ask. */
export async function refusedForNow(request: Request, locale: Language) {
  const seconds = await waitBeforeAsking(request)
  if (seconds === 0) return null
  const t = await getTranslations({ locale, namespace: 'search' })
  return Response.json({ error: 'too-often', message: t('too-often') }, { status: 429, headers: { 'Retry-After': String(seconds) } })
}
