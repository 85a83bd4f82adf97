import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { StoryHeading } from '#components/newsroom/story/story-heading.tsx'
import { WritingRoom } from '#components/newsroom/story/writing-room.client.tsx'
import { getStoryOnTheDesk, listWriters } from '#db/desk.ts'
import { getEdition } from '#db/desk-list.ts'
import { getWorkingCopy } from '#db/working-copy.ts'
import { readId } from '#lib/newsroom/address-part.ts'
import { may } from '#lib/newsroom/permissions.ts'
import { pathIn, shortPath } from '#lib/newsroom/urls.ts'
import { env } from '#lib/platform/env.ts'
import { now } from '#lib/platform/now.ts'
import { requireStaff } from '../../../../require-staff.ts'
import { readChoices, readChosen } from './choices.ts'
import { checkAction, printAction } from './print-actions.ts'
import { translateAction } from './translate.ts'

type Props = { params: Promise<{ id: string }> }

/** Asked for by itself, beside the page: it too asks who is there before it says a headline. */
export async function generateMetadata({ params }: Props) {
  const t = await getTranslations('newsroom.stories')
  await requireStaff()
  const id = readId((await params).id)
  return { title: (id !== null && (await getWorkingCopy(id))?.content.headline) || t('untitled') }
}

export default async function StoryPage({ params }: Props) {
  const staff = await requireStaff()
  const id = readId((await params).id)
  const copy = id === null ? null : await getWorkingCopy(id)
  const story = id === null ? null : await getStoryOnTheDesk(id)
  if (!copy || !story || !may(staff, 'read', story.standing)) notFound()
  const print = { edition: await getEdition(), language: staff.language }
  return (
    <WritingRoom
      key={copy.articleId}
      copy={copy}
      print={print}
      choices={await readChoices(copy.language)}
      chosen={await readChosen(copy)}
      addresses={{ before: env.siteUrl + pathIn(copy.language, ''), short: env.siteUrl + shortPath(copy.language, copy.articleId) }}
      story={story}
      me={{ staffId: staff.staffId, role: staff.role, name: staff.name, sectionIds: staff.sectionIds }}
      people={await listWriters()}
      seenAt={now()}
      actions={{ act: printAction, check: checkAction, translate: translateAction }}
      heading={<StoryHeading story={story} print={print} />}
    />
  )
}
