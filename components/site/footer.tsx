import { useTranslations } from 'next-intl'
import type { Paper } from '#db/published.ts'
import type { Language } from '#lib/i18n/routing.ts'
import { frontPath, pathIn } from '#lib/newsroom/urls.ts'

export type FooterPage = { path: string; title: string }

export function Footer({ paper, language, pages }: { paper: Paper; language: Language; pages: FooterPage[] }) {
  const t = useTranslations('site')
  return (
    <footer className="foot">
      <p>
        <a href={frontPath(language)}>{paper.name}</a>
      </p>
      <nav aria-label={t('footer')}>
        <ul>
          {pages.map(page => (
            <li key={page.path}>
              <a href={page.path}>{page.title}</a>
            </li>
          ))}
          <li>
            <a href={pathIn(language, '/latest')}>{t('latest')}</a>
          </li>
          <li>
            <a href={pathIn(language, '/corrections')}>{t('corrections')}</a>
          </li>
          <li>
            <a href={pathIn(language, '/feed.xml')}>{t('feed')}</a>
          </li>
        </ul>
      </nav>
    </footer>
  )
}
