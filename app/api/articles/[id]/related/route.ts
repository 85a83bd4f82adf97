import { findStoryBySlug, getStory, listRelated } from '#db/published.ts'
import { defaultLanguage, isLanguage, type Language } from '#lib/i18n/routing.ts'
import { readId, readPart } from '#lib/newsroom/address-part.ts'
import { encodePath } from '#lib/newsroom/urls.ts'
import { env } from '#lib/platform/env.ts'

export const dynamic = 'force-dynamic'

const MOST = 20
const USUALLY = 6

export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const asked = new URL(request.url).searchParams
  const language = asked.get('language')
  const story = await findStory((await params).id, isLanguage(language) ? language : defaultLanguage)
  if (story?.state !== 'live') return Response.json({ error: 'not-found' }, { status: 404 })
  const related = await listRelated({ id: story.id, language: story.language, sectionId: story.section.id, topicIds: story.topics.map(topic => topic.id) }, readLimit(asked.get('limit')))
  return Response.json({ related: related.map(({ id, slug, path, headline, score }) => ({ id, slug, url: env.siteUrl + encodePath(path), headline, score })) })
}

/** By its id, or by the slug in which its address ends. */
async function findStory(part: string, language: Language) {
  const id = readId(part)
  if (id !== null) return getStory(id)
  const slug = readPart(part)
  return slug === null ? null : findStoryBySlug(language, slug)
}

const readLimit = (asked: string | null) => (asked !== null && /^\d{1,4}$/.test(asked) ? Math.min(Math.max(Number(asked), 1), MOST) : USUALLY)
