import './site.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { directionOf } from '#lib/i18n/routing.ts'
import { THEME_LINE } from '#lib/newsroom/theme-line.ts'
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
  return (
    <html lang={language} dir={directionOf(language)} suppressHydrationWarning>
      <body>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours */}
        <script dangerouslySetInnerHTML={{ __html: THEME_LINE }} />
        {children}
      </body>
    </html>
  )
}
