import './site.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { preload } from 'react-dom'
import { ReaderScripts } from '#components/site/reader-scripts.tsx'
import { directionOf, type Language } from '#lib/i18n/routing.ts'
import { THEME_LINE } from '#lib/newsroom/theme-line.ts'
import faces from './faces.json'
import { readLanguage } from './read.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { icons: { icon: '/icon.svg' } }

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme:light)', color: '#fbfaf6' },
    { media: '(prefers-color-scheme:dark)', color: '#11151a' },
  ],
}

export default async function SiteLayout({ children }: { children: ReactNode }) {
  const language = await readLanguage()
  preloadFaces(language)
  return (
    <html lang={language} dir={directionOf(language)} suppressHydrationWarning>
      <body>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours */}
        <script dangerouslySetInnerHTML={{ __html: THEME_LINE }} />
        {children}
        <ReaderScripts language={language} />
      </body>
    </html>
  )
}

/** English is read in a serif of the reader's own system: only its headlines need a face of ours. */
function preloadFaces(language: Language) {
  for (const face of language === 'ar' ? [faces.head, faces.naskh] : [faces.head]) preload(face, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })
}
