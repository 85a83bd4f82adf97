import { useTranslations } from 'next-intl'
import type { Paper } from '#db/published.ts'
import { formatDay, formatHijriDay, formatIsoDay } from '#lib/arabic/dates.ts'
import { type Language, languages } from '#lib/i18n/routing.ts'
import { frontPath, pathIn } from '#lib/newsroom/urls.ts'
import type { FooterPage } from './footer.tsx'
import { Menu, MenuOpener } from './menu.tsx'
import { SectionsNav } from './sections-nav.tsx'

type Props = { paper: Paper; language: Language; pages: FooterPage[]; translationPath: string; isFront: boolean; currentSection?: number }

export function Masthead({ paper, language, pages, translationPath, isFront, currentSection }: Props) {
  const t = useTranslations('site')
  const print = { edition: paper.edition, language }
  const other = languages.find(one => one !== language)
  const name = <a href={frontPath(language)}>{paper.name}</a>
  return (
    <header className="mast">
      <a className="skip" href="#content">
        {t('skip')}
      </a>
      <div className="top">
        <p>
          <time dateTime={formatIsoDay(paper.today, print)}>{formatDay(paper.today, print)}</time> <span>{formatHijriDay(paper.today, print, paper.hijriShift)}</span>
        </p>
        <a className="tv" href={pathIn(language, '/live')}>
          {t('liveTv')}
        </a>
        <p>
          <a href={translationPath} hrefLang={other} lang={other}>
            {t('otherLanguage')}
          </a>{' '}
          <a href={pathIn(language, '/search')}>{t('search')}</a>
        </p>
      </div>
      {isFront ? <h1 className="name">{name}</h1> : <p className="name">{name}</p>}
      <div className="secs">
        <MenuOpener />
        {paper.sections.length > 0 && <SectionsNav sections={paper.sections} current={currentSection} />}
      </div>
      <Menu paper={paper} language={language} pages={pages} translationPath={translationPath} currentSection={currentSection} />
    </header>
  )
}
