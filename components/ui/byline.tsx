import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import type { Credit } from '#db/published.ts'
import type { Language } from '#lib/i18n/routing.ts'
import { IsolatedText } from './isolated-text.tsx'

/** Who signs, in order: «ليلى حدّاد ووكالات». */
export function Byline({ credits, language }: { credits: Credit[]; language: Language }) {
  const t = useTranslations('story')
  return credits.map((credit, place) => (
    <Fragment key={place}>
      {place > 0 && (place === credits.length - 1 ? t('and') : t('comma'))}
      {credit.path ? (
        <a href={credit.path} rel="author">
          <IsolatedText text={credit.name} language={language} />
        </a>
      ) : (
        <b>
          <IsolatedText text={credit.name} language={language} />
        </b>
      )}
    </Fragment>
  ))
}
