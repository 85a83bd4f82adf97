import { useTranslations } from 'next-intl'
import type { Paper } from '#db/published.ts'
import { formatYear } from '#lib/arabic/dates.ts'
import type { Language } from '#lib/i18n/routing.ts'
import { frontPath } from '#lib/newsroom/urls.ts'
import { PaperLinks } from './paper-links.tsx'
import { SectionLinks } from './section-links.tsx'

export type FooterPage = { path: string; title: string }

/** The foot reaches whatever the menu reaches: for browsers and readers that never open one. */
export function Footer({ paper, language, pages, translationPath }: { paper: Paper; language: Language; pages: FooterPage[]; translationPath: string }) {
  const t = useTranslations('site')
  return (
    <footer className="foot">
      <p className="again">
        <a href={frontPath(language)}>{paper.name}</a>
      </p>
      <div className="ways">
        <SectionLinks sections={paper.sections} />
        <PaperLinks pages={pages} language={language} translationPath={translationPath} />
      </div>
      <p className="rights">{t('rights', { year: formatYear(paper.today, { edition: paper.edition, language }), name: paper.name })}</p>
    </footer>
  )
}
