'use client'
import { lazy, Suspense, useSyncExternalStore } from 'react'
import type { KeptPicture } from './views/desk.ts'

const PictureChooser = lazy(() => import('./picture-chooser.client.tsx').then(({ PictureChooser }) => ({ default: PictureChooser })))

type Question = { answer: (picture: KeptPicture | null) => void }

let question: Question | null = null
const listeners = new Set<() => void>()

function put(next: Question | null) {
  question = next
  for (const hear of listeners) hear()
}

/** Asks for one of the house's pictures, or one brought from her machine; null where she chose none. The editor on the page shows the chooser. */
export function choosePicture(): Promise<KeptPicture | null> {
  question?.answer(null)
  return new Promise(resolve =>
    put({
      answer: picture => {
        put(null)
        resolve(picture)
      },
    }),
  )
}

function listen(hear: () => void) {
  listeners.add(hear)
  return () => void listeners.delete(hear)
}

/** Where the chooser opens, whoever asked. */
export function PictureChooserPlace() {
  const asked = useSyncExternalStore(
    listen,
    () => question,
    () => null,
  )
  if (!asked) return null
  return (
    <Suspense>
      <PictureChooser onChosen={asked.answer} />
    </Suspense>
  )
}
