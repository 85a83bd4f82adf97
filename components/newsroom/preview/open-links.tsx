import { useTranslations } from 'next-intl'
import { formatDateTime } from '#lib/arabic/dates.ts'
import { formatNumber } from '#lib/arabic/digits.ts'
import type { Print } from '#lib/newsroom/edition.ts'

type Link = { id: number; number: number; madeBy: string; madeAt: Date; endsAt: Date }
type Props = { links: Link[]; articleId: number; takeBack: (form: FormData) => Promise<void>; print: Print }

/** The links that outsiders can still open, each to be taken back. */
export function OpenLinks({ links, articleId, takeBack, print }: Props) {
  const t = useTranslations('newsroom.preview')
  if (links.length === 0) return null
  return (
    <section className="open-links">
      <h2>{t('openLinks')}</h2>
      <ul>
        {links.map(link => (
          <li key={link.id}>
            <p>
              {t('linkTo', { number: formatNumber(link.number, print) })} <bdi>{link.madeBy}</bdi>
            </p>
            <p className="small quiet">{t('endsAt', { time: formatDateTime(link.endsAt, print) })}</p>
            <form action={takeBack}>
              <input type="hidden" name="linkId" value={link.id} />
              <input type="hidden" name="articleId" value={articleId} />
              <button type="submit" className="button small">
                {t('takeBack')}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}
