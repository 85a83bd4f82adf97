import './site.css'
import type { ReactNode } from 'react'
import { locale as rootLocale } from 'next/root-params'
import { isLanguage, directionOf, defaultLanguage } from '#lib/i18n/routing.ts'

export const dynamic = 'force-dynamic'

export default async function SiteLayout({ children }: { children: ReactNode }) {
  const given = await rootLocale()
  const language = isLanguage(given) ? given : defaultLanguage
  return <html lang={language} dir={directionOf(language)}><body>{children}</body></html>
}
