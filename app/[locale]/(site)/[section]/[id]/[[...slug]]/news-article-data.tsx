import type { NewsArticle, WithContext } from 'schema-dts'
import type { Credit, Story } from '#db/published.ts'
import type { ArticleKind } from '#lib/newsroom/article.ts'
import { countWords, wordsOf } from '#lib/newsroom/body-words.ts'
import { largestAddress } from '#lib/newsroom/renditions.ts'
import { frontPath } from '#lib/newsroom/urls.ts'
import { absolute } from '../../../../absolute.ts'

/** What search engines read of a story, as a block of data: it runs nothing. */
export function NewsArticleData({ story, paperName }: { story: Story; paperName: string }) {
  // No `<` may stand here: the words of a story must never end the block.
  const json = JSON.stringify(dataOf(story, paperName)).replaceAll('<', '\\u003c')
  // biome-ignore lint/security/noDangerouslySetInnerHtml: data, in which no tag can begin
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
}

const TYPES = {
  news: 'NewsArticle',
  short: 'NewsArticle',
  feature: 'NewsArticle',
  analysis: 'AnalysisNewsArticle',
  opinion: 'OpinionNewsArticle',
  reportage: 'ReportageNewsArticle',
} as const satisfies Record<ArticleKind, string>

function dataOf(story: Story, paperName: string) {
  const publisher = { '@type': 'NewsMediaOrganization', name: paperName, url: absolute(frontPath(story.language)) } as const
  return {
    '@context': 'https://schema.org',
    '@type': TYPES[story.kind] as 'NewsArticle',
    headline: story.headline,
    description: story.standfirst || undefined,
    datePublished: story.publishedAt.toISOString(),
    dateModified: story.updatedAt.toISOString(),
    author: story.byline.length > 0 ? story.byline.map(authorOf) : [publisher],
    publisher,
    mainEntityOfPage: absolute(story.path),
    image: story.picture ? [absolute(largestAddress(story.picture))] : undefined,
    inLanguage: story.language,
    articleSection: story.section.name,
    keywords: story.topics.map(topic => topic.name),
    wordCount: countWords(wordsOf(story.body)),
    isAccessibleForFree: true,
  } satisfies WithContext<NewsArticle>
}

const authorOf = ({ name, path }: Credit) => (path ? ({ '@type': 'Person', name, url: absolute(path) } as const) : ({ '@type': 'Organization', name } as const))
