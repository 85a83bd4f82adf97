import { getTranslations } from 'next-intl/server'
import { StoriesList } from '#components/newsroom/stories/stories-list.tsx'
import { countForDesk, getEdition, listForDesk } from '#db/desk-list.ts'
import { listSectionsToChoose } from '#db/working-copy.ts'
import { readDeskFilter } from '#lib/newsroom/desk-views.ts'
import { now } from '#lib/platform/now.ts'
import { requireStaff } from '../../../require-staff.ts'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata() {
  const t = await getTranslations('newsroom.stories')
  return { title: t('name') }
}

export default async function StoriesPage({ searchParams }: Props) {
  const staff = await requireStaff()
  const filter = readDeskFilter(await searchParams, staff.staffId)
  const { rows, hasMore } = await listForDesk(filter, staff.language)
  return (
    <StoriesList
      rows={rows}
      hasMore={hasMore}
      filter={filter}
      counts={await countForDesk()}
      sections={await listSectionsToChoose(staff.language)}
      print={{ edition: await getEdition(), language: staff.language }}
      now={now()}
      staffId={staff.staffId}
    />
  )
}
