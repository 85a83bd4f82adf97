import { useTranslations } from 'next-intl'
import { MostRead } from '#components/site/most-read.tsx'
import type { Card, Faces, FrontPage, Paper } from '#db/published.ts'
import type { Print } from '#lib/newsroom/edition.ts'
import { Opening } from './opening.tsx'
import { Rail } from './rail.tsx'
import { type Row, rowsOf } from './rail-shapes.ts'

type Props = {
  front: FrontPage
  sections: Paper['sections']
  faces: Faces
  /** The most read first; empty where too little was read. */
  mostRead: Card[]
  print: Print
}

/** The front page under the masthead; a paper without a story says so. */
export function Front({ front, sections, faces, mostRead, print }: Props) {
  const t = useTranslations('front')
  if (!front.lead) return <p className="page empty">{t('empty')}</p>
  const rows = rowsOf(front.rails)
  const beside = rows.findIndex(isOfVoices)
  return (
    <div className="page">
      <Opening lead={front.lead} seconds={front.seconds} print={print} />
      {rows.map((row, place) =>
        row.length === 1 && (place !== beside || mostRead.length === 0) ? (
          <RailRow key={place} row={row} sections={sections} faces={faces} />
        ) : (
          <div className={place === beside ? 'abreast uneven' : 'abreast'} key={place}>
            <RailRow row={row} sections={sections} faces={faces} />
            {place === beside && <MostRead cards={mostRead} print={print} />}
          </div>
        ),
      )}
      {beside === -1 && <MostRead cards={mostRead} print={print} />}
    </div>
  )
}

function RailRow({ row, sections, faces }: { row: Row<FrontPage['rails'][number]>; sections: Paper['sections']; faces: Faces }) {
  return row.map(({ rail, shape }) => {
    const section = sections.find(one => one.id === rail.sectionId)
    return section && <Rail key={section.id} section={section} cards={rail.stories} shape={shape} faces={faces} />
  })
}

const isOfVoices = (row: Row<unknown>) => row[0]?.shape === 'voices'
