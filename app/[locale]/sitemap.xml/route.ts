import { getPaper, listSitemapMonth, listSitemapMonths, listStandingPages } from '#db/published.ts'
import type { Language } from '#lib/i18n/routing.ts'
import { frontPath, pathIn } from '#lib/newsroom/urls.ts'
import { element, XML_DECLARATION } from '#lib/newsroom/xml.ts'
import { absolute, languageOf } from '../absolute.ts'

export const dynamic = 'force-dynamic'

type Entry = { path: string; updatedAt?: Date | null }

/** An index of months; with `?month=2026-11` that month's stories. The newest month also holds what is no story. */
export async function GET(request: Request, { params }: { params: Promise<{ locale: string }> }) {
  const language = await languageOf(params)
  const asked = new URL(request.url).searchParams.get('month')
  const published = await listSitemapMonths(language)
  // A paper without a story still has a front: it stands in a part of its own.
  const months = published.length > 0 ? published : ['all']
  if (asked === null)
    return document(
      'sitemapindex',
      months.map(month => `<sitemap>${element('loc', `${absolute(pathIn(language, '/sitemap.xml'))}?month=${month}`)}</sitemap>`),
    )
  if (!months.includes(asked)) return new Response(null, { status: 404 })
  const stories = published.includes(asked) ? await listSitemapMonth(language, asked) : []
  const pages = asked === months[0] ? await pagesOf(language) : []
  return document('urlset', [...pages, ...stories].map(entryXml))
}

async function pagesOf(language: Language): Promise<Entry[]> {
  const { sections } = await getPaper(language)
  const standing = await listStandingPages(language)
  return [{ path: frontPath(language) }, ...sections, ...standing].map(({ path }) => ({ path }))
}

const entryXml = ({ path, updatedAt }: Entry) => `<url>${element('loc', absolute(path))}${updatedAt ? element('lastmod', updatedAt.toISOString()) : ''}</url>`

function document(root: string, entries: string[]) {
  return new Response(`${XML_DECLARATION}<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</${root}>\n`, {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  })
}
