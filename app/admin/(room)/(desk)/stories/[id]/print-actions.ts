'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import {
  approveArticle,
  assignArticle,
  cancelWithdrawal,
  correctArticle,
  discardArticle,
  embargoArticle,
  liftEmbargo,
  moveArticle,
  publishArticle,
  restoreFromBin,
  returnArticle,
  scheduleArticle,
  scheduleWithdrawal,
  submitArticle,
  unscheduleArticle,
  withdrawArticle,
} from '#db/articles.ts'
import { getChecklist } from '#db/checklist.ts'
import type { StaffMember } from '#db/staff.ts'
import type { Requirement } from '#lib/newsroom/checklist.ts'
import { correctionKinds } from '#lib/newsroom/correction.ts'
import { may } from '#lib/newsroom/permissions.ts'
import { type PrintAct, printActs, type Said } from '#lib/newsroom/print-acts.ts'
import { NotReady, type Refusal, refusalOf } from '#lib/newsroom/refusals.ts'
import { readAddress } from '#lib/newsroom/urls.ts'
import { log } from '#lib/platform/log.ts'
import { now } from '#lib/platform/now.ts'
import { ownPath } from '#lib/platform/own-path.ts'
import { requireStaff } from '../../../../require-staff.ts'

const said = z.strictObject({
  articleId: z.int().positive(),
  asOf: z.int().positive(),
  hour: z.iso.datetime({ offset: true }).or(z.literal('')).default(''),
  words: z.string().max(5_000).default(''),
  kind: z.enum(correctionKinds).default('fact'),
  leadsTo: z.string().max(2_000).nullable().default(null),
  assigneeId: z.int().positive().nullable().default(null),
  movesUpdateTime: z.boolean().optional(),
})
type Asked = z.output<typeof said> & { by: StaffMember; at: Date }

const ACTS: Record<PrintAct, (asked: Asked) => Promise<unknown>> = {
  submit: submitArticle,
  approve: approveArticle,
  return: ({ words: reason, ...asked }) => returnArticle({ ...asked, reason }),
  publish: publishArticle,
  'publish-update': publishArticle,
  schedule: ({ hour, ...asked }) => scheduleArticle({ ...asked, publishAt: new Date(hour) }),
  reschedule: ({ hour, ...asked }) => scheduleArticle({ ...asked, publishAt: new Date(hour) }),
  unschedule: unscheduleArticle,
  embargo: ({ hour, ...asked }) => embargoArticle({ ...asked, until: new Date(hour) }),
  'lift-embargo': liftEmbargo,
  correct: ({ words: text, ...asked }) => correctArticle({ ...asked, text }),
  withdraw: async ({ words: reason, leadsTo, ...asked }) => withdrawArticle({ ...asked, reason, leadsToArticleId: leadsTo === null ? null : storyAt(leadsTo) }),
  leave: ({ hour, words: reason, ...asked }) => scheduleWithdrawal({ ...asked, withdrawAt: new Date(hour), reason }),
  stay: cancelWithdrawal,
  assign: ({ hour, ...asked }) => assignArticle({ ...asked, dueAt: hour === '' ? null : new Date(hour) }),
  link: ({ words: slug, ...asked }) => moveArticle({ ...asked, slug }),
  discard: discardArticle,
  restore: restoreFromBin,
}

/** Does one act on a story's way to print; null where it was done, or why it was not. */
export async function printAction(act: PrintAct, typed: Said): Promise<Refusal | null> {
  const by = await requireStaff()
  try {
    await ACTS[z.enum(printActs).parse(act)]({ ...said.parse(typed), by, at: now() })
    refresh()
    return null
  } catch (error) {
    const refusal = refusalOf(error)
    if (!refusal) log.error({ error, act }, 'an act on a story failed')
    if (!refusal) throw error
    return refusal
  }
}

/** What the working copy does not meet, as it was last saved. */
export async function checkAction(articleId: number): Promise<Requirement[]> {
  const by = await requireStaff()
  return may(by, 'read') ? getChecklist(z.int().positive().parse(articleId)) : []
}

function storyAt(link: string) {
  const address = readAddress(ownPath(link) ?? '')
  if (address.kind === 'story' || address.kind === 'short') return address.id
  throw new NotReady('the withdrawal', [{ field: 'leadsTo', key: link.trim() === '' ? 'missing' : 'not-live' }])
}
