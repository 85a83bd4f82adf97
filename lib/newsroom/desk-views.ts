// How the desk looks at its stories: the views of the list, and what an address asks of it.
import { isLanguage, type Language } from '#lib/i18n/routing.ts'

export const deskViews = ['all', 'drafts', 'in-review', 'ready', 'scheduled', 'published', 'withdrawn', 'bin'] as const
export type DeskView = (typeof deskViews)[number]

/** `mineOf`: only the stories that this member of the staff opened or has been given. */
export type DeskFilter = { view: DeskView; sectionId: number | null; mineOf: number | null; language: Language | null; words: string; page: number }

const LARGEST_PAGE = 99_999
const LONGEST_WORDS = 200

type Asked = Record<string, string | string[] | undefined>

/** What an address asks for; what it does not understand it leaves out. */
export function readDeskFilter(asked: Asked, staffId: number): DeskFilter {
  const one = (name: string) => String(asked[name] ?? '')
  const view = deskViews.find(known => known === one('view')) ?? 'all'
  const language = one('language')
  return {
    view,
    sectionId: wholeNumber(one('section')),
    mineOf: one('mine') === '1' ? staffId : null,
    language: isLanguage(language) ? language : null,
    words: one('q').trim().slice(0, LONGEST_WORDS),
    page: Math.min(wholeNumber(one('page')) ?? 1, LARGEST_PAGE),
  }
}

/** The query of the address that asks for this; `?` included, empty for the list as it opens. */
export function deskQuery({ view, sectionId, mineOf, language, words, page }: DeskFilter) {
  const query = new URLSearchParams()
  if (view !== 'all') query.set('view', view)
  if (sectionId !== null) query.set('section', String(sectionId))
  if (mineOf !== null) query.set('mine', '1')
  if (language !== null) query.set('language', language)
  if (words !== '') query.set('q', words)
  if (page > 1) query.set('page', String(page))
  return query.size > 0 ? `?${query}` : ''
}

const wholeNumber = (text: string) => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : null)
