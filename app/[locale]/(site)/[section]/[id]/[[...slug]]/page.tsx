import { getTranslations } from 'next-intl/server'
import { RelatedStories } from '#components/article/related-stories.tsx'
import { Story } from '#components/article/story.tsx'
import { listNeighbours } from '#db/published.ts'
import { readId } from '#lib/newsroom/address-part.ts'
import { firstParagraphOf } from '#lib/newsroom/body-words.ts'
import { pictureAddress, renditionsOf } from '#lib/newsroom/renditions.ts'
import { shortPath } from '#lib/newsroom/urls.ts'
import { absolute } from '../../../../absolute.ts'
import { headOf } from '../../../head.ts'
import { readLanguage, readPaper, readRelated, readStory } from '../../../read.ts'
import { Sheet } from '../../../sheet.tsx'
import { SorryPage, sorryHead } from '../../../sorry.tsx'
import { WithdrawnPage, withdrawnHead } from '../../../withdrawn.tsx'
import { NewsArticleData } from './news-article-data.tsx'

type Props = { params: Promise<{ id: string; slug?: string[] }> }

const RELATED_STORIES = 4

export default async function StoryPage({ params }: Props) {
  const language = await readLanguage()
  const story = await readAsked(params)
  if (!story) return <SorryPage status={404} />
  if (story.state === 'withdrawn') return <WithdrawnPage story={story} />
  const paper = await readPaper(language)
  const related = await readRelated({ id: story.id, language, sectionId: story.section.id, topicIds: story.topics.map(topic => topic.id) }, RELATED_STORIES)
  const neighbours = await listNeighbours({ id: story.id, language, sectionId: story.section.id, publishedAt: story.publishedAt })
  return (
    <Sheet language={language} translationPath={story.translations.find(one => one.language !== language)?.path} currentSection={story.section.id}>
      <Story story={story} neighbours={neighbours} shortUrl={absolute(shortPath(language, story.id))} print={{ edition: paper.edition, language }} />
      <div className="page">
        <RelatedStories cards={related} />
      </div>
      <NewsArticleData story={story} paperName={paper.name} />
    </Sheet>
  )
}

export async function generateMetadata({ params }: Props) {
  const story = await readAsked(params)
  if (!story) return sorryHead(404)
  if (story.state === 'withdrawn') return withdrawnHead()
  const t = await getTranslations('story')
  const { picture, seo, headline, publishedAt, updatedAt, section, topics, translations } = story
  const width = picture && renditionsOf(picture).findLast(one => one <= 1600)
  return {
    ...(await headOf({
      language: story.language,
      title: seo.title || headline,
      socialTitle: seo.socialTitle || headline,
      description: seo.description || story.standfirst || shortened(firstParagraphOf(story.body)) || headline,
      path: story.path,
      translations,
      image: picture && width ? { path: pictureAddress(picture, width), width, height: Math.round((picture.height * width) / picture.width), altText: picture.altText } : null,
      article: { publishedAt, updatedAt, section: section.name, topics: topics.map(topic => topic.name) },
    })),
    authors: story.byline.length > 0 ? [{ name: story.byline.map(credit => credit.name).join(t('comma')) }] : undefined,
  }
}

async function readAsked(params: Props['params']) {
  const { id: part, slug = [] } = await params
  const id = readId(part)
  if (id === null || slug.length > 1) return null
  const story = await readStory(id)
  return story?.state === 'live' && story.language !== (await readLanguage()) ? null : story
}

const LONGEST_DESCRIPTION = 200
const shortened = (words: string) => (words.length <= LONGEST_DESCRIPTION ? words : `${words.slice(0, LONGEST_DESCRIPTION).replace(/\s+\S*$/, '')}…`)
