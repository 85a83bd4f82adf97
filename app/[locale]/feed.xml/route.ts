import { getTranslations } from 'next-intl/server'
import { getPaper, listFeed } from '#db/published.ts'
import { frontPath, pathIn } from '#lib/newsroom/urls.ts'
import { languageOf } from '../absolute.ts'
import { rss } from '../rss.ts'

export const dynamic = 'force-dynamic'

export async function GET(_request: Request, { params }: { params: Promise<{ locale: string }> }) {
  const language = await languageOf(params)
  const t = await getTranslations({ locale: language, namespace: 'feed' })
  const paper = await getPaper(language)
  const { name } = paper
  return rss({ title: name, description: t('description', { name }), pagePath: frontPath(language), feedPath: pathIn(language, '/feed.xml'), stories: await listFeed(language), language, paper })
}
