import { useTranslations } from 'next-intl'
import { type Language, languages } from '#lib/i18n/routing.ts'
import { pathIn } from '#lib/newsroom/urls.ts'
import type { FooterPage } from './footer.tsx'

/** What the paper says of itself, and how to follow it: in the menu and in the foot. */
export function PaperLinks({ pages, language, translationPath }: { pages: FooterPage[]; language: Language; translationPath: string }) {
  const t = useTranslations('site')
  const other = languages.find(one => one !== language)
  return (
    <>
      <div>
        <p className="way">{t('footer')}</p>
        <ul>
          {pages.map(page => (
            <li key={page.path}>
              <a href={page.path}>{page.title}</a>
            </li>
          ))}
          <li>
            <a href={pathIn(language, '/corrections')}>{t('corrections')}</a>
          </li>
        </ul>
      </div>
      <div>
        <p className="way">{t('follow')}</p>
        <ul>
          <li>
            <a href={pathIn(language, '/latest')}>{t('latest')}</a>
          </li>
          <li>
            <a href={pathIn(language, '/live')}>{t('liveTv')}</a>
          </li>
          <li>
            <a href={pathIn(language, '/feed.xml')}>{t('feed')}</a>
          </li>
          <li>
            <a href={translationPath} hrefLang={other} lang={other}>
              {t('otherLanguage')}
            </a>
          </li>
        </ul>
      </div>
    </>
  )
}
