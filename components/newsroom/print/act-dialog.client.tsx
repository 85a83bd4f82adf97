'use client'

import { now as nowIn, parseAbsolute, type ZonedDateTime } from '@internationalized/date'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Dialog, Heading, I18nProvider, Modal, ModalOverlay } from 'react-aria-components'
import { formatDateTime } from '#lib/arabic/dates.ts'
import { localeOf, type Print } from '#lib/newsroom/edition.ts'
import type { PrintAct, Said } from '#lib/newsroom/print-acts.ts'
import type { Refusal } from '#lib/newsroom/refusals.ts'
import type { Person, StoryOnTheDesk } from '#lib/newsroom/story-on-the-desk.ts'
import { ActFields, type Typed } from './act-fields.client.tsx'
import type { Jump } from './checklist.tsx'
import { useRequirementWords } from './requirement-words.ts'

type Props = {
  act: PrintAct
  asOf: number
  story: StoryOnTheDesk
  people: Person[]
  print: Print
  run: (said: Said) => Promise<Refusal | null>
  onClose: () => void
  onJump: Jump
}

const DANGEROUS: PrintAct[] = ['withdraw', 'leave', 'discard']

/** One act: what it will do, what it needs to know, and why it was refused; what was typed stays. */
export function ActDialog({ act, asOf, story, people, print, run, onClose, onJump }: Props) {
  const t = useTranslations('newsroom.print')
  const [typed, setTyped] = useState<Typed>(() => typedAtFirst(act, story, print))
  const [answer, setAnswer] = useState<Refusal | 'failed' | null>(null)
  const [isWorking, setWorking] = useState(false)
  const refusal = answer === 'failed' ? null : answer

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (isWorking) return
    setWorking(true)
    const said = await run(toSaid(typed, { articleId: story.id, asOf })).catch(() => 'failed' as const)
    setWorking(false)
    setAnswer(said)
    if (said !== null) return
    onClose()
    // The working copy stands in another place now, which the page has not heard of.
    if (act === 'link') location.reload()
  }

  function change(changed: Partial<Typed>) {
    setTyped({ ...typed, ...changed })
    setAnswer(null)
  }

  function jump(field: string, at?: readonly number[]) {
    onClose()
    onJump(field, at)
  }

  return (
    <I18nProvider locale={localeOf(print.edition, print.language)}>
      <ModalOverlay isOpen onOpenChange={isOpen => isOpen || onClose()}>
        <Modal>
          <Dialog>
            <form onSubmit={submit} className="act-dialog">
              <Heading slot="title">{t(`acts.${act}`)}</Heading>
              <p>{t(`says.${act}`)}</p>
              <ActFields act={act} typed={typed} onChange={change} issues={refusal?.issues ?? []} people={people} print={print} story={story} />
              {refusal && <RefusalWords refusal={refusal} print={print} onJump={jump} />}
              {answer === 'failed' && (
                <p className="wrong" role="alert">
                  {t('failed')}
                </p>
              )}
              <div className="dialog-acts">
                <button type="submit" className={`button ${DANGEROUS.includes(act) ? 'danger' : 'primary'}`} aria-disabled={isWorking}>
                  {isWorking ? t('working') : t(`acts.${act}`)}
                </button>
                <button type="button" className="button quiet" onClick={onClose}>
                  {t('cancel')}
                </button>
              </div>
            </form>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </I18nProvider>
  )
}

const IN_THE_DIALOG = ['publishAt', 'until', 'withdrawAt', 'reason', 'correction', 'leadsTo', 'assignee', 'slug']

/** Why it was refused, where that is no field of this dialog: each line of the checklist leads to its own. */
function RefusalWords({ refusal, print, onJump }: { refusal: Refusal; print: Print; onJump: Jump }) {
  const t = useTranslations('newsroom')
  const words = useRequirementWords()
  const elsewhere = (refusal.issues ?? []).filter(issue => !IN_THE_DIALOG.includes(issue.field))
  if (refusal.issues && elsewhere.length === 0) return null
  return (
    <div className="notice bad" role="alert">
      <p>
        {t(`refused.${refusal.kind}`)} {refusal.until && t('print.until', { when: formatDateTime(new Date(refusal.until), print) })}
      </p>
      {elsewhere.map((issue, place) => (
        <button key={place} type="button" className="button small quiet" onClick={() => onJump(issue.field, issue.at === undefined ? undefined : [issue.at])}>
          {words(issue)}
        </button>
      ))}
    </div>
  )
}

function typedAtFirst(act: PrintAct, story: StoryOnTheDesk, { edition }: Print): Typed {
  const zone = edition.timeZone
  const set = { reschedule: story.schedule?.at, embargo: story.embargoUntil, leave: story.leavesAt?.at, assign: story.dueAt }[act as string]
  const words = act === 'link' ? story.slug : act === 'leave' ? (story.leavesAt?.reason ?? '') : ''
  return {
    hour: set ? parseAbsolute(set.toISOString(), zone) : act === 'assign' ? null : nextHour(zone),
    words,
    kind: 'fact',
    leadsTo: null,
    assigneeId: story.assignedTo?.id ?? null,
    updateTime: 'auto',
  }
}

const nextHour = (zone: string): ZonedDateTime => nowIn(zone).add({ hours: 1 }).set({ minute: 0, second: 0, millisecond: 0 })

function toSaid({ hour, words, kind, leadsTo, assigneeId, updateTime }: Typed, story: Pick<Said, 'articleId' | 'asOf'>): Said {
  return { ...story, hour: hour?.toAbsoluteString() ?? '', words, kind, leadsTo, assigneeId, ...(updateTime !== 'auto' && { movesUpdateTime: updateTime === 'moves' }) }
}
