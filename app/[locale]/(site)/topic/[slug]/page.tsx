import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { ListHead } from '#components/site/list-head.tsx'
import { Pager } from '#components/site/pager.tsx'
import { StoryList } from '#components/site/story-list.tsx'
import { listInTopic } from '#db/published.ts'
import { readPart } from '#lib/newsroom/address-part.ts'
import { topicPath } from '#lib/newsroom/urls.ts'
import { headOf } from '../../head.ts'
import { type Query, readLanguage, readPage, readPaper } from '../../read.ts'
import { Sheet } from '../../sheet.tsx'
import { SorryPage, sorryHead } from '../../sorry.tsx'

type Props = { params: Promise<{ slug: string }>; searchParams: Query }

export default async function TopicPage({ params, searchParams }: Props) {
  const language = await readLanguage()
  const found = await readTopic(params, searchParams)
  if (!found) return <SorryPage status={404} />
  const { edition } = await readPaper(language)
  const lists = await getTranslations('lists')
  const site = await getTranslations('site')
  const { topic, cards, page, hasOlder } = found
  const print = { edition, language }
  return (
    <Sheet language={language}>
      <div className="page">
        <ListHead title={topic.name} words={topic.description} label={lists('topic')} language={language} />
        {cards.length === 0 && <p className="empty">{site('empty')}</p>}
        <StoryList cards={cards} print={print} />
        <Pager path={topicPath(language, topic.slug)} page={page} hasOlder={hasOlder} print={print} />
      </div>
    </Sheet>
  )
}

export async function generateMetadata({ params, searchParams }: Props) {
  const language = await readLanguage()
  const found = await readTopic(params, searchParams)
  if (!found) return sorryHead(404)
  const t = await getTranslations('lists')
  const { name } = await readPaper(language)
  const { topic, page } = found
  return headOf({ language, title: topic.name, description: topic.description || t('topicDescription', { topic: topic.name, name }), path: topicPath(language, topic.slug), page })
}

async function readTopic(params: Props['params'], query: Query) {
  const slug = readPart((await params).slug)
  const page = await readPage(query)
  if (slug === null || page === null) return null
  const found = await listed(await readLanguage(), slug, page)
  return found?.isBeyondTheEnd ? null : found
}

const listed = cache(listInTopic)
