// Where an article's next version may go; the whole workflow is this table.
// Who may take a step is permissions' matter: a chief publishes an urgent line in one act.
import type { PublicState } from './article.ts'

export const statuses = ['draft', 'in-review', 'ready', 'scheduled'] as const
export type Status = (typeof statuses)[number]

type Step = { from: readonly Status[]; to: Status | 'as it was' }

const STEPS = {
  save: { from: statuses, to: 'as it was' },
  submit: { from: ['draft'], to: 'in-review' },
  return: { from: ['in-review', 'ready'], to: 'draft' },
  approve: { from: ['draft', 'in-review'], to: 'ready' },
  // From `scheduled`: to another hour, or with newer words.
  schedule: { from: statuses, to: 'scheduled' },
  unschedule: { from: ['scheduled'], to: 'ready' },
  publish: { from: statuses, to: 'draft' },
  // A correction puts the working copy before readers: the next version starts anew, and a schedule cut before it must not undo it.
  correct: { from: statuses, to: 'draft' },
  withdraw: { from: statuses, to: 'draft' },
  move: { from: statuses, to: 'as it was' },
  assign: { from: statuses, to: 'as it was' },
  embargo: { from: statuses, to: 'as it was' },
  discard: { from: ['draft', 'in-review', 'ready'], to: 'draft' },
} as const satisfies Record<string, Step>

/** What is done to an article. */
export type ArticleVerb = keyof typeof STEPS

/** The status after a step; null where the step does not begin at this status. */
export function statusAfter(status: Status, verb: ArticleVerb): Status | null {
  const step: Step = STEPS[verb]
  if (!step.from.includes(status)) return null
  return step.to === 'as it was' ? status : step.to
}

export const statusWords = [...statuses, 'published', 'withdrawn'] as const
/** The six words on the screen. */
export type StatusWord = (typeof statusWords)[number]

/** One word for both states: a next version that is under way says so; otherwise what readers see does. */
export function statusWordOf(status: Status, seen: PublicState): StatusWord {
  if (seen === 'withdrawn') return 'withdrawn'
  return seen === 'live' && status === 'draft' ? 'published' : status
}

type Stand = { status: Status; public: PublicState; differsFromLive: boolean; differsFromScheduled: boolean }

/** What was typed after the words that go out, or went out, were cut: it waits for somebody to publish or schedule it. Null where nothing was. */
export function laterChanges({ status, public: seen, differsFromLive, differsFromScheduled }: Stand): 'after-schedule' | 'unpublished' | null {
  if (status === 'scheduled') return differsFromScheduled ? 'after-schedule' : null
  return seen === 'live' && differsFromLive ? 'unpublished' : null
}
