// The last of several questions to the house: what comes late for an earlier one is not shown.
import { useCallback, useEffect, useRef, useState } from 'react'

const PAUSE = 200

/** `ask` waits for a moment without another question. */
export function useAnswer<Answer>() {
  const [seen, setSeen] = useState<{ answer: Answer | null; state: 'idle' | 'asking' | 'failed' }>({ answer: null, state: 'idle' })
  const last = useRef(0)
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(waiting.current), [])
  const ask = useCallback((question: () => Promise<Answer>) => {
    const mine = ++last.current
    clearTimeout(waiting.current)
    setSeen(before => ({ ...before, state: 'asking' }))
    waiting.current = setTimeout(() => {
      question().then(
        answer => mine === last.current && setSeen({ answer, state: 'idle' }),
        () => mine === last.current && setSeen(before => ({ ...before, state: 'failed' })),
      )
    }, PAUSE)
  }, [])
  return { ...seen, ask }
}
