import { useTranslations } from 'next-intl'
import type { Language } from '#lib/i18n/routing.ts'
import { frontPath } from '#lib/newsroom/urls.ts'

/** The head of the live page, under a red rule; «إغلاق» leads to the front, or back to where the reader was. */
export function LiveHead({ language }: { language: Language }) {
  const site = useTranslations('site')
  const t = useTranslations('live')
  return (
    <header className="live-head">
      <h1>{site('liveTv')}</h1>
      <a href={frontPath(language)} data-close="">
        {t('close')}
      </a>
    </header>
  )
}
