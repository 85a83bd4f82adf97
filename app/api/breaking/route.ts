import { getBreaking } from '#db/published.ts'
import { isolatedHtml } from '#lib/arabic/isolate-html.ts'
import { defaultLanguage, isLanguage } from '#lib/i18n/routing.ts'
import { encodePath } from '#lib/newsroom/urls.ts'
import { env } from '#lib/platform/env.ts'

export const dynamic = 'force-dynamic'

export async function GET(request: Request) {
  const asked = new URL(request.url).searchParams.get('language')
  const language = isLanguage(asked) ? asked : defaultLanguage
  const alert = await getBreaking(language)
  if (!alert) return Response.json({ breaking: null })
  const { id, text, path, startsAt, endsAt } = alert
  // `html` is the line as the bar prints it: an open page puts it in without knowing how figures and Latin are kept together.
  return Response.json({ breaking: { id, text, html: isolatedHtml(text, language), url: path === null ? null : env.siteUrl + encodePath(path), startsAt, endsAt } })
}
