// The paper's readable paths as whole addresses, fit for HTTP.
import { defaultLanguage, isLanguage } from '#lib/i18n/routing.ts'
import { encodePath } from '#lib/newsroom/urls.ts'
import { env } from '#lib/platform/env.ts'

export const absolute = (path: string) => env.siteUrl + encodePath(path)

/** The language of a route that is no page: feeds and sitemaps know it from their own address. */
export async function languageOf(params: Promise<{ locale: string }>) {
  const { locale } = await params
  return isLanguage(locale) ? locale : defaultLanguage
}
