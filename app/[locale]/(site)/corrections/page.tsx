import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { CorrectionsList } from '#components/site/corrections-list.tsx'
import { ListHead } from '#components/site/list-head.tsx'
import { Pager } from '#components/site/pager.tsx'
import { listCorrections } from '#db/published.ts'
import { pathIn } from '#lib/newsroom/urls.ts'
import { headOf, otherThan } from '../head.ts'
import { type Query, readLanguage, readPage, readPaper } from '../read.ts'
import { Sheet } from '../sheet.tsx'
import { SorryPage, sorryHead } from '../sorry.tsx'

type Props = { searchParams: Query }

export default async function CorrectionsPage({ searchParams }: Props) {
  const language = await readLanguage()
  const found = await readCorrections(searchParams)
  if (!found) return <SorryPage status={404} />
  const { edition } = await readPaper(language)
  const site = await getTranslations('site')
  const t = await getTranslations('lists')
  const { corrections, page, hasOlder } = found
  const print = { edition, language }
  return (
    <Sheet language={language} translationPath={pathIn(otherThan(language), '/corrections')}>
      <div className="page">
        <ListHead title={site('corrections')} words={t('correctionsIntro')} language={language} />
        {corrections.length === 0 && <p className="empty">{t('correctionsEmpty')}</p>}
        <CorrectionsList corrections={corrections} print={print} />
        <Pager path={pathIn(language, '/corrections')} page={page} hasOlder={hasOlder} print={print} />
      </div>
    </Sheet>
  )
}

export async function generateMetadata({ searchParams }: Props) {
  const language = await readLanguage()
  const found = await readCorrections(searchParams)
  if (!found) return sorryHead(404)
  const site = await getTranslations('site')
  const t = await getTranslations('lists')
  return headOf({ language, title: site('corrections'), description: t('correctionsIntro'), path: pathIn(language, '/corrections'), page: found.page })
}

async function readCorrections(query: Query) {
  const page = await readPage(query)
  if (page === null) return null
  const found = await listed(await readLanguage(), page)
  return found.isBeyondTheEnd ? null : found
}

const listed = cache(listCorrections)
