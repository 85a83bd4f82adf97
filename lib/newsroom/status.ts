// Where an article's next version may go; the whole workflow is this table.
// Who may take a step is permissions' matter: a chief publishes an urgent line in one act.

export const statuses = ['draft', 'in-review', 'ready', 'scheduled'] as const
export type Status = (typeof statuses)[number]

export const verbs = ['save', 'submit', 'schedule', 'publish', 'correct', 'withdraw', 'move', 'alert', 'broadcast'] as const
export type Verb = (typeof verbs)[number]

/** What is done to an article; the other verbs are the paper's. */
export type ArticleVerb = Exclude<Verb, 'alert' | 'broadcast'>

type Step = { from: readonly Status[]; to: Status | 'as it was' }

const STEPS: Record<ArticleVerb, Step> = {
  save: { from: statuses, to: 'as it was' },
  submit: { from: ['draft'], to: 'in-review' },
  schedule: { from: ['in-review', 'ready'], to: 'scheduled' },
  publish: { from: statuses, to: 'draft' },
  // A correction puts the working copy before readers: the next version starts anew, and a schedule cut before it must not undo it.
  correct: { from: statuses, to: 'draft' },
  withdraw: { from: statuses, to: 'as it was' },
  move: { from: statuses, to: 'as it was' },
}

/** The status after a step; null where the step does not begin at this status. */
export function statusAfter(status: Status, verb: ArticleVerb): Status | null {
  const step = STEPS[verb]
  if (!step.from.includes(status)) return null
  return step.to === 'as it was' ? status : step.to
}
