import { useTranslations } from 'next-intl'
import type { Language } from '#lib/i18n/routing.ts'
import { pathIn } from '#lib/newsroom/urls.ts'

/** The small scripts of every page; each is optional, and says only what stands here. */
export function ReaderScripts({ language }: { language: Language }) {
  const t = useTranslations('edge')
  return (
    <>
      <script type="module" src="/reader/theme.js" />
      <script type="module" src="/reader/alerts.js" data-api={pathIn(language, '/api/breaking')} data-breaking={t('breaking')} data-close={t('close')} />
      <script type="module" src="/reader/relative-times.js" />
    </>
  )
}
