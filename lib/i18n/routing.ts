// The languages of the paper: Arabic at /, English at /en.

export const languages = ['ar', 'en'] as const
export type Language = (typeof languages)[number]
export const defaultLanguage: Language = 'ar'

export const isLanguage = (value: unknown): value is Language => languages.includes(value as Language)
export const directionOf = (language: Language) => (language === 'ar' ? 'rtl' : 'ltr')

/** The cookie in which a browser keeps its staff member's choice of language. */
export const STAFF_LANGUAGE = 'staff-language'
