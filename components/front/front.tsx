import { useTranslations } from 'next-intl'
import type { FrontPage, Paper } from '#db/published.ts'
import type { Print } from '#lib/i18n/formats.ts'
import { Lead } from './lead.tsx'
import { Rail } from './rail.tsx'
import { shapesOf } from './rail-shapes.ts'
import { Seconds } from './seconds.tsx'

/** The front page under the masthead; a paper without a story says so. */
export function Front({ front, sections, print }: { front: FrontPage; sections: Paper['sections']; print: Print }) {
  const t = useTranslations('front')
  const kind = useTranslations('kind')
  if (!front.lead) return <p className="page empty">{t('empty')}</p>
  const shapes = shapesOf(front.rails)
  return (
    <div className="page">
      <div className="opening">
        <Lead card={front.lead} print={print} kind={front.lead.kind === 'news' ? undefined : kind(front.lead.kind)} />
        <Seconds cards={front.seconds} print={print} />
      </div>
      {front.rails.map(({ sectionId, stories }, place) => {
        const section = sections.find(one => one.id === sectionId)
        return section && <Rail key={sectionId} section={section} cards={stories} shape={shapes[place] ?? 'columns'} />
      })}
    </div>
  )
}
