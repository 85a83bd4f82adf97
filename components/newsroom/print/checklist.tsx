import { useTranslations } from 'next-intl'
import type { Requirement } from '#lib/newsroom/checklist.ts'
import { useRequirementWords } from './requirement-words.ts'

export type Jump = (field: string, at?: readonly number[]) => void
type Props = { requirements: Requirement[]; onJump: Jump }

/** شروط النشر: each line leads to its field. */
export function Checklist({ requirements, onJump }: Props) {
  const t = useTranslations('newsroom.print.checklist')
  const words = useRequirementWords()
  if (requirements.length === 0) return <p className="small quiet">{t('none')}</p>
  return (
    <ul className="checklist">
      {requirements.map(requirement => {
        const { field, key, level, at } = requirement
        return (
          <li key={`${field} ${key} ${at ?? ''}`} className={level}>
            <button type="button" onClick={() => onJump(field, at === undefined ? undefined : [at])}>
              <span className="check-mark" aria-hidden="true" />
              <span>{words(requirement)}</span>
              <span className="only-read-out">{` — ${t(level)}`}</span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
