import '../../css/preview.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { ReaderScripts } from '#components/site/reader-scripts.tsx'
import { directionOf } from '#lib/i18n/routing.ts'
import { THEME_LINE } from '#lib/newsroom/theme-line.ts'
import { readPreview } from './read-preview.ts'

type Props = { params: Promise<{ what: string[] }>; children: ReactNode }

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { icons: { icon: '/icon.svg' }, robots: { index: false, follow: false } }

export const viewport: Viewport = { colorScheme: 'light dark' }

/** The sheet of readers' pages, in the language of the story. */
export default async function PreviewLayout({ params, children }: Props) {
  const { language, status } = await readPreview((await params).what.join('/'))
  return (
    <html lang={language} dir={directionOf(language)} data-answer={status} suppressHydrationWarning>
      <body>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours */}
        <script dangerouslySetInnerHTML={{ __html: THEME_LINE }} />
        {children}
        <ReaderScripts language={language} />
      </body>
    </html>
  )
}
