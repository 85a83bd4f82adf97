'use client'
import type { Editor } from '@tiptap/core'
import { type ComponentType, lazy, Suspense } from 'react'
import type { Language } from '#lib/i18n/routing.ts'
import type { Print } from '#lib/newsroom/edition.ts'
import type { Task } from './acts.ts'

export type TaskProps = {
  editor: Editor
  language: Language
  print: Print
  isReadOnly: boolean
  canKeepHouseList: boolean
  asked: { task: Task; address?: string }
  onClose: () => void
}

const FindBar = lazy(() => import('./find/find-bar.client.tsx').then(({ FindBar }) => ({ default: FindBar })))

/** Each comes over the line when it is first wanted. */
const screens: Partial<Record<Task, ComponentType<TaskProps>>> = {
  link: lazy(() => import('./tasks/link-bar.client.tsx').then(({ LinkBar }) => ({ default: LinkBar }))),
  linkCard: lazy(() => import('./tasks/card-bar.client.tsx').then(({ CardBar }) => ({ default: CardBar }))),
  relatedStory: lazy(() => import('./tasks/story-chooser.client.tsx').then(({ StoryChooser }) => ({ default: StoryChooser }))),
  find: FindBar,
  replace: FindBar,
  proofread: lazy(() => import('./proof/proof-list.client.tsx').then(({ ProofList }) => ({ default: ProofList }))),
  keys: lazy(() => import('./tasks/keys-list.client.tsx').then(({ KeysList }) => ({ default: KeysList }))),
}

/** What asks something above the words, or lists something beside them. */
export function Tasks(props: TaskProps) {
  const Screen = screens[props.asked.task]
  if (!Screen) return null
  return (
    <Suspense>
      <Screen {...props} />
    </Suspense>
  )
}
