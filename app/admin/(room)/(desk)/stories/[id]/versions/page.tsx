import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Comparison } from '#components/newsroom/versions/comparison.tsx'
import { RestoreForm } from '#components/newsroom/versions/restore-form.tsx'
import { VersionsList } from '#components/newsroom/versions/versions-list.tsx'
import { getStoryOnTheDesk } from '#db/desk.ts'
import { getEdition } from '#db/desk-list.ts'
import { formatNumber } from '#lib/arabic/digits.ts'
import { readId } from '#lib/newsroom/address-part.ts'
import { compare } from '#lib/newsroom/compare.ts'
import { may } from '#lib/newsroom/permissions.ts'
import { requireStaff } from '../../../../../require-staff.ts'
import { restoreRevisionAction } from './actions.ts'
import { readVersions } from './read-versions.ts'

type Query = Record<'from' | 'to' | 'restored' | 'refused', string | string[] | undefined>
type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> }

export async function generateMetadata() {
  const t = await getTranslations('newsroom.versions')
  return { title: t('title') }
}

export default async function VersionsPage({ params, searchParams }: Props) {
  const staff = await requireStaff()
  const id = readId((await params).id)
  const asked = await searchParams
  const room = id === null ? null : await readVersions(id, asked)
  const story = id === null ? null : await getStoryOnTheDesk(id)
  if (id === null || !room || !story || !may(staff, 'read', story.standing)) notFound()
  const t = await getTranslations('newsroom.versions')
  const path = `/admin/stories/${id}`
  const print = { edition: await getEdition(), language: staff.language }
  const nameOf = (version: { number: number | null }) => (version.number === null ? t('working') : t('number', { number: formatNumber(version.number, print) }))
  return (
    <div className="page versions">
      <header className="page-head">
        <h1>{t('title')}</h1>
        <p>
          <bdi>{room.headline}</bdi>
        </p>
        <a href={path}>{t('back')}</a>
      </header>
      {asked.restored !== undefined && (
        <p className="notice" role="status">
          {t('restored', { number: formatNumber(Number(asked.restored) || 0, print) })}
        </p>
      )}
      {asked.refused !== undefined && (
        <p className="notice bad" role="alert">
          {t('restoreStale')}
        </p>
      )}
      <div className="versions-room">
        <nav aria-label={t('list')}>
          <VersionsList path={`${path}/versions`} versions={room.list} from={room.from.name} to={room.to.name} print={print} />
          {room.list.length === 1 && <p className="small quiet">{t('none')}</p>}
        </nav>
        <section aria-labelledby="compared">
          <h2 id="compared">{t('compared', { before: nameOf(room.from), after: nameOf(room.to) })}</h2>
          <Comparison comparison={compare(room.from.content, room.to.content, room.names)} language={room.language} />
          {[room.from, room.to].map(
            version =>
              version.revisionId !== null &&
              may(staff, 'save', story.standing) && (
                <RestoreForm key={version.name} restore={restoreRevisionAction} articleId={id} revisionId={version.revisionId} startedFrom={room.version} name={nameOf(version)} />
              ),
          )}
        </section>
      </div>
    </div>
  )
}
