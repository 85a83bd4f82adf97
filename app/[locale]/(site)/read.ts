// What a page is asked for, and what every page reads: each thing once for a render, however many parts of the page ask.

import { locale as languageOfAddress } from 'next/root-params'
import { cache } from 'react'
import { getPaper, getStory, listRelated, listStandingPages } from '#db/published.ts'
import { defaultLanguage, isLanguage, type Language } from '#lib/i18n/routing.ts'

export const readLanguage = cache(async (): Promise<Language> => {
  const asked = await languageOfAddress()
  return isLanguage(asked) ? asked : defaultLanguage
})

export const readPaper = cache(getPaper)
export const readStory = cache(getStory)
export const readStandingPages = cache(listStandingPages)

/** Stories to read after this one; a withdrawn story's are those of its topics and section. */
export const readRelated = cache(listRelated)

export type Query = Promise<Record<string, string | string[] | undefined>>

/** `?page=`: 1 where there is none; null where it is no page number from 2 on. */
export async function readPage(query: Query) {
  const { page } = await query
  if (page === undefined) return 1
  return typeof page === 'string' && /^[1-9]\d{0,5}$/.test(page) && page !== '1' ? Number(page) : null
}
