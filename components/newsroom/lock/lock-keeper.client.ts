import { type Lock, type LockAct, SIGN_OF_LIFE_EVERY } from '#lib/newsroom/lock.ts'
import { hearOfStory } from './story-events.client.ts'

/**
 * `asking`: nothing is known yet. `free`: nobody writes, nor does she. `theirs`: somebody else, or she herself in another tab, writes.
 * `lost`: she wrote, and somebody took the story over; the lock's `word` is what was said to her.
 */
export type LockState = { is: 'asking' | 'free' | 'mine' | 'theirs' | 'lost'; lock: Lock }
type Parts = { articleId: number; wants: 'write' | 'read'; onState: (state: LockState) => void }

/** Holds the lock of one story for one tab, and tells of it live. */
export function createLockKeeper({ articleId, wants, onState }: Parts) {
  const holderKey = crypto.randomUUID()
  const address = `/api/newsroom/stories/${articleId}/lock`
  let isWriting = wants === 'write'
  let wasMine = false

  function heard(lock: Lock) {
    if (lock?.holderKey === holderKey) {
      wasMine = true
      return onState({ is: 'mine', lock })
    }
    // It ended while her machine slept, and nobody has taken it.
    if (lock === null && isWriting) return void ask('keep')
    isWriting = false
    onState({ is: lock === null ? 'free' : wasMine ? 'lost' : 'theirs', lock })
  }

  async function ask(act: LockAct, word?: string) {
    const body = JSON.stringify({ act, holderKey, ...(word !== undefined && { word }) })
    const answer = await fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body }).catch(() => null)
    if (answer?.ok) heard((await answer.json()).lock)
    // Who may not write in it, or whose session has ended, only reads.
    else if (answer && answer.status < 500) isWriting = false
  }

  function leave() {
    if (isWriting) navigator.sendBeacon(address, new Blob([JSON.stringify({ act: 'give-up', holderKey })], { type: 'application/json' }))
  }

  const signOfLife = () => isWriting && void ask('keep')
  const onShown = (event: PageTransitionEvent) => event.persisted && isWriting && void ask('take')

  /** Begins; the answer ends it and leaves the story. */
  function begin() {
    if (isWriting) void ask('take')
    const hangUp = hearOfStory(articleId, { onLock: heard })
    const signs = setInterval(signOfLife, SIGN_OF_LIFE_EVERY)
    addEventListener('pagehide', leave)
    addEventListener('pageshow', onShown)
    return () => {
      hangUp()
      clearInterval(signs)
      removeEventListener('pagehide', leave)
      removeEventListener('pageshow', onShown)
      leave()
    }
  }

  return {
    begin,
    takeOver: (word: string) => {
      isWriting = true
      return ask('take-over', word)
    },
    write: () => {
      isWriting = true
      return ask('take')
    },
    read: () => {
      const wasWriting = isWriting
      isWriting = false
      wasMine = false
      return wasWriting ? ask('give-up') : Promise.resolve()
    },
  }
}

export type LockKeeper = ReturnType<typeof createLockKeeper>
