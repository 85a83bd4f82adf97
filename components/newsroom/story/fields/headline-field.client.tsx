'use client'

import { useTranslations } from 'next-intl'
import { formatNumber } from '#lib/arabic/digits.ts'
import type { Language } from '#lib/i18n/routing.ts'
import { LONGEST_HEADLINE_IN_SEARCH, LONGEST_HEADLINE_ON_CARDS } from '#lib/newsroom/checklist.ts'
import type { Print } from '#lib/newsroom/edition.ts'
import { LineField } from './line-field.client.tsx'

type Props = { value: string; print: Print; language: Language; isReadOnly: boolean; wrong?: string; onChange: (value: string) => void }

/** The headline with its length: it says when cards and search results will cut it. */
export function HeadlineField({ value, print, language, isReadOnly, wrong, onChange }: Props) {
  const t = useTranslations('newsroom.story')
  const length = [...value.trim()].length
  const warning = length > LONGEST_HEADLINE_ON_CARDS ? t('tooLongForCards') : length > LONGEST_HEADLINE_IN_SEARCH ? t('tooLongForResults') : ''
  return (
    <div className="headline-field">
      <LineField name="headline" label={t('headline')} value={value} language={language} isReadOnly={isReadOnly} wrong={wrong} onChange={onChange} />
      <p className={`counter ${warning ? 'warn' : ''}`} aria-live="polite">
        {t('length', { length: formatNumber(length, print), longest: formatNumber(LONGEST_HEADLINE_ON_CARDS, print) })} {warning}
      </p>
    </div>
  )
}
