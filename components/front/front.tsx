import { useTranslations } from 'next-intl'
import type { FrontPage, Paper } from '#db/published.ts'
import type { Print } from '#lib/i18n/formats.ts'
import { Lead } from './lead.tsx'
import { Rail } from './rail.tsx'
import { type Row, rowsOf } from './rail-shapes.ts'
import { Seconds } from './seconds.tsx'

/** The front page under the masthead; a paper without a story says so. */
export function Front({ front, sections, print }: { front: FrontPage; sections: Paper['sections']; print: Print }) {
  const t = useTranslations('front')
  const kind = useTranslations('kind')
  if (!front.lead) return <p className="page empty">{t('empty')}</p>
  return (
    <div className="page">
      <div className="opening">
        <Lead card={front.lead} print={print} kind={front.lead.kind === 'news' ? undefined : kind(front.lead.kind)} />
        <Seconds cards={front.seconds} print={print} />
      </div>
      {rowsOf(front.rails).map((row, place) =>
        row.length === 1 ? (
          <RailRow key={place} row={row} sections={sections} />
        ) : (
          <div className="abreast" key={place}>
            <RailRow row={row} sections={sections} />
          </div>
        ),
      )}
    </div>
  )
}

function RailRow({ row, sections }: { row: Row<FrontPage['rails'][number]>; sections: Paper['sections'] }) {
  return row.map(({ rail, shape }) => {
    const section = sections.find(one => one.id === rail.sectionId)
    return section && <Rail key={section.id} section={section} cards={rail.stories} shape={shape} />
  })
}
