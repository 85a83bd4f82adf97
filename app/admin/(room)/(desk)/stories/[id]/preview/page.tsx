import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { OpenLinks } from '#components/newsroom/preview/open-links.tsx'
import { PreviewFrame } from '#components/newsroom/preview/preview-frame.client.tsx'
import { ShareLink } from '#components/newsroom/preview/share-link.client.tsx'
import { getStoryOnTheDesk } from '#db/desk.ts'
import { getEdition } from '#db/desk-list.ts'
import { listOpenPreviewLinks } from '#db/preview-links.ts'
import { getRevision } from '#db/revisions.ts'
import { formatNumber } from '#lib/arabic/digits.ts'
import { readId } from '#lib/newsroom/address-part.ts'
import { may } from '#lib/newsroom/permissions.ts'
import { now } from '#lib/platform/now.ts'
import { requireStaff } from '../../../../../require-staff.ts'
import { sharePreviewAction, takeBackPreviewAction } from './actions.ts'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ version?: string | string[] }> }

export async function generateMetadata() {
  const t = await getTranslations('newsroom.preview')
  return { title: t('name') }
}

/** `?version=` a revision's number; without it the working copy. */
export default async function PreviewRoom({ params, searchParams }: Props) {
  const staff = await requireStaff()
  const id = readId((await params).id)
  const story = id === null ? null : await getStoryOnTheDesk(id)
  if (id === null || !story || !may(staff, 'read', story.standing)) notFound()
  const t = await getTranslations('newsroom.preview')
  const print = { edition: await getEdition(), language: staff.language }
  const number = readId(String((await searchParams).version ?? ''))
  const revision = number === null ? null : await getRevision(id, number)
  return (
    <div className="page">
      <header className="page-head">
        <h1>{revision ? t('ofVersion', { number: formatNumber(revision.number, print) }) : t('name')}</h1>
        <p className="quiet">
          <bdi>{story.headline}</bdi>
        </p>
        <a href={`/admin/stories/${id}`}>{t('back')}</a>
      </header>
      <PreviewFrame address={revision ? `/admin/preview/${revision.id}` : `/admin/preview/draft/${id}`} name={t('frame')} />
      {may(staff, 'share', story.standing) && (
        <div className="preview-sharing">
          {!revision && <ShareLink share={sharePreviewAction.bind(null, id, story.version)} />}
          <OpenLinks links={await listOpenPreviewLinks(id, now())} articleId={id} takeBack={takeBackPreviewAction} print={print} />
        </div>
      )}
    </div>
  )
}
