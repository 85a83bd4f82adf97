import { languages } from '#lib/i18n/routing.ts'
import { pathIn } from '#lib/newsroom/urls.ts'
import { absolute } from '../absolute.ts'

export const dynamic = 'force-dynamic'

export function GET() {
  const lines = ['User-agent: *', 'Disallow: /admin', 'Disallow: /api', '', ...languages.map(language => `Sitemap: ${absolute(pathIn(language, '/sitemap.xml'))}`)]
  return new Response(`${lines.join('\n')}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
