import { Moment } from '#components/ui/moment.tsx'
import { Thumbnail } from '#components/ui/picture-image.tsx'
import { Pieces } from '#components/ui/pieces.tsx'
import type { Hit } from '#db/published.ts'
import type { Print } from '#lib/newsroom/edition.ts'
import { SectionLabel } from './section-label.tsx'

/** A story that was found: why, in its own words, and when it was news. */
export function HitRow({ hit, print }: { hit: Hit; print: Print }) {
  return (
    <li className="row hit">
      <div>
        <SectionLabel section={hit.section} />
        <h2>
          <a href={hit.path}>
            <Pieces pieces={hit.headlinePieces} language={hit.language} />
          </a>
        </h2>
        <p className="by">
          <Pieces pieces={hit.snippet} language={hit.language} />
        </p>
        <p className="small when">
          <Moment at={hit.publishedAt} print={print} />
        </p>
      </div>
      {hit.picture && <Thumbnail picture={hit.picture} />}
    </li>
  )
}
