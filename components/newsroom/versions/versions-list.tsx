import { useTranslations } from 'next-intl'
import { formatDateTime } from '#lib/arabic/dates.ts'
import { formatNumber } from '#lib/arabic/digits.ts'
import type { Print } from '#lib/newsroom/edition.ts'

export type ListedVersion = {
  /** As it stands in the address: a number, or `draft`. */
  name: string
  number: number | null
  act: 'submit' | 'schedule' | 'publish' | 'correct' | 'restore' | 'share' | 'quiet' | null
  by: string
  at: Date
  isLive: boolean
}
type Props = { path: string; versions: ListedVersion[]; from: string; to: string; print: Print }

/** All versions, the newest first: each leads to what it changed, and any two can be chosen. */
export function VersionsList({ path, versions, from, to, print }: Props) {
  const t = useTranslations('newsroom.versions')
  return (
    <form className="versions-list" action={path} aria-label={t('list')}>
      <table>
        <thead>
          <tr className="small quiet">
            <th scope="col">{t('before')}</th>
            <th scope="col">{t('after')}</th>
            <th scope="col">{t('name')}</th>
          </tr>
        </thead>
        <tbody>
          {versions.map((version, place) => {
            const name = version.number === null ? t('working') : t('number', { number: formatNumber(version.number, print) })
            return (
              <tr key={version.name} className={version.name === to ? 'is-shown' : undefined}>
                <td>
                  <input type="radio" name="from" value={version.name} defaultChecked={version.name === from} aria-label={`${name}: ${t('chooseBefore')}`} />
                </td>
                <td>
                  <input type="radio" name="to" value={version.name} defaultChecked={version.name === to} aria-label={`${name}: ${t('chooseAfter')}`} />
                </td>
                <td>
                  <a href={`${path}?from=${versions[place + 1]?.name ?? version.name}&to=${version.name}`} aria-current={version.name === to ? 'true' : undefined}>
                    {name}
                  </a>
                  {version.isLive && <span className="small live-mark">{t('live')}</span>}
                  <p className="small quiet">
                    {version.act ? t(`cutFor.${version.act}`) : t('savedBy')}
                    {t('comma')}
                    <bdi>{version.by}</bdi>
                  </p>
                  <p className="small quiet">
                    <time dateTime={version.at.toISOString()}>{formatDateTime(version.at, print)}</time>
                  </p>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <button type="submit" className="button">
        {t('compare')}
      </button>
    </form>
  )
}
