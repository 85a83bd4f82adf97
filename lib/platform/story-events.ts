// What happens to a story while somebody has it open: told within this process, to every open page of it.

export type StoryEvent = 'lock' | 'notes' | 'saved'
type Listener = (event: StoryEvent) => void

// Pages with their actions, and the machine routes, are two module instances: they meet on globalThis. The tables hold the truth.
const key = Symbol.for('manshet.story-events')
const shared = globalThis as unknown as Record<symbol, Map<number, Set<Listener>>>
const listeners = (shared[key] ??= new Map<number, Set<Listener>>())

/** Says what has changed, after it was written. */
export function tellOfStory(articleId: number, event: StoryEvent) {
  for (const listener of listeners.get(articleId) ?? []) listener(event)
}

/** Hears of a story until the answer is called. */
export function hearOfStory(articleId: number, listener: Listener) {
  const ofStory = listeners.get(articleId) ?? new Set()
  listeners.set(articleId, ofStory.add(listener))
  return () => {
    ofStory.delete(listener)
    if (ofStory.size === 0) listeners.delete(articleId)
  }
}
