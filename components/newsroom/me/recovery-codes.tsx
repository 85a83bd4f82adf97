import { useTranslations } from 'next-intl'

/** Shown once: each opens the door once, when the phone is gone. */
export function RecoveryCodes({ codes }: { codes: string[] }) {
  const t = useTranslations('newsroom.doors')
  return (
    <section className="recovery" aria-labelledby="recovery-codes">
      <h3 id="recovery-codes">{t('recoveryCodes')}</h3>
      <p>{t('recoveryCodesText')}</p>
      <ul className="codes" dir="ltr">
        {codes.map(code => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </section>
  )
}
