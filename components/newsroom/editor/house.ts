// What the editor asks of the house: its pictures, its stories, its proof-reader. Answers of one moment are fetched together.
import type { Finding } from '#lib/arabic/proofread/finding.ts'
import type { Language } from '#lib/i18n/routing.ts'
import type { Refusal } from '#lib/newsroom/refusals.ts'
import type { KeptPicture, KeptStory } from './views/desk.ts'

/** The house said no, or could not be reached: then the kind is 'unreachable'. */
export class Refused extends Error {
  readonly refusal: Refusal | { kind: 'unreachable' }
  constructor(refusal: Refusal | { kind: 'unreachable' }) {
    super(`refused: ${refusal.kind}`)
    this.refusal = refusal
  }
}

async function ask<Answer>(address: string, asked?: RequestInit): Promise<Answer> {
  const response = await fetch(address, asked).catch(() => null)
  if (!response) throw new Refused({ kind: 'unreachable' })
  const answer = await response.json().catch(() => null)
  if (!response.ok) throw new Refused(answer?.refusal ?? { kind: 'unreachable' })
  return answer
}

type Sent = Omit<KeptPicture, 'licenceEndsAt'> & { licenceEndsAt: string | null }
const received = (picture: Sent): KeptPicture => ({ ...picture, licenceEndsAt: picture.licenceEndsAt === null ? null : new Date(picture.licenceEndsAt) })
const askPictures = (query: string) => ask<{ pictures: Sent[] }>(`/api/newsroom/pictures?${query}`).then(({ pictures }) => pictures.map(received))

export const findPictures = (words: string) => askPictures(`q=${encodeURIComponent(words)}`)

export const uploadPicture = (file: File, words: { caption: string; credit: string; altText: string }) => {
  const form = new FormData()
  form.set('file', file)
  for (const [name, value] of Object.entries(words)) form.set(name, value)
  return ask<{ picture: Sent }>('/api/newsroom/pictures', { method: 'POST', body: form }).then(({ picture }) => received(picture))
}

export const findStories = (words: string, language: Language) =>
  ask<{ stories: KeptStory[] }>(`/api/newsroom/stories/search?q=${encodeURIComponent(words)}&language=${language}`).then(({ stories }) => stories)

/** The findings of each text, in the order of the texts; `reason` is in the desk's language. */
export type Found = Finding & { reason: string }
export const proofread = (texts: string[]) =>
  ask<{ findings: Found[][] }>('/api/newsroom/proofread', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ texts }) }).then(({ findings }) => findings)

export const addHouseWord = (word: { wrong: string; right: string }) =>
  ask<object>('/api/newsroom/house-list', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(word) })

export const pictureOf = together<KeptPicture>(ids => askPictures(`ids=${ids}`))
export const storyOf = together<KeptStory>(ids => ask<{ stories: KeptStory[] }>(`/api/newsroom/stories/search?ids=${ids}`).then(({ stories }) => stories))

/** Those asked for in one turn of the browser go out as one request; what came is kept, what did not may be asked for again. */
function together<Thing extends { id: number }>(fetchAll: (ids: string) => Promise<Thing[]>) {
  const kept = new Map<number, Promise<Thing | null>>()
  let waiting: Map<number, (thing: Thing | null) => void> | null = null

  async function send() {
    const all = waiting!
    waiting = null
    const things = await fetchAll([...all.keys()].join(',')).catch(() => null)
    for (const [id, answer] of all) {
      const thing = things?.find(one => one.id === id) ?? null
      if (!thing) kept.delete(id)
      answer(thing)
    }
  }
  return (id: number): Promise<Thing | null> => {
    const known = kept.get(id)
    if (known) return known
    if (!waiting) {
      waiting = new Map()
      queueMicrotask(send)
    }
    const asked = new Promise<Thing | null>(resolve => waiting!.set(id, resolve))
    kept.set(id, asked)
    return asked
  }
}
