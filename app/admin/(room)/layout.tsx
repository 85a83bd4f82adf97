import '../css/faces.css'
import '../css/tokens.css'
import '../css/kit.css'
import '../css/shell.css'
import '../css/doors.css'
import '../css/staff.css'
import '../css/stories.css'
import '../css/story.css'
import '../css/print.css'
import '../css/log.css'
import '../css/editor.css'
import '../css/versions.css'
import '../css/notes.css'
import '../css/preview-room.css'
import type { Metadata, Viewport } from 'next'
import { cookies, headers } from 'next/headers'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { directionOf } from '#lib/i18n/routing.ts'
import { STAFF_THEME } from '#lib/newsroom/staff-choices.ts'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('newsroom.shell')
  return { title: t('name'), icons: { icon: '/icon.svg' }, robots: { index: false, follow: false } }
}

export const viewport: Viewport = { colorScheme: 'light dark' }

/** The newsroom's sheet: its language and its light are the staff member's choice. */
export default async function RoomLayout({ children }: { children: ReactNode }) {
  const language = await getLocale()
  const { newsroom } = await getMessages()
  return (
    <html lang={language} dir={directionOf(language)} data-theme={(await cookies()).get(STAFF_THEME)?.value}>
      <head>
        {/* react-aria puts a style of its own into the page: with this it may. */}
        <meta property="csp-nonce" content={await readNonce()} />
      </head>
      <body>
        <NextIntlClientProvider messages={{ newsroom }}>{children}</NextIntlClientProvider>
      </body>
    </html>
  )
}

/** The edge tells Next the policy of this answer in the request. */
const readNonce = async () => /'nonce-([^']+)'/.exec((await headers()).get('content-security-policy') ?? '')?.[1]
