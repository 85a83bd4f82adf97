import { findOrAddTopic } from '#db/topics.ts'
import { findTopics, listTopicsByIds } from '#db/working-copy.ts'
import { isLanguage } from '#lib/i18n/routing.ts'
import { NotReady } from '#lib/newsroom/refusals.ts'
import { now } from '#lib/platform/now.ts'
import { answerStaff } from '../answer.ts'

export const dynamic = 'force-dynamic'

const LONGEST_NAME = 80

/** `{ topics: [{ id, name }] }`: those whose name or another spelling begins with `q`. */
export const GET = (request: Request) =>
  answerStaff(request, async () => {
    const asked = new URL(request.url).searchParams
    const language = asked.get('language')
    return { topics: await findTopics(isLanguage(language) ? language : 'ar', (asked.get('q') ?? '').slice(0, LONGEST_NAME)) }
  })

/** Finds or adds the topic `{ language, name }`: one that differs only in spelling is the same. */
export const POST = (request: Request) =>
  answerStaff(request, async by => {
    const { language, name } = (await request.json().catch(() => ({}))) as { language?: unknown; name?: unknown }
    if (!isLanguage(language) || typeof name !== 'string' || name.trim() === '') throw new NotReady('a topic', [{ field: 'topics', key: 'missing' }])
    if (name.length > LONGEST_NAME) throw new NotReady('a topic', [{ field: 'topics', key: 'too_big' }])
    const [topic] = await listTopicsByIds([await findOrAddTopic({ language, name, by, at: now() })])
    return { topic }
  })
