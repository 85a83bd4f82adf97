import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { AuthorHead } from '#components/site/author-head.tsx'
import { Pager } from '#components/site/pager.tsx'
import { StoryList } from '#components/site/story-list.tsx'
import { listByAuthor } from '#db/published.ts'
import { readPart } from '#lib/newsroom/address-part.ts'
import { authorPath } from '#lib/newsroom/urls.ts'
import { headOf, otherThan } from '../../head.ts'
import { type Query, readLanguage, readPage, readPaper } from '../../read.ts'
import { Sheet } from '../../sheet.tsx'
import { SorryPage, sorryHead } from '../../sorry.tsx'

type Props = { params: Promise<{ handle: string }>; searchParams: Query }

export default async function AuthorPage({ params, searchParams }: Props) {
  const language = await readLanguage()
  const found = await readAuthor(params, searchParams)
  if (!found) return <SorryPage status={404} />
  const { edition } = await readPaper(language)
  const t = await getTranslations('site')
  const { author, cards, page, hasOlder } = found
  const print = { edition, language }
  return (
    <Sheet language={language} translationPath={(await inOtherLanguage(author.handle))?.path}>
      <div className="page">
        <AuthorHead author={author} language={language} />
        {cards.length === 0 && <p className="empty">{t('empty')}</p>}
        <StoryList cards={cards} print={print} />
        <Pager path={authorPath(language, author.handle)} page={page} hasOlder={hasOlder} print={print} />
      </div>
    </Sheet>
  )
}

export async function generateMetadata({ params, searchParams }: Props) {
  const language = await readLanguage()
  const found = await readAuthor(params, searchParams)
  if (!found) return sorryHead(404)
  const t = await getTranslations('lists')
  const { name } = await readPaper(language)
  const { author, page } = found
  const other = page === 1 ? await inOtherLanguage(author.handle) : undefined
  return headOf({
    language,
    title: author.name,
    description: author.about || t('authorDescription', { author: author.name, name }),
    path: authorPath(language, author.handle),
    page,
    translations: other ? [other] : [],
  })
}

async function readAuthor(params: Props['params'], query: Query) {
  const handle = readPart((await params).handle)
  const page = await readPage(query)
  if (handle === null || page === null) return null
  const found = await listed(await readLanguage(), handle, page)
  return found?.isBeyondTheEnd ? null : found
}

const listed = cache(listByAuthor)

const inOtherLanguage = cache(async (handle: string) => {
  const language = otherThan(await readLanguage())
  return (await listed(language, handle, 1)) ? { language, path: authorPath(language, handle) } : undefined
})
