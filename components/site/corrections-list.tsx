import { useTranslations } from 'next-intl'
import { IsolatedText } from '#components/ui/isolated-text.tsx'
import { Moment } from '#components/ui/moment.tsx'
import type { CorrectionKind } from '#lib/newsroom/correction.ts'
import type { Print } from '#lib/newsroom/edition.ts'

type Corrected = { kind: CorrectionKind; text: string; at: Date; headline: string; path: string }

/** What the paper had wrong: the correction in its own words, then the story that it mends. */
export function CorrectionsList({ corrections, print }: { corrections: Corrected[]; print: Print }) {
  const t = useTranslations('lists')
  const kinds = useTranslations('story.correctionOf')
  if (corrections.length === 0) return null
  return (
    <ul className="rows">
      {corrections.map((correction, place) => (
        <li className="row" key={place}>
          <div>
            <p>
              <IsolatedText text={correction.text} language={print.language} />
            </p>
            <p className="by">
              {t('corrected')}
              <a href={correction.path}>
                <IsolatedText text={correction.headline} language={print.language} />
              </a>
            </p>
            <p className="small when">
              {kinds(correction.kind)} · <Moment at={correction.at} print={print} />
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}
