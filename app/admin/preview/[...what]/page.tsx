import { getTranslations } from 'next-intl/server'
import { RelatedStories } from '#components/article/related-stories.tsx'
import { Story } from '#components/article/story.tsx'
import { Frame } from '#components/site/frame.tsx'
import { Sorry } from '#components/site/sorry.tsx'
import { getPaper, listStandingPages } from '#db/published.ts'
import { encodePath, shortPath } from '#lib/newsroom/urls.ts'
import { env } from '#lib/platform/env.ts'
import { readPreview } from './read-preview.ts'

type Props = { params: Promise<{ what: string[] }> }

export async function generateMetadata({ params }: Props) {
  const { preview, status } = await readPreview((await params).what.join('/'))
  const t = await getTranslations('newsroom.preview')
  return { title: preview ? t('title', { headline: preview.story.headline }) : t(status === 410 ? 'ended' : 'unknown') }
}

/** A version as a reader would get it: the very parts of the story's page, filled from words that nobody has published yet. */
export default async function PreviewPage({ params }: Props) {
  const { preview, language, status } = await readPreview((await params).what.join('/'))
  const paper = await getPaper(language)
  const t = await getTranslations('newsroom.preview')
  return (
    <Frame
      paper={paper}
      language={language}
      pages={await listStandingPages(language)}
      translationPath={preview?.story.translations.find(one => one.language !== language)?.path}
      currentSection={preview?.story.section.id}
    >
      {preview ? (
        <>
          <Story story={preview.story} neighbours={preview.neighbours} shortUrl={env.siteUrl + encodePath(shortPath(language, preview.articleId))} print={{ edition: paper.edition, language }} />
          <div className="page">
            <RelatedStories cards={preview.related} />
          </div>
        </>
      ) : (
        <Sorry label={t('name')} title={t(status === 410 ? 'ended' : 'unknown')} words={t(status === 410 ? 'endedText' : 'unknownText')} sections={paper.sections} language={language} />
      )}
    </Frame>
  )
}
