// What a page says of itself while it is rendered: what it depends on, until when it is true, and its status.
import { AsyncLocalStorage } from 'node:async_hooks'

export type PageAnswer = {
  tags: Set<string>
  status: number
  /** Milliseconds since 1970; Infinity where time alone changes nothing. */
  freshUntil: number
  /** The origin whose stream the page plays; null for every other page. */
  streamOrigin: string | null
  /** The last change that the render sees (`invalidations.id`); null where nobody looked. */
  asOf: number | null
}

// Next's bundle and the server are two module instances: they meet on globalThis.
const key = Symbol.for('manshet.page-answer')
const shared = globalThis as unknown as Record<symbol, AsyncLocalStorage<PageAnswer>>
const store = (shared[key] ??= new AsyncLocalStorage<PageAnswer>())

/** Runs a render and collects what it says of itself; `asOf` is the last change that it sees. */
export async function collectAnswer<Result>(render: () => Promise<Result>, asOf: number | null = null) {
  const answer: PageAnswer = { tags: new Set(), status: 200, freshUntil: Number.POSITIVE_INFINITY, streamOrigin: null, asOf }
  const result = await store.run(answer, render)
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

/** Gives the page its status; its words are rendered as ever. */
export function answerWith(status: 400 | 404 | 410 | 500 | 503) {
  const answer = store.getStore()
  if (answer) answer.status = status
}

/** This page plays the stream at this address (http or https): its policy lets the browser fetch from that origin. Heard on /live alone. */
export function allowStream(stream: string) {
  const answer = store.getStore()
  const url = URL.parse(stream)
  if (answer && url && /^https?:$/.test(url.protocol)) answer.streamOrigin = url.origin
}

/** Keeps what `read` answers for a key until a change is seen; what depends on the hour must not be kept so. Outside a render it reads each time. */
export function keptUntilAChange<Key extends string, Value>(read: (key: Key) => Promise<Value>) {
  let seen: number | null = null
  let kept = new Map<Key, Value>()
  return async (key: Key) => {
    const asOf = store.getStore()?.asOf ?? null
    if (asOf === null) return read(key)
    if (asOf !== seen) kept = new Map()
    seen = asOf
    const mine = kept
    const value = mine.get(key) ?? (await read(key))
    mine.set(key, value)
    return value
  }
}
