import { useTranslations } from 'next-intl'
import type { Paper } from '#db/published.ts'
import { SectionsToRead } from './sections-to-read.tsx'

/** What to do when nothing is found. */
export function SearchTips({ sections }: { sections: Paper['sections'] }) {
  const t = useTranslations('search')
  return (
    <div className="tips">
      <h2>{t('tipsTitle')}</h2>
      <ul>
        <li>{t('tipSpelling')}</li>
        <li>{t('tipFewer')}</li>
        <li>{t('tipOther')}</li>
      </ul>
      <SectionsToRead sections={sections} />
    </div>
  )
}
