import { useTranslations } from 'next-intl'
import { IsolatedText } from '#components/ui/isolated-text.tsx'
import { Moment } from '#components/ui/moment.tsx'
import type { Story } from '#db/published.ts'
import type { Print } from '#lib/newsroom/edition.ts'

/** What was wrong in this story, and when it was put right. */
export function Corrections({ corrections, print }: { corrections: Story['corrections']; print: Print }) {
  const t = useTranslations('story')
  return corrections.map((correction, place) => (
    <aside className="fix" key={place}>
      <p>
        <b>{t(`correctionOf.${correction.kind}`)}</b> <Moment at={correction.at} print={print} />
      </p>
      <p>
        <IsolatedText text={correction.text} language={print.language} />
      </p>
    </aside>
  ))
}
