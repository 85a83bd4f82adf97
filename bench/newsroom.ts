// A newsroom in a process of its own: publishes when it is told to, past the edge, and says when that was committed.
import { createArticle, publishArticle, saveDraft } from '#db/articles.ts'
import { close } from '#db/client.ts'
import { getStory } from '#db/published.ts'
import type { Actor } from '#lib/newsroom/permissions.ts'
import { encodePath } from '#lib/newsroom/urls.ts'

export type Order = { headline: string; again?: number }
/** `committedAt` in milliseconds since 1970, with fractions. */
export type Done = { articleId: number; path: string; committedAt: number }

const by: Actor = { machine: 'operator' }
const WORLD = 1
const LENGTH = 8
const PARAGRAPH = 'وقالت الوزيرة إن العمل يبدأ في ١٢ مدينة خلال ثلاثة أشهر، وإن Reuters ستنشر الأرقام كاملة في نهاية كل أسبوع من أسابيع الخطة.'

process.on('message', (order: Order) => void publish(order).then(done => process.send?.(done)))
process.on('disconnect', close)
process.send?.('ready')

async function publish({ headline, again }: Order): Promise<Done> {
  const at = new Date()
  const body = { type: 'doc' as const, content: Array.from({ length: LENGTH }, () => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text: PARAGRAPH }] })) }
  const articleId = again ?? (await createArticle({ language: 'ar', content: { headline, standfirst: headline, sectionId: WORLD, importance: 'lead', body }, by, at }))
  if (again !== undefined) await saveDraft({ articleId, startedFrom: Number(/\d+$/.exec(headline)?.[0]), content: { headline }, by, at })
  await publishArticle({ articleId, by, at })
  const committedAt = performance.timeOrigin + performance.now()
  const story = await getStory(articleId)
  return { articleId, path: story?.state === 'live' ? encodePath(story.path) : '', committedAt }
}
