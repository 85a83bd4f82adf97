// The language that a caller of the API speaks.
import { defaultLanguage, isLanguage, type Language } from '#lib/i18n/routing.ts'

/** `?language=`; Arabic where nothing is said. */
export function languageAsked(asked: URLSearchParams): Language {
  const language = asked.get('language')
  return isLanguage(language) ? language : defaultLanguage
}
