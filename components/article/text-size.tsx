import { useTranslations } from 'next-intl'

/** Hidden until the script that can keep the choice shows them. */
export function TextSize() {
  const t = useTranslations('story')
  return (
    <p className="sizes">
      <button type="button" data-text-size="smaller" aria-label={t('smaller')} title={t('smaller')} hidden>
        {t('sizeLetter')}−
      </button>
      <button type="button" data-text-size="larger" aria-label={t('larger')} title={t('larger')} hidden>
        {t('sizeLetter')}+
      </button>
      <script type="module" src="/reader/text-size.js" />
    </p>
  )
}
