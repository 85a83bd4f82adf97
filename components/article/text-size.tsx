import { useTranslations } from 'next-intl'

const SIZES = [
  { size: 'smaller', sign: '−' },
  { size: 'larger', sign: '+' },
] as const

/** Hidden until the script that can keep the choice shows them. The style sheet prints «أ−» and «أ+»; the name says it in words. */
export function TextSize() {
  const t = useTranslations('story')
  return (
    <p className="sizes">
      {SIZES.map(({ size, sign }) => (
        <button key={size} type="button" data-text-size={size} data-sign={t('sizeLetter') + sign} aria-label={t(size)} title={t(size)} hidden />
      ))}
      <script type="module" src="/reader/text-size.js" />
    </p>
  )
}
