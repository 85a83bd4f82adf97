import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { HitRow } from '#components/site/hit-row.tsx'
import { LatestStories } from '#components/site/latest-stories.tsx'
import { ListHead } from '#components/site/list-head.tsx'
import { Pager } from '#components/site/pager.tsx'
import { SearchFilters } from '#components/site/search-filters.tsx'
import { SearchForm } from '#components/site/search-form.tsx'
import { SearchTips } from '#components/site/search-tips.tsx'
import { IsolatedText } from '#components/ui/isolated-text.tsx'
import { findStories, listLatest, type SearchResult } from '#db/published.ts'
import { formatNumber } from '#lib/arabic/digits.ts'
import { readDay } from '#lib/arabic/search-query.ts'
import type { Language } from '#lib/i18n/routing.ts'
import { isNarrowed, readSearchAddress, type SearchAddress, searchQueryOf } from '#lib/newsroom/search-address.ts'
import { pathIn } from '#lib/newsroom/urls.ts'
import { headOf, otherThan } from '../head.ts'
import { type Query, readLanguage, readPage, readPaper } from '../read.ts'
import { Sheet } from '../sheet.tsx'
import { SorryPage, sorryHead } from '../sorry.tsx'

const LATEST_STORIES = 6

type Props = { searchParams: Query }

export default async function SearchPage({ searchParams }: Props) {
  const language = await readLanguage()
  const search = await readSearch(searchParams)
  if (!search) return <SorryPage status={404} />
  const t = await getTranslations('search')
  const { edition, sections } = await readPaper(language)
  const { asked, found } = search
  const print = { edition, language }
  const said = [found.isLoosened && found.total > 0 && t('loosened'), ...found.mended.map(({ typed, meant }) => t('mended', { typed, meant })), await inWords(search, language)]
    .filter(Boolean)
    .join(' ')
  return (
    <Sheet language={language} translationPath={pathIn(otherThan(language), '/search')}>
      <div className="page">
        <ListHead title={t('title')} language={language}>
          <SearchForm language={language} query={asked.q}>
            <SearchFilters asked={asked} sections={sections} />
          </SearchForm>
          <p className="by" role="status">
            <IsolatedText text={said} language={language} />
          </p>
        </ListHead>
        {isAsked(asked) && found.total === 0 && found.issue === null && <SearchTips sections={sections} />}
        {found.hits.length > 0 && (
          <ul className="rows">
            {found.hits.map(hit => (
              <HitRow key={hit.id} hit={hit} print={print} />
            ))}
          </ul>
        )}
        <Pager path={pathIn(language, '/search')} query={searchQueryOf(asked)} page={found.page} hasOlder={found.hasOlder} print={print} />
        {found.total === 0 && <LatestStories cards={(await listLatest(language, 1)).cards.slice(0, LATEST_STORIES)} print={print} />}
      </div>
      <script type="module" src="/reader/suggest.js" data-suggest="" data-api="/api/suggest" data-language={language} />
    </Sheet>
  )
}

export async function generateMetadata({ searchParams }: Props) {
  const language = await readLanguage()
  const search = await readSearch(searchParams)
  if (!search) return sorryHead(404)
  const t = await getTranslations('search')
  const { asked } = search
  const title = asked.q === '' ? t('title') : t('titleFor', { query: asked.q })
  return headOf({ language, title, description: t('hint'), path: pathIn(language, '/search'), isForRobots: !isAsked(asked) })
}

type Search = { asked: SearchAddress; found: SearchResult }

async function inWords({ asked, found }: Search, language: Language) {
  const t = await getTranslations('search')
  if (found.issue !== null) return t(found.issue)
  if (!isAsked(asked)) return t('hint')
  const { edition } = await readPaper(language)
  const count = { count: found.total, number: formatNumber(found.total, { edition, language }) }
  // Of mended words and of a phrase taken apart the sentence before has said what was searched.
  return asked.q === '' || found.mended.length > 0 || (found.isLoosened && found.total > 0) ? t('foundAll', count) : t('found', { ...count, query: asked.q })
}

const isAsked = (asked: SearchAddress) => asked.q !== '' || isNarrowed(asked)

async function readSearch(searchParams: Query): Promise<Search | null> {
  const page = await readPage(searchParams)
  if (page === null) return null
  const parameters = await searchParams
  const asked = readSearchAddress(name => parameters[name])
  const found = isAsked(asked) ? await searched(await readLanguage(), searchQueryOf(asked), page) : nothing
  return found.isBeyondTheEnd ? null : { asked, found }
}

const nothing: SearchResult = { issue: null, total: 0, hits: [], page: 1, hasOlder: false, isBeyondTheEnd: false, mended: [], isLoosened: false }

// Head and page ask the same: by one text, which `cache` can compare.
const searched = cache((language: Language, query: string, page: number) => {
  const { q, section, topic, author, kind, from, to, sort } = readSearchAddress(name => new URLSearchParams(query).get(name))
  return findStories({ language, text: q, page, asked: { section, topic, author, kind: kind || undefined, from: readDay(from), to: readDay(to), order: sort || 'relevance' } })
})
