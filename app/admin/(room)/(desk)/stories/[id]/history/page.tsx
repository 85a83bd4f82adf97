import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { History } from '#components/newsroom/log/history.tsx'
import { IsolatedText } from '#components/ui/isolated-text.tsx'
import { getStoryOnTheDesk } from '#db/desk.ts'
import { getEdition } from '#db/desk-list.ts'
import { listHistory, readNames } from '#db/log.ts'
import { readId } from '#lib/newsroom/address-part.ts'
import { may } from '#lib/newsroom/permissions.ts'
import { requireStaff } from '../../../../../require-staff.ts'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ field?: string | string[] }> }

export async function generateMetadata() {
  return { title: (await getTranslations('newsroom.log'))('historyOf') }
}

export default async function HistoryPage({ params, searchParams }: Props) {
  const staff = await requireStaff()
  const id = readId((await params).id)
  const story = id === null ? null : await getStoryOnTheDesk(id)
  if (!story || !may(staff, 'read', story.standing)) notFound()
  const t = await getTranslations('newsroom.log')
  const { field } = await searchParams
  const asked = typeof field === 'string' && field !== '' ? field : null
  const print = { edition: await getEdition(), language: staff.language }
  return (
    <div className="room log-room">
      <div className="room-head">
        <h1>{t('historyOf')}</h1>
        <p>
          <a href={`/admin/stories/${story.id}`}>
            <IsolatedText text={story.headline || t('back')} language={story.language} />
          </a>
        </p>
      </div>
      <History articleId={story.id} field={asked} lines={await listHistory(story.id, asked)} names={await readNames(staff.language)} print={print} />
    </div>
  )
}
