import { getBreaking } from '#db/published.ts'
import { defaultLanguage, isLanguage } from '#lib/i18n/routing.ts'
import { encodePath } from '#lib/newsroom/urls.ts'
import { env } from '#lib/platform/env.ts'

export const dynamic = 'force-dynamic'

export async function GET(request: Request) {
  const asked = new URL(request.url).searchParams.get('language')
  const alert = await getBreaking(isLanguage(asked) ? asked : defaultLanguage)
  if (!alert) return Response.json({ breaking: null })
  const { id, text, path, startsAt, endsAt } = alert
  return Response.json({ breaking: { id, text, url: path === null ? null : env.siteUrl + encodePath(path), startsAt, endsAt } })
}
