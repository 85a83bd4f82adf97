import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { ListHead } from '#components/site/list-head.tsx'
import { Pager } from '#components/site/pager.tsx'
import { StoriesByDay } from '#components/site/stories-by-day.tsx'
import { listLatest } from '#db/published.ts'
import { pathIn } from '#lib/newsroom/urls.ts'
import { headOf, otherThan } from '../head.ts'
import { type Query, readLanguage, readPage, readPaper } from '../read.ts'
import { Sheet } from '../sheet.tsx'
import { SorryPage, sorryHead } from '../sorry.tsx'

type Props = { searchParams: Query }

export default async function LatestPage({ searchParams }: Props) {
  const language = await readLanguage()
  const found = await readLatest(searchParams)
  if (!found) return <SorryPage status={404} />
  const { edition, name } = await readPaper(language)
  const t = await getTranslations('site')
  const lists = await getTranslations('lists')
  const { cards, page, hasOlder } = found
  const print = { edition, language }
  return (
    <Sheet language={language} translationPath={pathIn(otherThan(language), '/latest')}>
      <div className="page">
        <ListHead title={t('latest')} words={lists('latestDescription', { name })} language={language} />
        {cards.length === 0 && <p className="empty">{t('empty')}</p>}
        <StoriesByDay cards={cards} print={print} />
        <Pager path={pathIn(language, '/latest')} page={page} hasOlder={hasOlder} print={print} />
      </div>
    </Sheet>
  )
}

export async function generateMetadata({ searchParams }: Props) {
  const language = await readLanguage()
  const found = await readLatest(searchParams)
  if (!found) return sorryHead(404)
  const site = await getTranslations('site')
  const t = await getTranslations('lists')
  const { name } = await readPaper(language)
  return headOf({ language, title: site('latest'), description: t('latestDescription', { name }), path: pathIn(language, '/latest'), page: found.page })
}

async function readLatest(query: Query) {
  const page = await readPage(query)
  if (page === null) return null
  const found = await listed(await readLanguage(), page)
  return found.isBeyondTheEnd ? null : found
}

const listed = cache(listLatest)
