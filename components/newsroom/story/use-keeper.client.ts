import { useEffect, useRef, useState } from 'react'
import { createKeeper, type Keeper, type SaveState } from './keeper.client.ts'
import type { Copy, Typed } from './working-copy.ts'

type Parts = { copy: Copy; staffId: number; read: () => Typed; onRecovered: (typed: Typed) => void }

/** The keeper of this room, what it says, and whether it brought back words of an earlier visit. */
export function useKeeper({ copy, staffId, read, onRecovered }: Parts) {
  const [state, setState] = useState<SaveState>({ is: 'saved', at: new Date(copy.savedAt) })
  const [isRecovered, setRecovered] = useState(false)
  const now = useRef({ read, onRecovered })
  now.current = { read, onRecovered }
  const made = useRef<Keeper>(null)
  made.current ??= createKeeper({ staffId, copy, read: () => now.current.read(), onState: setState })
  const keeper = made.current
  useEffect(() => {
    const end = keeper.begin()
    void keeper.recover().then(typed => {
      if (!typed) return
      now.current.onRecovered(typed)
      setRecovered(true)
    })
    return end
  }, [keeper])
  return { state, keeper, isRecovered }
}
