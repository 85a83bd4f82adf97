'use client'

import { useEffect, useRef } from 'react'

/** Alt+N anywhere in the newsroom opens a new story, whatever alphabet the keyboard is set to. */
export function NewStoryKey() {
  const place = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.code !== 'KeyN') return
      event.preventDefault()
      place.current?.closest('form')?.querySelector('button')?.click()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
  return <span ref={place} hidden />
}
