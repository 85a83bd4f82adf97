import { useTranslations } from 'next-intl'

/** Hidden until the script that can keep the choice shows them. */
export function TextSize() {
  const t = useTranslations('story')
  return (
    <p className="sizes">
      <button type="button" data-text-size="smaller" aria-label={t('smaller')} title={t('smaller')} hidden>
        <span aria-hidden="true">{t('sizeLetter')}−</span>
      </button>
      <button type="button" data-text-size="larger" aria-label={t('larger')} title={t('larger')} hidden>
        <span aria-hidden="true">{t('sizeLetter')}+</span>
      </button>
    </p>
  )
}
