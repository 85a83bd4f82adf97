// What a page says of itself while it is rendered: what it depends on, until when it is true, and its status.
import { AsyncLocalStorage } from 'node:async_hooks'

export type PageAnswer = {
  tags: Set<string>
  status: number
  location: string | null
  /** Milliseconds since 1970; Infinity where time alone changes nothing. */
  freshUntil: number
  /** How long the page may be remembered at most, in milliseconds. */
  keepFor: number
}

// Next's bundle and the server are two module instances: they meet on globalThis.
const key = Symbol.for('manshet.page-answer')
const shared = globalThis as unknown as Record<symbol, AsyncLocalStorage<PageAnswer>>
const store = (shared[key] ??= new AsyncLocalStorage<PageAnswer>())

/** Runs a render and collects what it says of itself. */
export async function collectAnswer<Result>(render: () => Promise<Result>) {
  const answer: PageAnswer = { tags: new Set(), status: 200, location: null, freshUntil: Number.POSITIVE_INFINITY, keepFor: Number.POSITIVE_INFINITY }
  // Awaited inside: a lazy thenable (light-my-request's) would otherwise begin outside the store.
  const result = await store.run(answer, async () => await render())
  return { result, answer }
}

/** This page shows what these tags name: a change that touches one of them touches the page. Tags are ASCII without spaces. */
export function dependsOn(...tags: string[]) {
  const answer = store.getStore()
  for (const tag of tags) answer?.tags.add(tag)
}

/** This page is true until then; the soonest of all that are said wins. */
export function freshUntil(instant: Date) {
  const answer = store.getStore()
  if (answer) answer.freshUntil = Math.min(answer.freshUntil, instant.getTime())
}

/** This page is worth remembering for so long at most, whatever happens. */
export function keepFor(milliseconds: number) {
  const answer = store.getStore()
  if (answer) answer.keepFor = Math.min(answer.keepFor, milliseconds)
}

/** Gives the page its status; its words are rendered as ever. */
export function answerWith(status: 400 | 404 | 410 | 500 | 503) {
  const answer = store.getStore()
  if (answer) answer.status = status
}

/** Sends the reader on for good; the path may hold raw Arabic. */
export function sendOnTo(path: string) {
  const answer = store.getStore()
  if (!answer) return
  answer.status = 308
  answer.location = path
}
