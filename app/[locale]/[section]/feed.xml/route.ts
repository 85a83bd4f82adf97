import { getTranslations } from 'next-intl/server'
import { getPaper, listFeed } from '#db/published.ts'
import { sectionPath } from '#lib/newsroom/urls.ts'
import { answerWith } from '#lib/platform/page-answer.ts'
import { languageOf } from '../../absolute.ts'
import { rss } from '../../rss.ts'

export const dynamic = 'force-dynamic'

export async function GET(_request: Request, { params }: { params: Promise<{ locale: string; section: string }> }) {
  const language = await languageOf(params)
  const paper = await getPaper(language)
  const path = sectionPath(language, readable((await params).section))
  const section = paper.sections.find(one => one.path === path)
  if (!section) return noSuchSection()
  const t = await getTranslations({ locale: language, namespace: 'feed' })
  const words = { section: section.name, name: paper.name }
  return rss({ title: `${section.name} – ${paper.name}`, description: t('sectionDescription', words), pagePath: path, feedPath: `${path}/feed.xml`, stories: await listFeed(language, section.id), language, paper })
}

function noSuchSection() {
  answerWith(404)
  return new Response('', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } })
}

function readable(part: string) {
  try {
    return decodeURIComponent(part).normalize('NFC')
  } catch {
    return ''
  }
}
