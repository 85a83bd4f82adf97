import { eachEntry } from '#db/timeline.ts'
import { exportLine } from '#lib/newsroom/log-export.ts'
import { may } from '#lib/newsroom/permissions.ts'
import { refuse } from '../answer.ts'
import { staffOf } from '../staff.ts'

export const dynamic = 'force-dynamic'

/** The whole log as JSON Lines, for those who may read it. */
export async function GET(request: Request) {
  const by = await staffOf(request)
  if (!by) return refuse({ kind: 'signed-out' })
  if (!may(by, 'read-log')) return refuse({ kind: 'not-allowed' })
  return new Response(streamOfLog(), {
    headers: { 'Content-Type': 'application/x-ndjson; charset=utf-8', 'Content-Disposition': 'attachment; filename="log.jsonl"', 'Cache-Control': 'private, no-store' },
  })
}

function streamOfLog() {
  const entries = eachEntry()
  const encoder = new TextEncoder()
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await entries.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(exportLine(value)))
    },
    async cancel() {
      await entries.return(undefined)
    },
  })
}
