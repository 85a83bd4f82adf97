import { addHouseWord } from '#db/settings.ts'
import { NotReady } from '#lib/newsroom/refusals.ts'
import { now } from '#lib/platform/now.ts'
import { answerStaff } from '../answer.ts'

export const dynamic = 'force-dynamic'

/** Adds `{ wrong, right }` to the house list, from beside a finding. */
export const POST = (request: Request) =>
  answerStaff(request, async by => {
    const { wrong, right } = (await request.json().catch(() => ({}))) as { wrong?: unknown; right?: unknown }
    if (typeof wrong !== 'string' || typeof right !== 'string') throw new NotReady('the house list', [{ field: 'houseList', key: 'missing' }])
    await addHouseWord({ wrong, right, by, at: now() })
  })
