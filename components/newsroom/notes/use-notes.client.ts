import { useCallback, useEffect, useState } from 'react'
import type { Anchor } from '#lib/newsroom/anchors.ts'
import type { Talk } from '#lib/newsroom/notes.ts'
import type { Refusal } from '#lib/newsroom/refusals.ts'
import { hearOfStory } from '../lock/story-events.client.ts'

export type Wish = { act: 'add'; text: string; anchor: Anchor | null } | { act: 'answer' | 'edit'; noteId: number; text: string } | { act: 'delete' | 'resolve' | 'reopen'; noteId: number }
/** `no-answer`: the paper cannot be reached. */
export type NotesRefusal = Exclude<Refusal['kind'], 'under-embargo'> | 'no-answer'

/** The notes of a story, live. `wish` answers whether it was done; `refused` says why it was not. */
export function useNotes(articleId: number) {
  const [talks, setTalks] = useState<Talk[] | null>(null)
  const [colleagues, setColleagues] = useState<{ id: number; name: string }[]>([])
  const [refused, setRefused] = useState<NotesRefusal | null>(null)
  const address = `/api/newsroom/stories/${articleId}/notes`

  const load = useCallback(async () => {
    const answer = await fetch(address).catch(() => null)
    if (!answer?.ok) return
    const said = await answer.json()
    setTalks(said.talks)
    setColleagues(said.colleagues)
  }, [address])

  useEffect(() => {
    void load()
    return hearOfStory(articleId, { onNotes: () => void load() })
  }, [articleId, load])

  async function wish(wished: Wish) {
    const answer = await fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(wished) }).catch(() => null)
    const said = await answer?.json().catch(() => null)
    if (answer?.ok) setTalks(said.talks)
    setRefused(answer?.ok ? null : (said?.refusal?.kind ?? 'no-answer'))
    return answer?.ok === true
  }

  return { talks, colleagues, refused, wish }
}

export type Notes = ReturnType<typeof useNotes>
