import { useTranslations } from 'next-intl'
import type { Card } from '#db/published.ts'
import type { Print } from '#lib/newsroom/edition.ts'
import { Lead } from './lead.tsx'
import { Seconds } from './seconds.tsx'

type Props = { lead: Card; seconds: Card[]; print: Print; hasLabels?: boolean }

/** What a page opens with: one story over seven columns of twelve, and those that stand beside it. A lonely one takes the whole width. */
export function Opening({ lead, seconds, print, hasLabels = true }: Props) {
  const kind = useTranslations('kind')
  return (
    <div className={seconds.length > 0 ? 'opening' : 'opening alone'}>
      <Lead card={lead} print={print} kind={lead.kind === 'news' ? undefined : kind(lead.kind)} hasLabel={hasLabels} />
      <Seconds cards={seconds} print={print} hasLabels={hasLabels} />
    </div>
  )
}
