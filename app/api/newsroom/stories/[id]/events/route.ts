import { getLock } from '#db/locks.ts'
import { readId } from '#lib/newsroom/address-part.ts'
import { now } from '#lib/platform/now.ts'
import { hearOfStory, type StoryEvent } from '#lib/platform/story-events.ts'
import { refuse } from '../../../answer.ts'
import { staffOf } from '../../../staff.ts'

export const dynamic = 'force-dynamic'

/** Shorter than any proxy's patience, and than the time after which a lock ends. */
const SIGN_OF_LIFE_EVERY = 10_000

/**
 * What happens to a story while somebody has it open, as server-sent events: `lock` with who writes in it, at once and whenever that changes;
 * `notes` and `saved` when there is something new to ask for. Ends when its reader may not be here any more.
 */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const articleId = readId((await params).id)
  if (articleId === null) return refuse({ kind: 'not-found' })
  if (!(await staffOf(request))) return refuse({ kind: 'signed-out' })
  let end = () => {}
  const stream = new ReadableStream({
    start(controller) {
      const send = (event: StoryEvent, data: unknown) => controller.enqueue(new TextEncoder().encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`))
      const sendLock = async () => send('lock', await getLock(articleId, now()))
      const quietly = (work: () => Promise<unknown>) => void work().catch(() => end())
      const stopHearing = hearOfStory(articleId, event => (event === 'lock' ? quietly(sendLock) : send(event, null)))
      const pulse = setInterval(
        () =>
          quietly(async () => {
            if (await staffOf(request)) await sendLock()
            else end()
          }),
        SIGN_OF_LIFE_EVERY,
      )
      end = () => {
        stopHearing()
        clearInterval(pulse)
        request.signal.removeEventListener('abort', end)
        try {
          controller.close()
        } catch {
          // The reader went first: there is nothing to close any more.
        }
      }
      request.signal.addEventListener('abort', end)
      quietly(sendLock)
    },
    cancel: () => end(),
  })
  // `no-transform`: a packed stream would wait until there is enough to pack.
  return new Response(stream, { headers: { 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'private, no-store, no-transform', 'X-Accel-Buffering': 'no' } })
}
