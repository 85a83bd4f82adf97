// What this person may do now to this story on its way to print: the one act that comes next, and the others.
import type { CorrectionKind } from './correction.ts'
import { type Actor, may, type StoryAct } from './permissions.ts'
import { type ArticleVerb, statusAfter } from './status.ts'
import type { StoryOnTheDesk } from './story-on-the-desk.ts'

export const printActs = [
  'submit',
  'approve',
  'publish',
  'publish-update',
  'schedule',
  'reschedule',
  'unschedule',
  'return',
  'correct',
  'assign',
  'embargo',
  'lift-embargo',
  'link',
  'leave',
  'stay',
  'withdraw',
  'discard',
  'restore',
] as const
export type PrintAct = (typeof printActs)[number]

/** What a dialog says: each act takes of it what it needs. `hour` is an ISO instant, or empty. */
export type Said = {
  articleId: number
  asOf: number
  hour?: string
  words?: string
  kind?: CorrectionKind
  leadsTo?: string | null
  assigneeId?: number | null
  movesUpdateTime?: boolean
}

/** These put words before readers, now or later: they name the version that she looked at. */
export const namesItsVersion = (act: PrintAct) => ['submit', 'approve', 'publish', 'publish-update', 'schedule', 'reschedule', 'correct'].includes(act)
/** These are refused while something on the checklist blocks. */
export const needsChecklist = (act: PrintAct) => ['publish', 'publish-update', 'schedule', 'reschedule', 'correct'].includes(act)

type Moment = { story: StoryOnTheDesk; by: Actor; now: Date }

/** `primary` is null where nothing is hers to do next. */
export function actsOn({ story, by, now }: Moment): { primary: PrintAct | null; others: PrintAct[] } {
  const open = printActs.filter(act => isOpen(act, { story, by, now }))
  const primary = NEXT.find(act => open.includes(act) && !(act === 'publish-update' && story.later === null)) ?? null
  return { primary, others: open.filter(act => act !== primary) }
}

/** Who may publish does not hand in to herself; what is set for its hour is changed, not hurried. */
const NEXT: PrintAct[] = ['restore', 'reschedule', 'publish', 'publish-update', 'schedule', 'approve', 'submit']

function isOpen(act: PrintAct, { story, by, now }: Moment) {
  const right = (one: StoryAct) => may(by, one, story.standing)
  const step = (verb: ArticleVerb) => statusAfter(story.status, verb) !== null
  if (story.discardedAt !== null) return act === 'restore' && right('discard')
  if (story.public === 'withdrawn') return false
  const isLive = story.public === 'live'
  const isEmbargoed = story.embargoUntil !== null && story.embargoUntil > now
  const is: Record<PrintAct, boolean> = {
    submit: right('submit') && step('submit') && (!isLive || story.later !== null),
    approve: right('approve') && step('approve') && (!isLive || story.later !== null),
    publish: right('publish') && !isLive && !isEmbargoed,
    'publish-update': right('publish') && isLive && !isEmbargoed,
    schedule: right('schedule') && story.status !== 'scheduled' && (!isLive || story.later !== null),
    reschedule: right('schedule') && story.status === 'scheduled',
    unschedule: right('schedule') && step('unschedule'),
    return: right('return') && step('return'),
    correct: right('correct') && isLive,
    assign: right('assign'),
    embargo: right('embargo') && story.public === 'never',
    'lift-embargo': right('embargo') && isEmbargoed,
    link: right('move') && isLive,
    leave: right('withdraw') && isLive,
    stay: right('withdraw') && story.leavesAt !== null,
    withdraw: right('withdraw') && isLive,
    discard: right('discard') && !isLive && step('discard'),
    restore: false,
  }
  return is[act]
}
