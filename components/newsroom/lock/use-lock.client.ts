import { useEffect, useRef, useState } from 'react'
import { createLockKeeper, type LockKeeper, type LockState } from './lock-keeper.client.ts'

export type HeldLock = {
  state: LockState['is']
  /** Who writes; empty where nobody does. `isMe`: she herself, in this tab or another. */
  who: string
  isMe: boolean
  since: Date | null
  /** What who took the story over said to the one before. */
  word: string
  /** Takes the story from whoever writes in it. */
  takeOver: (word: string) => Promise<void>
  /** Takes it where it is free. */
  write: () => Promise<void>
  /** Only reads from now on; a story that was hers is free for others. */
  read: () => Promise<void>
}

type Asked = { articleId: number; staffId: number; wants: 'write' | 'read' }

/** The lock of the story on the screen, live. It guards nothing: a save that comes too late is refused by its version. */
export function useLock({ articleId, staffId, wants }: Asked): HeldLock {
  const [{ is, lock }, setState] = useState<LockState>({ is: 'asking', lock: null })
  const keeper = useRef<LockKeeper | null>(null)

  useEffect(() => {
    keeper.current = createLockKeeper({ articleId, wants, onState: setState })
    return keeper.current.begin()
  }, [articleId, wants])

  return {
    state: is,
    who: lock?.name ?? '',
    isMe: lock?.staffId === staffId,
    since: lock && new Date(lock.takenAt),
    word: lock?.word ?? '',
    takeOver: async word => keeper.current?.takeOver(word),
    write: async () => keeper.current?.write(),
    read: async () => keeper.current?.read(),
  }
}
