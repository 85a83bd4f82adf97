import { findLiveHeadlines, listLiveHeadlines } from '#db/live-headlines.ts'
import { isLanguage } from '#lib/i18n/routing.ts'
import { answerStaff } from '../../answer.ts'
import { idsAsked } from '../../ids-asked.ts'

export const dynamic = 'force-dynamic'

const LONGEST_QUERY = 200
const MOST = 20

/** `{ stories: [{ id, headline }] }`: the live stories of `?ids=`, or those in `?language=` whose headline answers `?q=`. */
export const GET = (request: Request) =>
  answerStaff(request, async () => {
    const asked = new URL(request.url).searchParams
    const ids = idsAsked(asked)
    const language = asked.get('language')
    const words = (asked.get('q') ?? '').slice(0, LONGEST_QUERY)
    return { stories: ids ? await listLiveHeadlines(ids) : await findLiveHeadlines(isLanguage(language) ? language : 'ar', words, MOST) }
  })
