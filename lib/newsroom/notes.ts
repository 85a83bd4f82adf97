// What the newsroom says to itself beside a story's paragraphs, as its screens show it.
import type { Anchor } from './anchors.ts'

export type Note = { id: number; staffId: number; name: string; text: string; writtenAt: string | Date; editedAt: string | Date | null }
/** A note and its answers. `place` is where its paragraph stands now; null: the whole story, or a paragraph that is gone. */
export type Talk = Note & { anchor: Anchor | null; place: number | null; resolvedAt: string | Date | null; resolvedBy: string | null; answers: Note[] }

export const LONGEST_NOTE = 4_000

type Named = { id: number; name: string }

/** Who is called in a note by `@` and her whole name; of two names that begin alike the longer counts. */
export function mentionedIn(text: string, staff: readonly Named[]): number[] {
  const longestFirst = [...staff].sort((one, other) => other.name.length - one.name.length)
  const found = new Set<number>()
  for (const { index } of text.matchAll(/@/g)) {
    const called = longestFirst.find(({ name }) => name !== '' && text.startsWith(name, index + 1) && !/^[\p{L}\p{M}\p{N}]/u.test(text.slice(index + 1 + name.length)))
    if (called) found.add(called.id)
  }
  return [...found]
}

/** The text in pieces, so that who is called by name can be shown as such. */
export function piecesOfNote(text: string, staff: readonly Named[]): { text: string; isName: boolean }[] {
  const names = staff.filter(one => mentionedIn(text, [one]).length > 0).map(one => `@${one.name}`)
  if (names.length === 0) return [{ text, isName: false }]
  const pattern = new RegExp(
    `(${names
      .sort((one, other) => other.length - one.length)
      .map(escaped)
      .join('|')})`,
    'u',
  )
  return text.split(pattern).flatMap(piece => (piece === '' ? [] : [{ text: piece, isName: names.includes(piece) }]))
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
