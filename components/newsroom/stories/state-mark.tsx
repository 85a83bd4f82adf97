import { useTranslations } from 'next-intl'
import type { StatusWord } from '#lib/newsroom/status.ts'

/** Where a story stands, by a word and a small mark: never by colour alone. */
export function StateMark({ word }: { word: StatusWord }) {
  const t = useTranslations('newsroom.status')
  return (
    <span className={`state ${word}`}>
      <span className="state-mark" aria-hidden="true" />
      {t(word)}
    </span>
  )
}
