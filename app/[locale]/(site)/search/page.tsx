import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { LatestStories } from '#components/site/latest-stories.tsx'
import { ListHead } from '#components/site/list-head.tsx'
import { Pager } from '#components/site/pager.tsx'
import { SearchForm } from '#components/site/search-form.tsx'
import { SearchTips } from '#components/site/search-tips.tsx'
import { StoryList } from '#components/site/story-list.tsx'
import { IsolatedText } from '#components/ui/isolated-text.tsx'
import { findStories, listLatest } from '#db/published.ts'
import { formatNumber } from '#lib/arabic/digits.ts'
import { pathIn } from '#lib/newsroom/urls.ts'
import { headOf, otherThan } from '../head.ts'
import { type Query, readLanguage, readPage, readPaper, readWords } from '../read.ts'
import { Sheet } from '../sheet.tsx'
import { SorryPage, sorryHead } from '../sorry.tsx'

const LATEST_STORIES = 6

type Props = { searchParams: Query }

export default async function SearchPage({ searchParams }: Props) {
  const language = await readLanguage()
  const found = await readSearch(searchParams)
  if (!found) return <SorryPage status={404} />
  const t = await getTranslations('search')
  const { edition, sections } = await readPaper(language)
  const { query, total, cards, page, hasOlder } = found
  const print = { edition, language }
  const words = query === '' ? t('hint') : t('found', { count: total, number: formatNumber(total, print), query })
  return (
    <Sheet language={language} translationPath={pathIn(otherThan(language), '/search')}>
      <div className="page">
        <ListHead title={t('title')} language={language}>
          <SearchForm language={language} query={query} />
          <p className="by" role="status">
            <IsolatedText text={words} language={language} />
          </p>
        </ListHead>
        {query !== '' && total === 0 && <SearchTips sections={sections} />}
        <StoryList cards={cards} print={print} />
        <Pager path={pathIn(language, '/search')} query={query} page={page} hasOlder={hasOlder} print={print} />
        {total === 0 && <LatestStories cards={(await listLatest(language, 1)).cards.slice(0, LATEST_STORIES)} print={print} />}
      </div>
    </Sheet>
  )
}

export async function generateMetadata({ searchParams }: Props) {
  const language = await readLanguage()
  const found = await readSearch(searchParams)
  if (!found) return sorryHead(404)
  const t = await getTranslations('search')
  const title = found.query === '' ? t('title') : t('titleFor', { query: found.query })
  return headOf({ language, title, description: t('hint'), path: pathIn(language, '/search'), isForRobots: found.query === '' })
}

async function readSearch(searchParams: Query) {
  const page = await readPage(searchParams)
  const query = await readWords(searchParams)
  if (page === null) return null
  const found = query === '' ? nothing : await searched(await readLanguage(), query, page)
  return found.isBeyondTheEnd ? null : { query, ...found }
}

const nothing = { total: 0, cards: [], page: 1, hasOlder: false, isBeyondTheEnd: false }
const searched = cache((language: 'ar' | 'en', query: string, page: number) => findStories(language, query, page))
