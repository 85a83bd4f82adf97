// What the newsroom's screens need to know of one story, beside its words.
import type { Language } from '#lib/i18n/routing.ts'
import type { PublicState } from './article-kinds.ts'
import type { ClockFailure } from './clock-failure.ts'
import type { Standing } from './permissions.ts'
import type { laterChanges, Status, StatusWord } from './status.ts'

export type Person = { id: number; name: string }

export type StoryOnTheDesk = {
  id: number
  language: Language
  headline: string
  /** Of the working copy: every act that puts words before readers names it. */
  version: number
  status: Status
  public: PublicState
  /** The word on the screen for both. */
  word: StatusWord
  later: ReturnType<typeof laterChanges>
  standing: Standing
  savedBy: string
  savedAt: Date
  openedBy: Person | null
  assignedTo: Person | null
  dueAt: Date | null
  publishedAt: Date | null
  updatedAt: Date | null
  embargoUntil: Date | null
  /** What goes out, when, and in whose name. */
  schedule: { at: Date; by: Person | null; revision: number } | null
  /** That it leaves readers at an hour. */
  leavesAt: { at: Date; reason: string; by: Person | null } | null
  withdrawn: { at: Date; by: string; reason: string; leadsTo: number | null } | null
  failure: ClockFailure | null
  /** Why the desk gave it back, until it is handed in again. */
  returned: { at: Date; by: string; reason: string } | null
  discardedAt: Date | null
  /** Where readers find it, readable; null where they do not. */
  path: string | null
  /** The last part of its address: what is live, or what the working copy asks for. */
  slug: string
}
