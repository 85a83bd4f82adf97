// How the newsroom's machine routes answer: who is asking, and each refusal as its status with what the screen needs to say it.

import type { StaffMember } from '#db/staff.ts'
import { type Refusal, refusalOf } from '#lib/newsroom/refusals.ts'
import { log } from '#lib/platform/log.ts'
import { staffOf } from './staff.ts'

const STATUS: Record<Refusal['kind'], number> = { 'signed-out': 401, 'not-allowed': 403, 'not-found': 404, stale: 409, 'wrong-state': 409, 'under-embargo': 409, 'not-ready': 422, 'disk-full': 507 }
const HEADERS = { 'Cache-Control': 'private, no-store' }

/** Runs `work` for whoever is signed in; a refusal is answered in its status, with what `beside` adds to it. */
export async function answerStaff(request: Request, work: (by: StaffMember) => Promise<unknown>, beside?: (refusal: Refusal) => Promise<object>) {
  const by = await staffOf(request)
  if (!by) return refuse({ kind: 'signed-out' })
  try {
    return Response.json((await work(by)) ?? {}, { headers: HEADERS })
  } catch (error) {
    const refusal = refusalOf(error)
    if (refusal) return refuse(refusal, await beside?.(refusal))
    log.error({ error, url: request.url }, 'a route of the newsroom failed')
    return Response.json({ refusal: { kind: 'failed' } }, { status: 500, headers: HEADERS })
  }
}

export const refuse = (refusal: Refusal, beside: object = {}) => Response.json({ refusal, ...beside }, { status: STATUS[refusal.kind], headers: HEADERS })

/** For what no honest browser sends. */
export const refuseMalformed = (issues: { field: string; key: string }[]) => Response.json({ refusal: { kind: 'not-ready', issues } }, { status: 400, headers: HEADERS })
