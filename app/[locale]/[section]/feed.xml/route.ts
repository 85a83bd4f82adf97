import { getTranslations } from 'next-intl/server'
import { getPaper, listFeed } from '#db/published.ts'
import { readPart } from '#lib/newsroom/address-part.ts'
import { sectionPath } from '#lib/newsroom/urls.ts'
import { languageOf } from '../../absolute.ts'
import { rss } from '../../rss.ts'

export const dynamic = 'force-dynamic'

export async function GET(_request: Request, { params }: { params: Promise<{ locale: string; section: string }> }) {
  const language = await languageOf(params)
  const paper = await getPaper(language)
  const path = sectionPath(language, readPart((await params).section) ?? '')
  const section = paper.sections.find(one => one.path === path)
  if (!section) return new Response(null, { status: 404 })
  const t = await getTranslations({ locale: language, namespace: 'feed' })
  const words = { section: section.name, name: paper.name }
  return rss({
    title: `${section.name} – ${paper.name}`,
    description: t('sectionDescription', words),
    pagePath: path,
    feedPath: `${path}/feed.xml`,
    stories: await listFeed(language, section.id),
    language,
    paper,
  })
}
