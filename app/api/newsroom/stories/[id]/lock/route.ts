import { z } from 'zod'
import { getLock, giveUpLock, keepLock, takeLock, takeOverLock } from '#db/locks.ts'
import { readId } from '#lib/newsroom/address-part.ts'
import { LONGEST_WORD } from '#lib/newsroom/lock.ts'
import { now } from '#lib/platform/now.ts'
import { answerStaff, Malformed, refuse } from '../../../answer.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ id: string }> }

const wish = z.discriminatedUnion('act', [
  z.strictObject({ act: z.enum(['take', 'keep', 'give-up']), holderKey: z.string().min(8).max(64) }),
  z.strictObject({ act: z.literal('take-over'), holderKey: z.string().min(8).max(64), word: z.string().max(LONGEST_WORD) }),
])

/** `{ lock }`: who writes in the story now. */
export async function GET(request: Request, { params }: Context) {
  const articleId = readId((await params).id)
  if (articleId === null) return refuse({ kind: 'not-found' })
  return answerStaff(request, async () => ({ lock: await getLock(articleId, now()) }))
}

/** Takes, keeps, takes over or gives up; answers `{ lock }` as it stands then. */
export async function POST(request: Request, { params }: Context) {
  const articleId = readId((await params).id)
  if (articleId === null) return refuse({ kind: 'not-found' })
  return answerStaff(request, async by => {
    const wished = wish.safeParse(await request.json().catch(() => null))
    if (!wished.success) throw new Malformed([{ field: 'act', key: 'malformed' }])
    const hold = { articleId, holderKey: wished.data.holderKey, by, at: now() }
    if (wished.data.act === 'take-over') return { lock: await takeOverLock({ ...hold, word: wished.data.word }) }
    if (wished.data.act === 'give-up') await giveUpLock(hold)
    else return { lock: await (wished.data.act === 'take' ? takeLock : keepLock)(hold) }
    return { lock: await getLock(articleId, now()) }
  })
}
