import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { ListHead } from '#components/site/list-head.tsx'
import { Pager } from '#components/site/pager.tsx'
import { SectionFront } from '#components/site/section-front.tsx'
import { StoryList } from '#components/site/story-list.tsx'
import { listInSection } from '#db/published.ts'
import { readPart } from '#lib/newsroom/address-part.ts'
import { sectionPath } from '#lib/newsroom/urls.ts'
import { headOf } from '../head.ts'
import { type Query, readLanguage, readPage, readPaper } from '../read.ts'
import { Sheet } from '../sheet.tsx'
import { SorryPage, sorryHead } from '../sorry.tsx'

type Props = { params: Promise<{ section: string }>; searchParams: Query }

export default async function SectionPage({ params, searchParams }: Props) {
  const language = await readLanguage()
  const found = await readSection(params, searchParams)
  if (!found) return <SorryPage status={404} />
  const { edition } = await readPaper(language)
  const t = await getTranslations('site')
  const { section, cards, page, hasOlder } = found
  const print = { edition, language }
  return (
    <Sheet language={language} currentSection={section.id}>
      <div className="page">
        <ListHead title={section.name} words={section.description} colour={section.colour} language={language} />
        {cards.length === 0 && <p className="empty">{t('empty')}</p>}
        {page === 1 ? <SectionFront cards={cards} print={print} /> : <StoryList cards={cards} print={print} hasLabels={false} />}
        <Pager path={sectionPath(language, section.slug)} page={page} hasOlder={hasOlder} print={print} />
      </div>
    </Sheet>
  )
}

export async function generateMetadata({ params, searchParams }: Props) {
  const language = await readLanguage()
  const found = await readSection(params, searchParams)
  if (!found) return sorryHead(404)
  const t = await getTranslations('lists')
  const { name } = await readPaper(language)
  const { section, page } = found
  const path = sectionPath(language, section.slug)
  return headOf({ language, title: section.name, description: section.description || t('sectionDescription', { section: section.name, name }), path, page, feedPath: `${path}/feed.xml` })
}

async function readSection(params: Props['params'], query: Query) {
  const slug = readPart((await params).section)
  const page = await readPage(query)
  if (slug === null || page === null) return null
  const found = await listed(await readLanguage(), slug, page)
  return found?.isBeyondTheEnd ? null : found
}

const listed = cache(listInSection)
