// How the newsroom's machine routes answer: who is asking, and each refusal as its status with what the screen needs to say it.

import type { StaffMember } from '#db/staff.ts'
import { type Issue, type Refusal, refusalOf } from '#lib/newsroom/refusals.ts'
import { log } from '#lib/platform/log.ts'
import { staffOf } from './staff.ts'

const STATUS: Record<Refusal['kind'], number> = { 'signed-out': 401, 'not-allowed': 403, 'not-found': 404, stale: 409, 'wrong-state': 409, 'under-embargo': 409, 'not-ready': 422, 'disk-full': 507 }
const HEADERS = { 'Cache-Control': 'private, no-store' }

/** What no honest browser sends; asked of nobody before it is known who sends it. */
export class Malformed extends Error {
  override name = 'Malformed'
  readonly issues: Issue[]
  constructor(issues: Issue[]) {
    super(`malformed: ${issues.map(issue => `${issue.field} ${issue.key}`).join(', ')}`)
    this.issues = issues
  }
}

/** Runs `work` for whoever is signed in; a refusal is answered in its status, with what `beside` adds to it. */
export async function answerStaff(request: Request, work: (by: StaffMember) => Promise<unknown>, beside?: (refusal: Refusal) => Promise<object>) {
  const by = await staffOf(request)
  if (!by) return refuse({ kind: 'signed-out' })
  try {
    return Response.json((await work(by)) ?? {}, { headers: HEADERS })
  } catch (error) {
    if (error instanceof Malformed) return Response.json({ refusal: { kind: 'not-ready', issues: error.issues } }, { status: 400, headers: HEADERS })
    const refusal = refusalOf(error)
    if (refusal) return refuse(refusal, await beside?.(refusal))
    log.error({ error, url: request.url }, 'a route of the newsroom failed')
    return Response.json({ refusal: { kind: 'failed' } }, { status: 500, headers: HEADERS })
  }
}

export const refuse = (refusal: Refusal, beside: object = {}) => Response.json({ refusal, ...beside }, { status: STATUS[refusal.kind], headers: HEADERS })
