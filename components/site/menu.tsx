import { useTranslations } from 'next-intl'
import type { Paper } from '#db/published.ts'
import type { Language } from '#lib/i18n/routing.ts'
import type { FooterPage } from './footer.tsx'
import { PaperLinks } from './paper-links.tsx'
import { SearchForm } from './search-form.tsx'
import { SectionLinks } from './section-links.tsx'

const ID = 'menu'
const THEMES = ['system', 'light', 'dark'] as const

/** Opens the menu: a button where the browser knows popovers, a link to the same place where it does not. The style sheet shows one of them. */
export function MenuOpener() {
  const t = useTranslations('site')
  return (
    <>
      <button type="button" className="open" popoverTarget={ID}>
        {t('menu')}
      </button>
      <a className="open" href={`#${ID}`}>
        {t('menu')}
      </a>
    </>
  )
}

type Props = { paper: Paper; language: Language; pages: FooterPage[]; translationPath: string; currentSection?: number }

/** «القائمة»: closes with «إغلاق», Esc and a click beside it, all by the browser itself. */
export function Menu({ paper, language, pages, translationPath, currentSection }: Props) {
  const t = useTranslations('site')
  return (
    <div className="menu" id={ID} popover="auto" role="dialog" aria-label={t('menu')}>
      <p>
        <button type="button" className="open" popoverTarget={ID} popoverTargetAction="hide">
          {t('close')}
        </button>
        {/* Whoever came by the link goes back to the top, which closes it. */}
        <a className="open" href="#top">
          {t('close')}
        </a>
      </p>
      <SearchForm language={language} />
      <div className="ways">
        <SectionLinks sections={paper.sections} current={currentSection} />
        <PaperLinks pages={pages} language={language} translationPath={translationPath} />
      </div>
      <ThemeChoice />
    </div>
  )
}

/** Hidden until the script that can keep the choice shows it. */
function ThemeChoice() {
  const t = useTranslations('site')
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand in one line with its buttons
    <div className="theme" data-theme-choice="" role="group" aria-label={t('theme')} hidden>
      <span aria-hidden="true">{t('theme')}</span>
      {THEMES.map(theme => (
        <button key={theme} type="button" data-theme-value={theme}>
          {t(`themeChoice.${theme}`)}
        </button>
      ))}
    </div>
  )
}
