import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

/** One matter of her account: its name at the side, what there is to do beside it. */
export function Matter({ name, text, children }: { name: string; text?: string; children: ReactNode }) {
  return (
    <section className="matter">
      <div className="matter-name">
        <h2>{name}</h2>
        {text && <p className="small quiet">{text}</p>}
      </div>
      <div className="matter-body">{children}</div>
    </section>
  )
}

type LooksGiven = { change: (form: FormData) => Promise<void>; language: string; theme: string | undefined }

/** Language and light. */
export function LooksForm({ change, language, theme = '' }: LooksGiven) {
  const t = useTranslations('newsroom.doors')
  return (
    <form action={change} className="me-form">
      <div className="field">
        <label htmlFor="language">{t('language')}</label>
        <select className="input" id="language" name="language" defaultValue={language}>
          <option value="ar" lang="ar">
            العربية
          </option>
          <option value="en" lang="en">
            English
          </option>
        </select>
      </div>
      <div className="field">
        <label htmlFor="theme">{t('light')}</label>
        <select className="input" id="theme" name="theme" defaultValue={theme}>
          <option value="">{t('lightOfSystem')}</option>
          <option value="light">{t('byDay')}</option>
          <option value="dark">{t('byNight')}</option>
        </select>
      </div>
      <button type="submit" className="button">
        {t('save')}
      </button>
    </form>
  )
}
