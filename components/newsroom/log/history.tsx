import { useTranslations } from 'next-intl'
import type { Print } from '#lib/newsroom/edition.ts'
import type { ReadLine } from '#lib/newsroom/log-lines.ts'
import type { Names } from './change-lines.tsx'
import { LogLines } from './log-lines.tsx'

export const historyFields = ['headline', 'standfirst', 'sectionId', 'byline', 'slug', 'status', 'words'] as const

type Props = { articleId: number; field: string | null; lines: ReadLine[]; names: Names; print: Print }

/** «من غيّر هذا العنوان ومتى؟»: what was done to one story, whole or of one field. */
export function History({ articleId, field, lines, names, print }: Props) {
  const t = useTranslations('newsroom.log')
  const room = `/admin/stories/${articleId}/history`
  return (
    <>
      <nav className="history-fields" aria-label={t('field')}>
        <span className="quiet">{t('field')}</span>
        <a href={room} aria-current={field === null ? 'page' : undefined}>
          {t('allFields')}
        </a>
        {historyFields.map(one => (
          <a key={one} href={`${room}?field=${one}`} aria-current={field === one ? 'page' : undefined}>
            {t(`fields.${one}`)}
          </a>
        ))}
      </nav>
      <LogLines lines={lines} names={names} print={print} />
    </>
  )
}
