import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { Body } from '#components/article/body.tsx'
import { PagesNav } from '#components/site/pages-nav.tsx'
import { IsolatedText } from '#components/ui/isolated-text.tsx'
import { Moment } from '#components/ui/moment.tsx'
import { getStandingPage } from '#db/published.ts'
import { firstParagraphOf } from '#lib/newsroom/body-words.ts'
import { standingPath } from '#lib/newsroom/urls.ts'
import { headOf, otherThan } from './head.ts'
import { readLanguage, readPaper, readStandingPages } from './read.ts'
import { Sheet } from './sheet.tsx'
import { SorryPage, sorryHead } from './sorry.tsx'

/** A page that editors keep like a story: about, contact, policies. `path` is its address without the language. */
export async function StandingPage({ path }: { path: string }) {
  const language = await readLanguage()
  const page = await kept(language, path)
  if (!page) return <SorryPage status={404} />
  const { edition } = await readPaper(language)
  const t = await getTranslations('story')
  return (
    <Sheet language={language} translationPath={(await inOtherLanguage(path))?.path}>
      <div className="page standing">
        <article className="story">
          <h1>
            <IsolatedText text={page.title} language={language} />
          </h1>
          <Body body={page.body} language={language} />
          <p className="small">
            {t('updated')} <Moment at={page.updatedAt} print={{ edition, language }} as="day" />
          </p>
        </article>
        <PagesNav pages={await readStandingPages(language)} current={standingPath(language, path)} />
      </div>
    </Sheet>
  )
}

export async function standingHead(path: string) {
  const language = await readLanguage()
  const page = await kept(language, path)
  if (!page) return sorryHead(404)
  const other = await inOtherLanguage(path)
  return headOf({ language, title: page.title, description: firstParagraphOf(page.body) || page.title, path: standingPath(language, path), translations: other ? [other] : [] })
}

const kept = cache(getStandingPage)

const inOtherLanguage = cache(async (path: string) => {
  const language = otherThan(await readLanguage())
  return (await kept(language, path)) ? { language, path: standingPath(language, path) } : undefined
})
