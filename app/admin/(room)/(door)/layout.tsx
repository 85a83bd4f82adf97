import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { getPaper } from '#db/published.ts'
import { defaultLanguage, isLanguage, languages } from '#lib/i18n/routing.ts'
import { chooseLanguageAction } from '../../choose-language.ts'

/** The doors: the paper's name, one thing to do, and the choice of language. */
export default async function DoorLayout({ children }: { children: ReactNode }) {
  const [locale, t] = [await getLocale(), await getTranslations('newsroom.doors')]
  const language = isLanguage(locale) ? locale : defaultLanguage
  const paper = await getPaper(language)
  const other = languages.find(known => known !== language) ?? 'en'
  return (
    <div className="door">
      <header className="door-head">
        <a href="/" className="door-paper">
          {paper.name}
        </a>
        <p className="quiet small">{t('newsroom')}</p>
      </header>
      <main className="door-sheet">{children}</main>
      <form action={chooseLanguageAction} className="door-language">
        <input type="hidden" name="language" value={other} />
        <button type="submit" className="button quiet small" lang={other}>
          {t('inOtherLanguage')}
        </button>
      </form>
    </div>
  )
}
