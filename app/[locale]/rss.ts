// A feed: RSS 2.0 with every story whole.
import { getTranslations } from 'next-intl/server'
import type { Paper, Picture, Story } from '#db/published.ts'
import { isolatedPlain } from '#lib/arabic/bidi.ts'
import { formatDateTime } from '#lib/arabic/dates.ts'
import type { Language } from '#lib/i18n/routing.ts'
import { bodyHtml, pictureHtml } from '#lib/newsroom/body-html.ts'
import { pictureAddress, renditionsOf } from '#lib/newsroom/renditions.ts'
import { element, XML_DECLARATION, xml } from '#lib/newsroom/xml.ts'
import { absolute } from './absolute.ts'

type Feed = { title: string; description: string; pagePath: string; feedPath: string; stories: Story[]; language: Language; paper: Paper }

const NAMESPACES = 'xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"'

export async function rss({ title, description, pagePath, feedPath, stories, language, paper }: Feed) {
  const t = await getTranslations({ locale: language, namespace: 'feed' })
  const corrected = (text: string, at: Date) => t('correction', { text, at: formatDateTime(at, { edition: paper.edition, language }) })
  const newest = stories.reduce((latest, story) => Math.max(latest, story.updatedAt.getTime()), 0)
  const lines = [
    element('title', isolatedPlain(title, language)),
    element('link', absolute(pagePath)),
    element('description', isolatedPlain(description, language)),
    element('language', language),
    newest > 0 ? element('lastBuildDate', new Date(newest).toUTCString()) : '',
    `<atom:link href="${xml(absolute(feedPath))}" rel="self" type="application/rss+xml"/>`,
    ...stories.map(story => item(story, corrected)),
  ]
  const document = `${XML_DECLARATION}<rss version="2.0" ${NAMESPACES}><channel>\n${lines.filter(Boolean).join('\n')}\n</channel></rss>\n`
  return new Response(document, { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } })
}

function item(story: Story, corrected: (text: string, at: Date) => string) {
  const lines = [
    element('title', isolatedPlain(story.headline, story.language)),
    element('link', absolute(story.path)),
    // The id outlives section and link: a reader's program never takes a moved story for a new one.
    element('guid', absolute(`/n/${story.id}`), ' isPermaLink="false"'),
    element('pubDate', story.publishedAt.toUTCString()),
    ...story.byline.map(credit => element('dc:creator', credit.name)),
    ...[story.section.name, ...story.topics.map(topic => topic.name)].map(name => element('category', name)),
    element('description', isolatedPlain(story.standfirst, story.language)),
    element('content:encoded', contentOf(story, corrected)),
  ]
  return `<item>\n${lines.filter(Boolean).join('\n')}\n</item>`
}

function contentOf(story: Story, corrected: (text: string, at: Date) => string) {
  const body = bodyHtml(story.body, {
    dateline: story.dateline,
    absolute: withQuery,
    pictureOf: inStory => shown(story.pictures.get(inStory.mediaId)?.(inStory)),
    storyOf: articleId => story.stories.get(articleId),
  })
  const corrections = story.corrections.map(correction => `<p>${xml(corrected(correction.text, correction.at))}</p>`)
  return [pictureHtml(shown(story.picture)), ...corrections, body].filter(Boolean).join('\n')
}

const shown = (picture: Picture | null | undefined) =>
  picture ? { ...picture, src: absolute(pictureAddress(picture, renditionsOf(picture).findLast(width => width <= 1024) ?? picture.width)) } : undefined

/** An address that an editor wrote may hold its own question and be encoded already. */
const withQuery = (href: string) => new URL(href, absolute('/')).href
