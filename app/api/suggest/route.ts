import { suggest } from '#db/published.ts'
import { encodePath } from '#lib/newsroom/urls.ts'
import { env } from '#lib/platform/env.ts'
import { languageAsked } from '../language.ts'
import { refusedForNow } from '../refusal.ts'

export const dynamic = 'force-dynamic'

/** `{ suggestions: [{ kind, text, url }] }`: topics and newest headlines that go on as was typed; none for less than two letters. */
export async function GET(request: Request) {
  const asked = new URL(request.url).searchParams
  const language = languageAsked(asked)
  const tooMany = await refusedForNow(request, language)
  if (tooMany) return tooMany
  const suggestions = await suggest(language, asked.get('q') ?? '')
  return Response.json({ suggestions: suggestions.map(({ kind, text, path }) => ({ kind, text, url: env.siteUrl + encodePath(path) })) }, { headers: { 'Cache-Control': 'no-store' } })
}
